import type { ObjectToManage } from '#/api/access/effective-scope';
import type { Workload } from '#/api/access/workloads';
import { workloadNames } from '#/domain/sessions/session-title';
import { namesOf, shortNames, takes } from '../wording';

export const whatMessages = {
  unfitSelected: (objects: readonly ObjectToManage[], workload: Workload) =>
    `${shortNames[workload]} restore sessions take ${takes[workload]}, so not: ${namesOf(objects)}.`,
  switchTo: (workload: Workload) => `Choose ${shortNames[workload]} instead`,
  what: 'Type of data',
  workloadHelp: {
    Vex: 'Mail, calendar, contacts, tasks',
    Veod: 'Personal files',
    Vesp: 'Sites, lists and their files',
    Vet: 'Teams, channels, posts, files',
  } satisfies Record<Workload, string>,
  notOfYourOwn: 'Not part of your own data',
  workloadUnknown: (asked: string, chosen: Workload) =>
    `The link asks for “${asked}”, which is not offered here. ${workloadNames[chosen]} is chosen instead.`,
  showDeleted: 'Show deleted items',
  showDeletedHelp: 'Also what was deleted before that moment.',
  showAllVersions: 'Show all versions',
  showAllVersionsHelp: 'Also earlier versions of items that were changed before that moment.',
  reason: 'Reason',
  reasonHint: 'Ticket number or a few words. The server keeps it in its history.',
};
