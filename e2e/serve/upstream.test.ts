import { expect, it } from 'vitest';
import { upstreamProblem } from './upstream';

const server = 'https://backup.example:4443';

it.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
  ['CERT_HAS_EXPIRED', 'has expired'],
  ['ECONNREFUSED', "can't be reached"],
  ['ENOTFOUND', "can't be reached"],
  ['ETIMEDOUT', "can't be reached"],
  ['ECONNRESET', 'closed the connection'],
])('tells %s as: %s', (code, words) => {
  const message = upstreamProblem(server, Object.assign(new Error('x'), { code }));
  expect(message).toContain(words);
  expect(message).toContain(server);
  expect(message).toContain(code);
});
