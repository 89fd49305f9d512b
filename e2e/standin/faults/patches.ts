import { isRecord } from '../model/json';

type Patch = (body: unknown) => unknown;

/** Changes every object of a body from the inside out. */
function eachObject(
  body: unknown,
  change: (object: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  if (Array.isArray(body)) return body.map((item) => eachObject(item, change));
  if (!isRecord(body)) return body;
  const inner = Object.entries(body).map(([name, value]) => [name, eachObject(value, change)] as const);
  return change(Object.fromEntries(inner));
}

function eachValue(body: unknown, change: (name: string, value: unknown) => unknown): unknown {
  return eachObject(body, (object) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(name, value)])),
  );
}

export const withoutArrays: Patch = (body) =>
  eachObject(body, (object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value))),
  );

/** An object that tells nothing. */
export const withoutFields: Patch = () => ({});

const enumNames = ['type', 'state', 'result', 'status'];

export const unknownEnums: Patch = (body) =>
  eachValue(body, (name, value) =>
    enumNames.includes(name) && typeof value === 'string' ? 'FutureValue' : value,
  );

export const numericStrings: Patch = (body) =>
  eachValue(body, (_, value) => (typeof value === 'number' ? String(value) : value));

export const extraFields: Patch = (body) =>
  eachObject(body, (object) => ({ ...object, futureField: { nested: [1, null] } }));
