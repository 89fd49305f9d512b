import { people, tenantDomain } from './people';
import { uuidFrom } from '../model/ids';

/** What the backup server has of the organization, before any role is applied. */
export type OrganizationObject =
  | {
      readonly kind: 'User';
      readonly key: string;
      readonly displayName: string;
      readonly address: string;
      readonly mailbox: 'User' | 'SharedMailbox';
    }
  | {
      readonly kind: 'Site';
      readonly key: string;
      readonly title: string;
      readonly url: string;
      readonly isPersonal: boolean;
    }
  | {
      readonly kind: 'Team';
      readonly key: string;
      readonly displayName: string;
      readonly description: string;
      readonly mail: string;
    };

export interface OrganizationGroup {
  readonly key: string;
  readonly displayName: string;
  readonly memberKeys: readonly string[];
}

function user(key: string, displayName: string, address = `${key}@contoso.com`): OrganizationObject {
  return { kind: 'User', key, displayName, address, mailbox: 'User' };
}

function shared(key: string, displayName: string): OrganizationObject {
  return { kind: 'User', key, displayName, address: `${key}@contoso.com`, mailbox: 'SharedMailbox' };
}

function site(key: string, title: string, path: string, isPersonal = false): OrganizationObject {
  const host = isPersonal ? 'contoso-my.sharepoint.com' : 'contoso.sharepoint.com';
  return { kind: 'Site', key, title, url: `https://${host}/${path}`, isPersonal };
}

function team(key: string, displayName: string, description: string): OrganizationObject {
  return { kind: 'Team', key, displayName, description, mail: `${key}@contoso.com` };
}

/** Names of a real company: many scripts, both directions, twins, very long ones, and one that is an attack. */
export const namedObjects: readonly OrganizationObject[] = [
  ...people
    .filter(({ role }) => role !== 'unknown')
    .map(({ key, displayName, upn }) => user(key, displayName, upn)),
  user('ada.lovelace', 'Ada Lovelace'),
  user('grace.hopper', 'Grace Hopper'),
  user('anna.schmidt', 'Anna Schmidt'),
  user('anna.schmidt2', 'Anna Schmidt'),
  user('jose.nunez', 'José Ñúñez de la Peña'),
  user('zoe.lefevre', 'Zoë Lefèvre'),
  user('lukasz.zolty', 'Łukasz Żółty'),
  user('giorgos.papadopoulos', 'Γιώργος Παπαδόπουλος'),
  user('olga.kuznetsova', 'Ольга Кузнецова'),
  user('yusuf.haddad', 'يوسف الحداد'),
  user('noa.levi', 'נועה לוי'),
  user('sakura.tanaka', '田中 さくら'),
  user('min-jun.kim', '김민준'),
  user('siobhan.obrien', "Siobhán O'Brien-Ní Dhomhnaill"),
  user(
    'maria.long',
    'Maria Theresia Wilhelmine Karoline Josepha von Hohenberg-Sternschnuppe zu Oberammergau-Untertürkheim (external, legal entity services)',
  ),
  user('img.onerror', '<img src=x onerror=alert(1)> Bobby'),
  user('control.chars', 'Tab\tBell\u0007 Override\u202Egnp.exe'),
  user('carl.ceo', 'Carl Chief'),
  user('ned.newcomer', 'Ned Newcomer'),
  user('ines.finance', 'Inês Ferreira'),
  user('omar.finance', 'Omar Farouk'),
  user('petra.finance', 'Petra Novák'),
  shared('invoices', 'Invoices'),
  shared('helpdesk', 'Helpdesk'),
  site('marketing', 'Marketing', 'sites/marketing'),
  site('finance', 'Finance & Controlling', 'sites/finance'),
  site('legal', 'Legal: contracts <b>2026</b>', 'sites/legal'),
  site('athens', 'Γραφείο Αθηνών', 'sites/athens'),
  site('board', 'Board of directors', 'sites/board'),
  site('ada-personal', 'Ada Lovelace', 'personal/ada_lovelace_contoso_com', true),
  site('grace-personal', 'Grace Hopper', 'personal/grace_hopper_contoso_com', true),
  team('sales-emea', 'Sales EMEA', 'Deals and forecasts of Europe, the Middle East and Africa'),
  team('project-aurora', 'Project Aurora', 'Planning and reports of the Aurora launch'),
  team('tokyo', '東京オフィス', '東京オフィスの連絡'),
  team('incident-room', 'Incident room', ''),
];

