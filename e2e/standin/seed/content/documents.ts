import { uuidFrom } from '../../model/ids';
import { mix, seedOf } from './pick';
import { agoFrom } from './timed';
import { treeOf, type NodePlan, type TreeNode } from './tree';

const photo = (index: number): NodePlan => ({
  name: `IMG_${4000 + index}.jpg`,
  kilobytes: 2100 + (mix(12, index) % 3000),
  changedDaysAgo: [20 + (index % 150)],
});

const hostileFiles: readonly NodePlan[] = [
  { name: '<img src=x onerror=alert(1)>.txt', kilobytes: 2 },
  { name: '" onmouseover="alert(2).docx', kilobytes: 18 },
  { name: 'price list\u202Excod.exe', kilobytes: 640 },
  {
    name: `${'Minutes of the extraordinary general meeting of the shareholders '.repeat(3)}(signed, scanned, final).pdf`,
    kilobytes: 3300,
  },
];

/** What everybody has; Grace's plan of the budget is what the demo and the tests look for. */
function driveDocuments(owner: string): readonly NodePlan[] {
  const seed = seedOf(owner);
  const budget: NodePlan = {
    name: 'Budget 2027.xlsx',
    kilobytes: 78,
    changedDaysAgo: [30, 21, 14, 8, 2],
    formerName: 'Budget draft.xlsx',
  };
  return [
    {
      name: 'Plans',
      changedDaysAgo: [200, 45],
      formerName: 'Ideas',
      children: [
        budget,
        { name: 'Roadmap Aurora.pptx', kilobytes: 5400, changedDaysAgo: [90, 40, 13] },
        { name: 'Präsentation Werk Süd.pptx', kilobytes: 8100, changedDaysAgo: [26] },
        { name: 'Minutes of Oslo.docx', kilobytes: 41, changedDaysAgo: [36, 33], deletedDaysAgo: 5 },
        { name: 'Old drafts', deletedDaysAgo: 12, children: [{ name: 'Draft 1.docx', kilobytes: 33 }] },
      ],
    },
    {
      name: '会議資料',
      children: [
        { name: '議事録 11月.docx', kilobytes: 58, changedDaysAgo: [19, 18] },
        { name: '予算案.xlsx', kilobytes: 122 },
      ],
    },
    { name: 'مستندات', children: [{ name: 'عقد الإيجار.pdf', kilobytes: 910 }, { name: 'فاتورة 114.pdf', kilobytes: 75 }] },
    { name: 'מסמכים', children: [{ name: 'חוזה שכירות.pdf', kilobytes: 480 }] },
    { name: 'Έγγραφα', children: [{ name: 'Τιμολόγιο.pdf', kilobytes: 66, changedDaysAgo: [50, 10] }] },
    { name: 'Receipts <2026>', children: hostileFiles },
    { name: 'Photos', children: Array.from({ length: owner.startsWith('ada.lovelace') ? 1200 : 24 }, (_, index) => photo(index + (seed % 900))) },
    { name: 'Notes from Oslo.docx', kilobytes: 27, changedDaysAgo: [17, 3] },
    { name: 'Résumé — Zoë.pdf', kilobytes: 190 },
    { name: 'todo.txt', kilobytes: 1, changedDaysAgo: [44, 31, 22, 15, 9, 4, 1] },
    { name: 'New since yesterday.docx', kilobytes: 36, changedDaysAgo: [1] },
  ]; // prettier-ignore
}

export interface Drive {
  /** Two uuids in a row. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly nodes: readonly TreeNode[];
}

function personalUrl(address: string): string {
  return `https://contoso-my.sharepoint.com/personal/${address.replaceAll(/[@.]/g, '_')}`;
}

/** For the process, as for mailboxes. */
const known = new Map<string, Drive>();

export function driveOf(displayName: string, address: string, startMs: number): Drive {
  const ago = agoFrom(startMs);
  const key = `${ago(0, '00:00')} ${address} ${displayName}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const drive = {
    id: `${uuidFrom(`drive site ${address}`)}${uuidFrom(`drive web ${address}`)}`,
    name: displayName,
    url: `${personalUrl(address)}/Documents`,
    nodes: treeOf(`drive ${address}`, driveDocuments(address), ago),
  };
  known.set(key, drive);
  return drive;
}
