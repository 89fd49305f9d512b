import { expect, openSession, test } from '../../fixtures';

const restoreCall = { method: 'POST', path: /\/operatorRestore$/i };
const lastWeek = '2026-11-16T08:00:00Z';

// Where only events tell of items, by their names.
test.use({ standInOptions: { serves: ['v7'] } });

test('what failed in a folder and in a channel is found, reviewed, and sent again alone', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  test.slow();
  const failing = [
    'Roadmap Aurora.pptx',
    'Minutes of Oslo.docx',
    'Aurora board',
    'Decision about the Aurora launch date',
  ];
  for (const name of failing) standIn.restores.failItem(name, { times: 1 });
  // A reply, which no listing of posts holds.
  standIn.restores.failItem('Post of Ada Lovelace', { times: 1 });
  const drive = openSession(standIn, 'Veod', 'Grace Hopper', lastWeek);
  await portal.signInAs('olivia', `/sessions/${drive}/explore`);
  await explore.openPath('Grace Hopper', 'Plans');
  await explore.addPlaceToRestoreList();
  await portal.open(`/sessions/${openSession(standIn, 'Vet', 'Sales EMEA', lastWeek)}/explore`);
  await explore.openPath('Sales EMEA', 'General');
  await explore.addPlaceToRestoreList();
  await restore.goTo();
  await restore.reason.fill('Ticket 4711');
  await restore.restore();
  await portal.passTimeUntil(restore.ended);
  await expect(restore.failures).toContainText('2 failures');

  await restore.button('Find the failed items').click();
  await expect(restore.failedParts.getByRole('status').first()).toHaveText('4 failed items found.');
  for (const name of failing) await expect(restore.failedParts.getByRole('listitem')).toContainText([name]);
  await expect(restore.failedParts).toContainText('Not among the items listed: Post of Ada Lovelace.');
  await portal.expectAccessible();
  expect(standIn.requests.matching(restoreCall)).toHaveLength(2);

  await restore.button('Restore these 4 items').click();
  await portal.passTimeUntil(restore.ended);
  await expect(restore.counts).toHaveText('Done, with problems 2Done 4');
  await expect(restore.failedParts).toContainText('Post of Ada Lovelace');
  for (const name of failing) expect(standIn.production.timesWritten(name), name).toBe(1);
  const written = standIn.production.restored().map(({ itemName }) => itemName);
  expect(written.toSorted()).toEqual([...new Set(written)].toSorted());
  const sentAgain = standIn.restores.runs().slice(2);
  expect(sentAgain.flatMap(({ itemIds }) => itemIds)).toHaveLength(4);
  expect(sentAgain.map(({ reason }) => reason)).toEqual(['Ticket 4711', 'Ticket 4711', 'Ticket 4711']);
});
