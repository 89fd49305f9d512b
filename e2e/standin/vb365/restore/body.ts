import { isRecord } from '../../model/json';
import type { SignedInCall } from '../access/context';
import { badParameter } from '../../http/vb365-errors';
import type { ApiVersion } from '../../model/versions';

export type Json = Readonly<Record<string, unknown>>;

interface Field {
  readonly type: 'boolean' | 'text' | 'number' | 'time' | 'list' | readonly string[];
  readonly isRequired?: boolean;
  readonly isNullable?: boolean;
  readonly since?: ApiVersion;
}

export type Fields = Readonly<Record<string, Field>>;

export const flag: Field = { type: 'boolean' };
export const nullableFlag: Field = { type: 'boolean', isNullable: true };
export const text: Field = { type: 'text' };
export const list: Field = { type: 'list' };
export const versions: Field = { type: ['All', 'Last'], isNullable: true };

export function required(field: Field): Field {
  return { ...field, isRequired: true };
}

function fits(type: Field['type'], value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'number':
      return Number.isSafeInteger(value);
    case 'time':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === 'string' && type.includes(value);
  }
}

function expected(type: Field['type']): string {
  if (typeof type !== 'string') return `one of ${type.join(', ')}`;
  return {
    boolean: 'a boolean',
    text: 'a text',
    number: 'a whole number',
    time: 'a date and time',
    list: 'a list',
  }[type];
}

/** Every field that is described must be as described; others are not looked at. */
function checkFields(version: ApiVersion, value: Json, fields: Fields, where: string): void {
  for (const [name, { type, isRequired = false, isNullable = false, since = 'v6' }] of Object.entries(
    fields,
  )) {
    const given = value[name];
    if (given === undefined) {
      if (isRequired && since <= version) throw badParameter(`${where}${name} is missing.`);
    } else if (!(given === null && isNullable) && !fits(type, given)) {
      throw badParameter(`${where}${name} must be ${expected(type)}.`);
    }
  }
}

/** The body of a call, with no property that this version does not know. */
export function checkedBody({ version, request }: SignedInCall, fields: Fields): Json {
  const { body, mediaType } = request;
  if (mediaType !== 'application/json' || !isRecord(body))
    throw badParameter('The body must be a JSON object.');
  const unknown = Object.keys(body).find(
    (name) => (fields[name]?.since ?? (name in fields ? 'v6' : 'v9')) > version,
  );
  if (unknown !== undefined) throw badParameter(`Unknown property ${unknown}.`);
  checkFields(version, body, fields, '');
  return body;
}

/** Records that were listed earlier, sent back whole; what the server adds to them is not looked at. */
export function records(
  { version }: SignedInCall,
  body: Json,
  name: string,
  fields: Fields,
): readonly Json[] {
  const all = body[name];
  if (!Array.isArray(all) || all.length === 0) throw badParameter(`${name} names nothing.`);
  return all.map((record: unknown, index) => {
    if (!isRecord(record)) throw badParameter(`${name}[${index}] must be an object.`);
    checkFields(version, record, fields, `${name}[${index}].`);
    return record;
  });
}

/** Records that stand below one more name, each with settings of its own. */
export function configuredRecords(
  { version }: SignedInCall,
  body: Json,
  name: string,
  member: string,
  fields: Fields,
): readonly { readonly record: Json; readonly config: Json }[] {
  const all = body[name];
  if (!Array.isArray(all) || all.length === 0) throw badParameter(`${name} names nothing.`);
  return all.map((config: unknown, index) => {
    const where = `${name}[${index}].`;
    const record = isRecord(config) ? config[member] : undefined;
    if (!isRecord(config) || !isRecord(record)) throw badParameter(`${where}${member} is missing.`);
    checkFields(version, config, { documentVersion: versions }, where);
    checkFields(version, record, fields, `${where}${member}.`);
    return { record, config };
  });
}

export function textOf(value: Json, name: string): string {
  const given = value[name];
  return typeof given === 'string' ? given : '';
}

/** What documents, list items and folders must tell of themselves to be restored. */
export const nodeFields: Fields = {
  id: required(text),
  name: required(text),
  createdBy: required(text),
  creationTime: required({ type: 'time' }),
  modifiedBy: required(text),
  modificationTime: required({ type: 'time' }),
  version: text,
  versionId: { type: 'number', isNullable: true },
  isFolder: flag,
};
