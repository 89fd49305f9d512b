import { uuidFrom } from '../../model/ids';
import { outsiders } from './correspondents';
import { mix, pick, seedOf } from './pick';
import { agoFrom, type Ago } from './timed';
import { treeOf, type NodePlan, type TreeNode } from './tree';

export interface Container {
  readonly kind: 'Library' | 'List';
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly description: string;
  readonly createdMs: number;
  readonly nodes: readonly TreeNode[];
}

export interface Site {
  readonly id: string;
  /** Undefined for the site that a session was opened for. */
  readonly parentId: string | undefined;
  readonly name: string;
  readonly url: string;
  readonly containers: readonly Container[];
}

interface ContainerPlan {
  readonly kind: Container['kind'];
  readonly name: string;
  readonly description?: string;
  readonly nodes: readonly NodePlan[];
}

const documents: readonly NodePlan[] = [
  {
    name: 'Contracts',
    children: [
      { name: 'Contract Fabrikam final (2).docx', kilobytes: 88, changedDaysAgo: [70, 51, 32, 11], formerName: 'Contract Fabrikam.docx' },
      { name: 'Σύμβαση μίσθωσης.pdf', kilobytes: 310 },
      { name: 'عقد التوريد.pdf', kilobytes: 240, changedDaysAgo: [40] },
      { name: '<b>Annex</b> & "terms".docx', kilobytes: 52 },
    ],
  },
  {
    name: 'Campaigns',
    children: [
      { name: 'Spring', children: [{ name: 'Poster A1.pdf', kilobytes: 22_000 }, { name: 'Texts.docx', kilobytes: 31, changedDaysAgo: [28, 6] }] },
      { name: 'Autumn', deletedDaysAgo: 6, children: [{ name: 'Flyer.pdf', kilobytes: 4100 }, { name: 'Budget.xlsx', kilobytes: 64 }] },
    ],
  },
  { name: 'Price list.xlsx', kilobytes: 145, changedDaysAgo: [100, 66, 30, 9, 1] },
  { name: 'Handbook.pdf', kilobytes: 1830 },
  { name: 'Logo.svg', kilobytes: 12, changedDaysAgo: [80, 79] },
  { name: 'Organigramm 2026.vsdx', kilobytes: 410, deletedDaysAgo: 8 },
]; // prettier-ignore

const assets: readonly NodePlan[] = [
  { name: 'banner.png', kilobytes: 320 },
  { name: 'site.css', kilobytes: 9, changedDaysAgo: [60, 12] },
];

/** The request with the delivery note is what the demo and the tests look for. */
const requests: readonly NodePlan[] = [
  {
    name: '1_.000',
    title: 'Conveyor belt stands still in hall 3',
    changedDaysAgo: [24, 18, 7],
    attachments: [
      { name: 'Delivery note 4711.pdf', kilobytes: 214 },
      { name: 'Photo of the belt.jpg', kilobytes: 2900 },
    ],
  },
  { name: '2_.000', title: 'Badge does not open the gate', changedDaysAgo: [20] },
  { name: '3_.000', title: 'بوابة الموقف لا تعمل', changedDaysAgo: [16, 15] },
  { name: '4_.000', title: '<script>alert("list")</script> Printer', changedDaysAgo: [14] },
  { name: '5_.000', title: 'Beamer in Raum 2.14 defekt', changedDaysAgo: [13, 2], deletedDaysAgo: 1 },
  {
    name: 'Closed',
    children: [
      { name: '6_.000', title: 'プリンターの交換', changedDaysAgo: [88, 70], attachments: [{ name: '見積書.pdf', kilobytes: 96 }] },
      { name: '7_.000', title: 'New chairs for the lobby', changedDaysAgo: [75] },
    ],
  },
]; // prettier-ignore

function customers(seed: number): readonly NodePlan[] {
  return Array.from({ length: 260 }, (_, index) => ({
    name: `${index + 1}_.000`,
    title: `${pick(outsiders, mix(seed, index)).company} ${1000 + index}`,
    changedDaysAgo: index % 9 === 0 ? [150 - (index % 60), 3 + (index % 20)] : [40 + (index % 160)],
  }));
}

function plansOf(seed: number): readonly ContainerPlan[] {
  return [
    { kind: 'Library', name: 'Documents', nodes: documents },
    { kind: 'Library', name: 'Site Assets', description: 'Pictures and styles of the pages', nodes: assets },
    { kind: 'Library', name: 'Έντυπα & <forms>', nodes: [{ name: 'Αίτηση άδειας.docx', kilobytes: 25 }] },
    { kind: 'List', name: 'Requests', description: 'What has to be mended', nodes: requests },
    { kind: 'List', name: 'Customers', nodes: customers(seed) },
    { kind: 'List', name: 'Empty list', nodes: [] },
  ];
}

function containersOf(site: { readonly id: string; readonly url: string }, ago: Ago): readonly Container[] {
  return plansOf(seedOf(site.id)).map(({ kind, name, description = '', nodes }) => ({
    kind,
    id: uuidFrom(`${kind} ${name} of ${site.id}`),
    name,
    url: `${site.url}/${kind === 'List' ? 'Lists/' : ''}${encodeURIComponent(name)}`,
    description,
    createdMs: ago(400, '08:00'),
    nodes: treeOf(`${kind} ${name} of ${site.id}`, nodes, ago),
  }));
}

/** For the process, as for mailboxes. */
const known = new Map<string, readonly Site[]>();

function remembered(key: string, make: () => readonly Site[]): readonly Site[] {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/** The site with its subsites, one of which has a further one. */
export function sitesOf(
  top: { readonly id: string; readonly title: string; readonly url: string },
  startMs: number,
) {
  const ago = agoFrom(startMs);
  return remembered(`${ago(0, '00:00')} ${top.id}`, () => {
    const site = (name: string, path: string, parent?: Pick<Site, 'id' | 'url'>): Site => {
      const url = parent === undefined ? top.url : `${parent.url}/${path}`;
      const id = parent === undefined ? top.id : `${uuidFrom(`site ${url}`)}${uuidFrom(`web ${url}`)}`;
      return { id, parentId: parent?.id, name, url, containers: containersOf({ id, url }, ago) };
    };
    const main = site(top.title, '');
    const press = site('Press', 'press', main);
    return [main, press, site('Archiv 2019–2024', 'archive', press), site('فريق التسويق', 'team-ar', main)];
  });
}

/** A personal site, whose library is its owner's OneDrive. */
export function personalSiteOf(
  { id, title, url }: { readonly id: string; readonly title: string; readonly url: string },
  nodes: readonly TreeNode[],
  startMs: number,
): readonly Site[] {
  const library: Container = {
    kind: 'Library',
    id: uuidFrom(`personal library of ${id}`),
    name: 'Documents',
    url: `${url}/Documents`,
    description: '',
    createdMs: agoFrom(startMs)(500, '08:00'),
    nodes,
  };
  return [{ id, parentId: undefined, name: title, url, containers: [library] }];
}
