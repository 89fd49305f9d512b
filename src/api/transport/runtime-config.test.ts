import * as v from 'valibot';
import { expect, it } from 'vitest';
import { runtimeConfig } from './runtime-config';

it.each([
  ['', ''],
  ['https://backup.contoso.com', 'https://backup.contoso.com'],
  ['https://backup.contoso.com/vb365/', 'https://backup.contoso.com/vb365'],
  ['http://localhost:4443', 'http://localhost:4443'],
  ['http://127.0.0.1:4443/', 'http://127.0.0.1:4443'],
])('takes %j for the server', (apiBase, expected) =>
  expect(v.parse(runtimeConfig, { apiBase }).apiBase).toBe(expected),
);

it.each([
  'http://backup.contoso.com',
  'javascript:alert(1)',
  '//backup.contoso.com',
  'backup',
  'ftp://localhost',
])('refuses %j as the server, and says what it wants', (apiBase) => {
  const { issues } = v.safeParse(runtimeConfig, { apiBase });
  expect(issues?.map(({ message }) => message)).toEqual(['an absolute https address, or ""']);
});
