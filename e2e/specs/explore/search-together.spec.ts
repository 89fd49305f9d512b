import { expect, test } from '../../fixtures';

const search = { method: 'POST', path: /\/search$/ };
const stop = { method: 'POST', path: /\/stop$/i };
const agenda = 'Aurora kick-off: agenda';

test('one search for five people fills the restore list, and what nobody needs is stopped', async ({
  portal,
  page,
  newSession,
  sessionsTogether,
  searchTogether,
  standIn,
}) => {
  test.slow();
  await portal.signInAs('olivia', '/new');
  await newSession.paste(
    'ada.lovelace@contoso.com\ngrace.hopper@contoso.com\nanna.schmidt@contoso.com\nzoe.lefevre@contoso.com\nned.newcomer@contoso.com',
  );
  await newSession.start();
  await searchTogether.searchAll.click();
  await searchTogether.searchFor('subject:agenda');
  await expect(searchTogether.progress).toHaveText('5 sessions searched, 6 found in 3 of them');
  await expect(searchTogether.row('Ned Newcomer')).toContainText('Holds no backup of that moment');
  await expect(searchTogether.row('Zoë Lefèvre')).toContainText('Nothing found');
  await expect(searchTogether.row('Ada Lovelace')).toContainText('2 found');
  await expect(searchTogether.hits(agenda)).toHaveCount(3);
  await searchTogether.button('Untick all').click();
  await expect(searchTogether.picked).toHaveText('0 of 6 ticked');
  await searchTogether.button('Tick all').click();
  await expect(searchTogether.picked).toHaveText('6 of 6 ticked');

  await searchTogether.tick(agenda).first().uncheck();
  await expect(searchTogether.allOf('Ada Lovelace')).toBeChecked({ indeterminate: true });
  await searchTogether.allOf('Grace Hopper').uncheck();
  await expect(searchTogether.picked).toHaveText('3 of 6 ticked');
  await searchTogether.add.click();
  await expect(searchTogether.picked).toHaveText('3 of 6 ticked, 3 on the list');
  await expect(searchTogether.openList).toHaveText('Open restore list (3)');
  await portal.expectAccessible();

  // What is on the list keeps its session open, ticked or not.
  await searchTogether.allOf('Anna Schmidt').uncheck();
  await searchTogether.stopUnused.click();
  await expect(searchTogether.stopping).toHaveText(['Grace Hopper', 'Zoë Lefèvre', 'Ned Newcomer']);
  await portal.expectAccessible();
  await searchTogether.confirmStop();
  await expect(searchTogether.row('Grace Hopper')).toContainText('This session has stopped');
  await expect(searchTogether.stopUnused).toHaveCount(0);
  expect(standIn.requests.matching(stop)).toHaveLength(3);

  await page.reload();
  await expect(searchTogether.progress).toHaveText(
    '2 of 5 sessions searched, 4 found in 2 of them, 3 stopped',
  );
  await expect(searchTogether.picked).toHaveText('4 of 4 ticked, 3 on the list');
  await page.goBack();
  await searchTogether.backToSessions();
  await expect(sessionsTogether.progress).toContainText('3 ended');
});

test.describe('on v7', () => {
  test.use({ standInOptions: { serves: ['v7'] } });

  test('a few are searched at a time; what was cancelled or failed is tried again', async ({
    portal,
    page,
    searchTogether,
    standIn,
  }) => {
    const names = ['Ada Lovelace', 'Grace Hopper', 'Anna Schmidt', 'José Ñúñez de la Peña'];
    const ids = names.map((scopeName) => standIn.state.addSession({ type: 'Vex', scopeName }).record.id);
    const path = `/sessions/together/search?${ids.map((id) => `id=${id}`).join('&')}`;
    const held = standIn.faults.add({ match: search, effect: { kind: 'hold' } });
    await portal.signInAs('olivia', `${path}&q=subject:agenda`);
    await expect(searchTogether.text(/^Searching for/)).toHaveCount(3);
    await expect(searchTogether.row('José Ñúñez de la Peña')).toContainText('Waiting');
    await searchTogether.button('Cancel').click();
    await expect(searchTogether.text('Cancelled')).toHaveCount(4);
    await expect(searchTogether.stopUnused).toHaveCount(0);
    held.remove();

    standIn.faults.add({ match: search, times: 1, effect: { kind: 'status', status: 500 } });
    await searchTogether.button('Try 4 again').click();
    await expect(searchTogether.progress).toContainText(
      '3 of 4 sessions searched, 6 found in 3 of them, 1 failed',
    );
    await expect(searchTogether.add).toHaveText('Add 6 to restore list');
    await searchTogether.button('Try again').click();
    await expect(searchTogether.progress).toHaveText('4 sessions searched, 8 found in 4 of them');
    const paths = standIn.requests.matching(search).map((request) => request.path);
    expect(paths.filter((one) => !/mailboxes\/[^/]+\/search$/.test(one))).toEqual([]);

    await searchTogether.searchFor('from:"Ada');
    await expect(searchTogether.text(/quotation mark is not closed/)).toHaveCount(1);
    await page.goBack();
    await expect(searchTogether.progress).toHaveText('4 sessions searched, 8 found in 4 of them');
  });

  test('sessions of different kinds are searched kind by kind', async ({
    portal,
    searchTogether,
    explore,
    standIn,
  }) => {
    const sessions = [
      standIn.state.addSession({ type: 'Vex', scopeName: 'Ada Lovelace' }),
      standIn.state.addSession({ type: 'Vet', scopeName: 'Sales EMEA' }),
    ];
    const query = sessions.map(({ record }) => `id=${record.id}`).join('&');
    await portal.signInAs('olivia', `/sessions/together/search?${query}`);
    await searchTogether.link('Search Teams in 1 session').click();
    await searchTogether.searchFor('subject:Monday');
    await expect(searchTogether.progress).toContainText('found in 1 of them');
    const title = 'Minutes of Monday';
    await searchTogether.link(`Look at ${title} in its session`).click();
    await expect(explore.details).toContainText(title);
  });
});
