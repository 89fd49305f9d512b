import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { json } from '../http/answers';
import type { HttpRequest } from '../http/message';
import { signIn, startedStandIn, type TestAnswer, type TestClient } from '../testing/stand-in';
import { ContractCheck } from './check';

function content(schema: unknown, type = 'application/json') {
  return { content: { [type]: { schema } } };
}

const sessionId = {
  name: 'restoreSessionId',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

/** A small file of our own, so that the check is tested where the vendor's are absent too. */
const document = {
  paths: {
    '/v8/token': {
      post: {
        requestBody: content({ type: 'object' }, 'application/x-www-form-urlencoded'),
        responses: { 200: {} },
      },
    },
    '/v8/Organization/LoggedInUser': {
      get: { responses: { 200: content({ $ref: '#/components/schemas/User' }) } },
    },
    '/v8/Organization/OperatorExplore': {
      post: {
        requestBody: content({ $ref: '#/components/schemas/Options' }),
        responses: { default: content({}) },
      },
    },
    '/v8/RestoreSessions': {
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', format: 'int32' } }],
        responses: { default: content({}), 200: content({}) },
      },
    },
    '/v8/RestoreSessions/{restoreSessionId}': {
      get: { parameters: [sessionId], responses: { default: content({}) } },
    },
  },
  components: {
    schemas: {
      User: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          kind: { $ref: '#/components/schemas/Kind' },
        },
      },
      Kind: { type: 'string', enum: ['Person'], nullable: true },
      Options: { type: 'object', properties: { type: { type: 'string' } } },
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'contract-'));
writeFileSync(join(folder, 'vb365_rest_v8.json'), JSON.stringify(document));
afterAll(() => rmSync(folder, { recursive: true }));

async function violationsOf(call: (client: TestClient) => Promise<TestAnswer>): Promise<readonly string[]> {
  const standIn = await startedStandIn({ openapiDir: folder, serves: ['v8'] });
  const client = await signIn(standIn, 'olivia');
  standIn.contract.violations.length = 0;
  await call(client);
  expect(standIn.contract.checked).toBe(true);
  return standIn.contract.violations.filter((violation) => violation.includes(' request: '));
}

describe('a request', () => {
  it('may have the properties and parameters that are declared', async () => {
    expect(await violationsOf((client) => client.get('/restoresessions?limit=5'))).toEqual([]);
    const explore = '/Organization/OperatorExplore';
    expect(await violationsOf((client) => client.post(explore, { type: 'Vex' }))).toEqual([]);
  });

  it('may not have another property', async () => {
    const body = { type: 'Vex', datetime: null };
    expect(await violationsOf((client) => client.post('/Organization/OperatorExplore', body))).toEqual([
      'v8 POST /Organization/OperatorExplore request: body must NOT have additional properties (datetime)',
    ]);
  });

  it.each([
    ['/RestoreSessions?page=2', 'query page is not declared'],
    ['/RestoreSessions?limit=many', 'query limit/value must be integer'],
    ['/RestoreSessions/not-a-uuid', 'path restoreSessionId/value must match format "uuid"'],
    ['/RestoreSession', 'the API has no such call'],
  ])('may not be GET %s', async (path, problem) => {
    const [address = ''] = path.split('?');
    expect(await violationsOf((client) => client.get(path))).toEqual([
      `v8 GET ${address} request: ${problem}`,
    ]);
  });
});

function requestTo(path: string): HttpRequest {
  const form = new URLSearchParams();
  const nothing = { query: form, headers: {}, mediaType: '', text: '', form, body: undefined, params: {} };
  return { method: 'GET', path, ...nothing };
}

it('finds answers that lack or invent something', () => {
  const contract = new ContractCheck(folder, ['v8']);
  const request = requestTo('/v8/Organization/LoggedInUser');
  contract.answer(request, json(200, { id: '1' }));
  contract.answer(request, json(200, { id: '1', name: 'a', mail: 'b' }));
  contract.answer(request, json(200, { id: '1', name: 'a', kind: 'Robot' }));
  contract.answer(request, json(201, { id: '1', name: 'a' }));
  contract.answer(requestTo('/v8/organization/loggedinuser'), json(200, { id: '1', name: 'a', kind: null }));
  const what = 'v8 GET /Organization/LoggedInUser answer';
  expect(contract.violations).toEqual([
    `${what} 200: body must have required property 'name'`,
    `${what} 200: body must NOT have additional properties (mail)`,
    `${what} 200: body/kind must be equal to one of the allowed values`,
    `${what} 201: the status is not declared`,
  ]);
});

it('says that nothing was checked when there are no files', async () => {
  const standIn = await startedStandIn({ openapiDir: undefined });
  await (await signIn(standIn, 'olivia')).get('/RestoreSessions?page=2');
  expect(standIn.contract).toMatchObject({ checked: false, violations: [] });
});
