import { describe, expect, it } from 'vitest';
import { fieldText, filledFields, labelOf } from './fields';

describe('the fields of a record', () => {
  it('are all shown that the server filled, known ones first, those nobody knows as it calls them', () => {
    const record = {
      brandNew: { deep: [1, 2] },
      _links: { self: { href: '/' } },
      received: '2026-11-10T09:42:00Z',
      cc: '',
      bcc: null,
      attachments: [],
      subject: 'Plan',
      isDeleted: false,
      isFolder: false,
    };
    expect(filledFields(record)).toEqual(['subject', 'received', 'isDeleted', 'brandNew']);
    expect(labelOf('brandNew')).toBe('brandNew');
  });

  it.each([
    ['received', '2026-11-10T09:42:00Z', '10 Nov 2026, 09:42'],
    ['received', 'someday', 'someday'],
    ['sizeBytes', '2048', '2.0 KB'],
    ['percentComplete', 50, '50 %'],
    ['versionId', 1536, '1536'],
    ['isDeleted', false, 'No'],
    [
      'attachments',
      [{ longFileName: '<b>a</b>.pdf', sizeBytes: 2048 }, { name: 'b' }],
      '<b>a</b>.pdf (2.0 KB), b',
    ],
    ['attachments', 'one.pdf', 'one.pdf'],
    ['brandNew', { deep: [1] }, '{"deep":[1]}'],
    ['brandNew', 9_007_199_254_740_993n, '9007199254740993'],
    ['from', 'bidi\u202Egnp.exe\u0007', 'bidi gnp.exe'],
  ])('%s of %o reads %s', (field, value, text) => {
    expect(fieldText({ [field]: value }, field, 'utc')).toBe(text);
  });
});
