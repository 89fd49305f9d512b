import { restoreCall, type FaultOptions } from './faults';
import { extraFields, numericStrings, unknownEnums, withoutArrays, withoutFields } from './patches';

/** A fault of the demo's control page; tests may use them too. The name tells it apart. */
export type FaultPreset = FaultOptions & { readonly name: string };

const everyCall = { path: /^\/v\d+\/(?!token)/i };
const everyRead = { method: 'GET', path: everyCall.path };
const explore = { method: 'POST', path: '/Organization/OperatorExplore' };
const oneSession = { method: 'GET', path: /\/RestoreSessions\/[^/]+/i };
const stop = { method: 'POST', path: /\/RestoreSessions\/[^/]+\/Stop$/i };

const restore = { method: 'POST', path: restoreCall };
const folderContent = { method: 'GET', path: /\/(?:items|documents|posts|files)$/i };

export const faultPresets: readonly FaultPreset[] = [
  { name: 'Every answer takes 3 seconds', match: everyCall, effect: { kind: 'latency', ms: 3000 } },
  {
    name: 'Objects to manage take 20 seconds',
    match: { path: '/Organization/LoggedInUser/EffectiveScope' },
    effect: { kind: 'latency', ms: 20_000 },
  },
  {
    name: 'Starting a session: 400',
    match: explore,
    effect: {
      kind: 'status',
      status: 400,
      message: 'The date is not valid.',
      errorCode: 'ParameterValidationFailure',
    },
  },
  {
    name: 'Every call: 401',
    match: everyCall,
    effect: { kind: 'status', status: 401, message: 'Not signed in.' },
  },
  {
    name: 'Starting a session: 403',
    match: explore,
    effect: {
      kind: 'status',
      status: 403,
      message: 'The object is not in your restore scope.',
      errorCode: 'ResourceAccessDenied',
    },
  },
  {
    name: 'Sessions and events: 404',
    match: oneSession,
    effect: {
      kind: 'status',
      status: 404,
      message: 'The restore session was not found.',
      errorCode: 'ResourceNotFound',
    },
  },
  {
    name: 'Stopping a session: 409',
    match: stop,
    effect: {
      kind: 'status',
      status: 409,
      message: 'Another operation runs.',
      errorCode: 'OperationConflict',
    },
  },
  {
    name: 'Reading: 429, try again after 5 seconds',
    match: everyRead,
    effect: { kind: 'status', status: 429, message: 'Too many requests.', headers: { 'retry-after': '5' } },
  },
  {
    name: 'Every call: 500',
    match: everyCall,
    effect: {
      kind: 'status',
      status: 500,
      message: 'The backup could not be mounted.',
      errorCode: 'HttpError',
    },
  },
  {
    name: 'Every call: 503',
    match: everyCall,
    effect: { kind: 'status', status: 503, message: 'The service is starting.', errorCode: 'Timeout' },
  },
  {
    name: 'Starting a session: the backup proxy is offline',
    match: explore,
    effect: {
      kind: 'status',
      status: 500,
      message: 'The backup proxy is offline.',
      errorCode: 'ProxyOffline',
    },
  },
  {
    name: 'Starting a session: connection lost before',
    match: explore,
    effect: { kind: 'drop', when: 'before' },
  },
  {
    name: 'Starting a session: connection lost after',
    match: explore,
    effect: { kind: 'drop', when: 'after' },
  },
  {
    name: 'Exploring: the content of a folder takes 20 seconds',
    match: folderContent,
    effect: { kind: 'latency', ms: 20_000 },
  },
  {
    name: 'Exploring: the content of a folder fails',
    match: folderContent,
    effect: {
      kind: 'status',
      status: 500,
      message: 'The backup could not be read.',
      errorCode: 'HttpError',
    },
  },
  {
    name: 'Restoring: 409',
    match: restore,
    effect: {
      kind: 'status',
      status: 409,
      message: 'Another restore of this object is running.',
      errorCode: 'OperationConflict',
    },
  },
  {
    name: 'Restoring: 429, try again after 5 seconds',
    match: restore,
    effect: { kind: 'status', status: 429, message: 'Too many requests.', headers: { 'retry-after': '5' } },
  },
  { name: 'Restoring: connection lost before', match: restore, effect: { kind: 'drop', when: 'before' } },
  { name: 'Restoring: connection lost after', match: restore, effect: { kind: 'drop', when: 'after' } },
  {
    name: 'Restoring: it begins, and a gateway answers 503',
    match: restore,
    effect: { kind: 'status', when: 'after', status: 503, message: 'Service unavailable.' },
  },
  {
    name: 'Restoring: the answer names no session',
    match: restore,
    effect: { kind: 'patch', patch: withoutFields },
  },
  { name: 'Reading: connection lost', match: everyRead, effect: { kind: 'drop', when: 'before' } },
  { name: 'Reading: malformed JSON', match: everyRead, effect: { kind: 'malformed-json' } },
  { name: 'Reading: the page of a proxy', match: everyRead, effect: { kind: 'html', status: 502 } },
  { name: 'Reading: lists are missing', match: everyRead, effect: { kind: 'patch', patch: withoutArrays } },
  {
    name: 'Reading: unknown kinds and states',
    match: everyRead,
    effect: { kind: 'patch', patch: unknownEnums },
  },
  { name: 'Reading: numbers as texts', match: everyRead, effect: { kind: 'patch', patch: numericStrings } },
  { name: 'Reading: fields nobody knows', match: everyRead, effect: { kind: 'patch', patch: extraFields } },
];
