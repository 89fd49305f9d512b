import { expect, openSession, test } from '../../fixtures';

test.describe('v7', () => {
  test.use({ standInOptions: { serves: ['v7'] } });

  test('a folder as such and posts, told by events', async ({ portal, explore, restore, standIn }) => {
    const drive = openSession(standIn, 'Veod', 'Grace Hopper', '2026-11-16T08:00:00Z');
    await portal.signInAs('olivia', `/sessions/${drive}/explore`);
    await explore.openPath('Grace Hopper', 'Plans');
    await explore.addPlaceToRestoreList();
    const team = openSession(standIn, 'Vet', 'Sales EMEA', '2026-11-16T08:00:00Z');
    await portal.open(`/sessions/${team}/explore`);
    await explore.openPath('Sales EMEA', 'General', 'Posts');
    await explore.row('Decision about the Aurora launch date').getByLabel('Select').click();
    await explore.addToRestoreList();
    await restore.goTo();
    await restore.restore();
    await portal.passTimeUntil(restore.ended);
    // Without statistics nobody knows how many items the folder holds.
    await expect(restore.counts).toHaveText('Done 1Restored (total unknown) 1');
    await expect(restore.group('OneDrive of Grace Hopper')).toContainText('The server counts 4 restored');
    expect(standIn.production.timesWritten('Minutes of Oslo.docx')).toBe(1);
    expect(standIn.production.timesWritten('Decision about the Aurora launch date')).toBe(1);
  });
});

test.describe('v6', () => {
  // Whether a restore gets a session of its own is not documented.
  test.use({ standInOptions: { serves: ['v6'], restoreSession: 'explore' } });

  test('a folder is listed into its documents', async ({ portal, explore, restore, standIn }) => {
    const drive = openSession(standIn, 'Veod', 'Grace Hopper', '2026-11-16T08:00:00Z');
    await portal.signInAs('olivia', `/sessions/${drive}/explore`);
    await explore.openPath('Grace Hopper', 'Plans');
    await explore.addPlaceToRestoreList();
    await restore.goTo();
    await restore.button('List the items of 1 folder').click();
    await expect(restore.entries('OneDrive of Grace Hopper')).toHaveCount(4);
    await restore.button('Remove Roadmap Aurora.pptx').click();
    await restore.restore();
    await portal.passTimeUntil(restore.allDone);
    expect(standIn.production.timesWritten('Minutes of Oslo.docx')).toBe(1);
    expect(standIn.production.timesWritten('Roadmap Aurora.pptx')).toBe(0);
  });
});