export const groups: readonly OrganizationGroup[] = [
  {
    key: 'finance-department',
    displayName: 'Finance department',
    memberKeys: ['ines.finance', 'omar.finance', 'petra.finance', 'carl.ceo'],
  },
];

const givenNames = [
  'Aoife', 'Björn', 'Chloé', 'Dimitris', 'Elif', 'Fatima', 'Göran', 'Hana', 'Igor', 'Jana', 'Kofi', 'Léa', 'Mateo', 'Nadia',
  'Øyvind', 'Priya', 'Quentin', 'Rosa', 'Søren', 'Tomáš', 'Uschi', 'Vera', 'Wei', 'Ximena', 'Yara', 'Zeynep',
]; // prettier-ignore
const familyNames = [
  'Andersson', 'Bauer', 'Costa', 'Dvořák', 'Eriksen', 'Fischer', 'García', 'Horváth', 'Ivanova', 'Jensen', 'Kowalski', 'Lindqvist',
  'Moreau', 'Nakamura', 'Okafor', 'Popescu', 'Quinn', 'Rossi', 'Sørensen', 'Takahashi', 'Ünal', 'Vasquez', 'Weiß', 'Xu', 'Yılmaz',
  'Zhang', 'Ben Ali', 'van den Berg', 'Müller-Lüdenscheidt',
]; // prettier-ignore
const departments = [
  'Sales',
  'Research',
  'Production',
  'Logistics',
  'Quality',
  'Service',
  'Purchasing',
  'Training',
];

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** The object with this number of a large organization: of a hundred, 90 users, 7 sites and 3 teams. */
export function numberedObject(index: number): OrganizationObject {
  const number = String(index).padStart(6, '0');
  const place = index % 100;
  const department = pick(departments, Math.floor(index / 100));
  if (place >= 97) return team(`team-${number}`, `${department} team ${index}`, `Team of ${department}`);
  if (place >= 90)
    return site(
      `site-${number}`,
      `${department} site ${index}`,
      `sites/${department.toLowerCase()}-${index}`,
    );
  const name = `${pick(givenNames, index)} ${pick(familyNames, Math.floor(index / 3))}`;
  return place === 0
    ? shared(`mailbox-${number}`, `${department} mailbox ${index}`)
    : user(`user-${number}`, name, `user-${number}@${tenantDomain}`);
}

export type RoleDefinition =
  | {
      readonly id: string;
      readonly kind: 'EntireOrganization';
      readonly operators: readonly string[];
      readonly excluded: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'SpecificObjects';
      readonly operators: readonly string[];
      /** Keys of objects and of groups; a group stands for its members. */
      readonly selected: readonly string[];
      readonly excluded: readonly string[];
    };

export const roles: readonly RoleDefinition[] = [
  {
    id: uuidFrom('role of the helpdesk'),
    kind: 'SpecificObjects',
    operators: ['olivia'],
    selected: [
      'olivia', 'ada.lovelace', 'grace.hopper', 'anna.schmidt', 'anna.schmidt2', 'jose.nunez', 'zoe.lefevre', 'lukasz.zolty',
      'giorgos.papadopoulos', 'olga.kuznetsova', 'yusuf.haddad', 'noa.levi', 'sakura.tanaka', 'min-jun.kim', 'siobhan.obrien',
      'maria.long', 'img.onerror', 'control.chars', 'ned.newcomer', 'finance-department', 'invoices',
      'marketing', 'finance', 'legal', 'athens', 'board', 'ada-personal', 'sales-emea', 'project-aurora', 'tokyo',
    ], // prettier-ignore
    excluded: ['carl.ceo', 'board'],
  },
  {
    id: uuidFrom('role of the administrators'),
    kind: 'EntireOrganization',
    operators: ['erik'],
    excluded: ['carl.ceo'],
  },
  {
    id: uuidFrom('role of the interns'),
    kind: 'SpecificObjects',
    operators: ['emil'],
    selected: ['board'],
    excluded: ['board'],
  },
];
