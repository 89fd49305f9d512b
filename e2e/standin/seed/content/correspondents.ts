import { namedObjects } from '../organization';

export interface Correspondent {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly jobTitle: string;
}

const jobTitles = ['Controller', 'Account manager', 'Engineer', 'Assistant', 'Buyer', 'Team lead', 'Lawyer'];

/** People of the organization who write to each other. */
export const colleagues: readonly Correspondent[] = namedObjects.flatMap((object, index) =>
  object.kind === 'User' && object.mailbox === 'User'
    ? [
        {
          name: object.displayName,
          email: object.address,
          company: 'Contoso',
          jobTitle: jobTitles[index % jobTitles.length] ?? '',
        },
      ]
    : [],
);

function outside(name: string, email: string, company: string, jobTitle: string): Correspondent {
  return { name, email, company, jobTitle };
}

export const outsiders: readonly Correspondent[] = [
  outside('Heike Brandt', 'heike.brandt@fabrikam.example', 'Fabrikam GmbH', 'Einkaufsleiterin'),
  outside('Marco Bellini', 'm.bellini@adatum.example', 'A. Datum S.p.A.', 'Direttore vendite'),
  outside('渡辺 薫', 'k.watanabe@northwind.example', 'ノースウインド株式会社', '営業部長'),
  outside('ליאור כהן', 'lior@tailspin.example', 'טיילספין בע״מ', 'מנהל רכש'),
  outside('Σοφία Νικολάου', 'sofia@proseware.example', 'Proseware ΑΕ', 'Λογίστρια'),
  outside('ليلى المنصوري', 'layla@litware.example', 'ليتوير', 'مديرة المشتريات'),
  outside(
    '<b>Best</b> & Sons "Parts"',
    'sales+parts@best-and-sons.example',
    'Best & Sons <Ltd>',
    'Sales; DROP TABLE',
  ),
];

/** As the server writes a sender or recipient. */
export function addressOf({ name, email }: Pick<Correspondent, 'name' | 'email'>): string {
  return `${name} <${email}>`;
}

/** Who is meant by an address's local part; threads are planned with these. */
export function correspondent(key: string): Correspondent {
  const found = [...colleagues, ...outsiders].find(({ email }) => email.startsWith(`${key}@`));
  if (found === undefined) throw new Error(`Nobody is called ${key}.`);
  return found;
}
