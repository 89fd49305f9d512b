import type { RestorePointWire } from '../model/wire';
import { wireTime } from '../model/time';
import { numberFrom, uuidFrom } from '../model/ids';
import { organizationId } from './people';

const dayMs = 86_400_000;
const daysOfHistory = 120;

const repositories = {
  main: uuidFrom('main repository'),
  branch: uuidFrom('repository of the branch office'),
  archive: uuidFrom('object storage archive'),
};

export interface RestorePoint {
  readonly atMs: number;
  readonly wire: RestorePointWire;
}

interface Backup {
  readonly atMs: number;
  readonly job: string;
  readonly repositoryId: string;
  readonly workloads: string;
  readonly mark?: 'isCopy' | 'isLongTermCopy' | 'isRetrieved';
}

function toPoint({ atMs, job, repositoryId, workloads, mark }: Backup): RestorePoint {
  const id = `${job} ${new Date(atMs).toISOString()}`;
  // Whole seconds vary, so that nobody can guess a point's time from its neighbours.
  const secondsMs = atMs + numberFrom(id, 60) * 1000 + numberFrom(`ms ${id}`, 1000);
  return {
    atMs: secondsMs,
    wire: {
      id: Buffer.from(`${organizationId}${uuidFrom(id)}`).toString('base64url'),
      backupTime: wireTime(secondsMs, id),
      repositoryId,
      jobId: uuidFrom(job),
      organizationId,
      isExchange: workloads.includes('E'),
      isSharePoint: workloads.includes('S'),
      isOneDrive: workloads.includes('O'),
      isTeams: workloads.includes('T'),
      isLongTermCopy: mark === 'isLongTermCopy',
      isRetrieved: mark === 'isRetrieved',
      isDeleted: false,
      isCopy: mark === 'isCopy',
      ...(mark === 'isRetrieved' ? { retrievalId: uuidFrom(`retrieval ${id}`) } : {}),
      eTag: 1000 + numberFrom(`tag ${id}`, 9000),
      objectsEtag: 1000 + numberFrom(`objects ${id}`, 9000),
      immutabilityExpiresOn: mark === 'isLongTermCopy' ? wireTime(atMs + 365 * dayMs, id) : null,
    },
  };
}

/** The nightly job skips Sundays, and a week is missing altogether: the server was being moved. */
function* backupsOfDay(dayStartMs: number, daysAgo: number): Generator<Backup> {
  const weekday = new Date(dayStartMs).getUTCDay();
  const dayOfMonth = new Date(dayStartMs).getUTCDate();
  const at = (hours: number, minutes: number) => dayStartMs + (hours * 60 + minutes) * 60_000;
  const { main, branch, archive } = repositories;
  const isGap = weekday === 0 || (daysAgo >= 64 && daysAgo <= 70);
  if (isGap) return;
  yield {
    atMs: at(2, 15),
    job: 'nightly',
    repositoryId: main,
    workloads: daysAgo % 10 === 3 ? 'EOT' : 'ESOT',
  };
  if (weekday !== 6) yield { atMs: at(14, 5), job: 'midday', repositoryId: main, workloads: 'EO' };
  if (weekday === 2 || weekday === 4)
    yield { atMs: at(18, 30), job: 'branch', repositoryId: branch, workloads: 'E' };
  if (weekday === 6)
    yield { atMs: at(3, 10), job: 'copy', repositoryId: archive, workloads: 'ESOT', mark: 'isCopy' };
  if (dayOfMonth === 1)
    yield {
      atMs: at(4, 20),
      job: 'long-term',
      repositoryId: archive,
      workloads: 'ESOT',
      mark: 'isLongTermCopy',
    };
  if (daysAgo === 30)
    yield { atMs: at(10, 0), job: 'retrieval', repositoryId: archive, workloads: 'E', mark: 'isRetrieved' };
}

/**
 * Four months of points up to `nowMs`, oldest first; more appear as the clock moves on. `startMs`, when the stand-in
 * was started, fixes which days are meant.
 */
export function restorePointsUntil(nowMs: number, startMs: number): readonly RestorePoint[] {
  const today = Math.floor(startMs / dayMs);
  const points: RestorePoint[] = [];
  for (let day = today - daysOfHistory; day * dayMs <= nowMs; day += 1) {
    for (const backup of backupsOfDay(day * dayMs, today - day)) points.push(toPoint(backup));
  }
  return points.filter(({ atMs }) => atMs <= nowMs).toSorted((a, b) => a.atMs - b.atMs);
}
