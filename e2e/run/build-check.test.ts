import { expect, it } from 'vitest';
import { tenantDomain } from '../standin/seed/people';
import { checkLaterCode, checkStandIn, staticFiles } from './build-check';

const manifest = {
  'index.html': { file: 'entry.js', imports: ['_shared.js'], dynamicImports: ['later.ts'] },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  'later.ts': { file: 'later.js', imports: ['_shared.js'] },
};

const later = 'x-client-SKU shouldUnregister MuiDialog MuiDateCalendar explore-open-sessions';

it('counts what the entry can not run without, each file once', () => {
  expect([...staticFiles(manifest, 'index.html')]).toEqual(['entry.js', 'shared.js']);
  expect(() => staticFiles(manifest, 'gone')).toThrow('gone');
});

it('finds code that came into the first screen', () => {
  const firstScreen = new Set(['entry.js']);
  const good = new Map([
    ['entry.js', 'x'],
    ['later.js', later],
  ]);
  expect(checkLaterCode(firstScreen, good)).toEqual([]);
  expect(checkLaterCode(firstScreen, new Map([...good, ['entry.js', 'MuiDialog']]))).toEqual([
    expect.stringContaining('the dialog is in entry.js'),
  ]);
});

it('does not go blind when a sign of that code is gone', () => {
  expect(checkLaterCode(new Set(), new Map([['later.js', 'MuiDialog']]))).toHaveLength(4);
});

it('finds the stand-in by its texts and by its modules', () => {
  expect(checkStandIn(manifest, new Map([['entry.js', 'x']]))).toEqual([]);
  expect(checkStandIn(manifest, new Map([['entry.js', `"${tenantDomain}"`]]))).toHaveLength(1);
  expect(checkStandIn({ 'e2e/standin/clock.ts': { file: 'a.js' } }, new Map())).toHaveLength(1);
});
