import type { Workload } from '../access/workloads';
import { exchangeSource } from './exchange';
import { oneDriveSource } from './onedrive';
import { sharePointSource } from './sharepoint';
import type { ExploreSource } from './source';
import { teamsSource } from './teams';

const sources: Record<Workload, ExploreSource> = {
  Vex: exchangeSource,
  Veod: oneDriveSource,
  Vesp: sharePointSource,
  Vet: teamsSource,
};

export function exploreSourceOf(workload: Workload): ExploreSource {
  return sources[workload];
}
