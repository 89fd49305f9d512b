import { createHash } from 'node:crypto';
import { uuidFrom } from '../../model/ids';
import { seedOf } from './pick';
import { chatter, generalPosts, postsOf, type PostPlan, type TeamPost } from './team-posts';
import { agoFrom, once, type Ago, type Timed } from './timed';
import { treeOf, type NodePlan, type TreeNode } from './tree';

export interface TeamTab {
  readonly id: string;
  readonly displayName: string;
  readonly contentUrl: string;
  readonly type: string;
}

export interface TeamChannel {
  /** Of a thread, with `:` and `@`. */
  readonly id: string;
  readonly displayName: string;
  readonly type: 'Standard' | 'Private' | 'Shared';
  readonly posts: readonly TeamPost[];
  /** The first one is the channel's root folder. */
  readonly files: readonly TreeNode[];
  readonly tabs: readonly Timed<TeamTab>[];
}

export interface Team {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly groupEmail: string;
  readonly alias: string;
  readonly channels: readonly TeamChannel[];
}

const channelFiles: readonly NodePlan[] = [
  {
    name: 'Forecasts',
    children: [
      { name: 'Forecast Q4.xlsx', kilobytes: 230, changedDaysAgo: [35, 28, 21, 14, 7] },
      { name: '売上予測.xlsx', kilobytes: 140, changedDaysAgo: [33, 5] },
    ],
  },
  { name: 'Minutes 2026-10-19.docx', kilobytes: 37, changedDaysAgo: [31] },
  { name: 'تقرير.pdf', kilobytes: 410, changedDaysAgo: [14] },
  { name: 'Deleted list.xlsx', kilobytes: 55, changedDaysAgo: [22], deletedDaysAgo: 3 },
  { name: '<b>Logo</b>.png', kilobytes: 90 },
]; // prettier-ignore

function tabsOf(channelId: string, ago: Ago): readonly Timed<TeamTab>[] {
  const tab = (displayName: string, type: string, contentUrl: string): TeamTab => ({
    id: uuidFrom(`tab ${displayName} of ${channelId}`),
    displayName,
    contentUrl,
    type,
  });
  return [
    once(ago(200), tab('Wiki', 'Wiki', '')),
    once(
      ago(60),
      tab('Forecast & <plan>', 'Excel', 'https://contoso.sharepoint.com/files/Forecast%20Q4.xlsx'),
    ),
    once(ago(50), tab('Aurora board', 'Planner', 'https://tasks.office.com/contoso/board'), ago(6, '10:00')),
    once(ago(8), tab('לוח שנה', 'Website', 'https://intranet.contoso.com/calendar?a=1&b="2"')),
  ];
}

function channelOf(
  teamId: string,
  displayName: string,
  type: TeamChannel['type'],
  plans: readonly PostPlan[],
  ago: Ago,
): TeamChannel {
  const key = `channel ${displayName} of ${teamId}`;
  const id = `19:${createHash('md5').update(key).digest('hex')}@thread.tacv2`;
  return {
    id,
    displayName,
    type,
    posts: postsOf(plans, seedOf(key) % 100_000, ago),
    files: treeOf(key, [{ name: displayName, changedDaysAgo: [300], children: channelFiles }], ago),
    tabs: tabsOf(id, ago),
  };
}

/** For the process, as for mailboxes. */
const known = new Map<string, Team>();

export function teamOf(
  {
    id,
    displayName,
    description,
    mail,
  }: Pick<Team, 'id' | 'displayName' | 'description'> & { readonly mail: string },
  startMs: number,
): Team {
  const ago = agoFrom(startMs);
  const key = `${ago(0, '00:00')} ${id}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const channel = (name: string, type: TeamChannel['type'], plans: readonly PostPlan[]) =>
    channelOf(id, name, type, plans, ago);
  const team: Team = {
    id,
    displayName,
    description,
    groupEmail: mail,
    alias: mail.split('@')[0] ?? '',
    channels: [
      channel('General', 'Standard', generalPosts),
      channel('Deals', 'Standard', chatter(seedOf(id))),
      channel('إعلانات', 'Standard', generalPosts.slice(5, 7)),
      channel('Leadership <private>', 'Private', generalPosts.slice(3, 5)),
      channel('Partners', 'Shared', []),
    ],
  };
  known.set(key, team);
  return team;
}
