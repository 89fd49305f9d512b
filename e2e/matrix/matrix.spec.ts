import { test } from '../fixtures';
import { cells } from './cells';
import { runCell } from './run-cell';

for (const cell of cells) {
  test(
    cell.title,
    async ({ portal, standIn, explore, newSession, restore, session, signInPage, page, context }) => {
      await runCell(
        { portal, standIn, explore, newSession, restore, session, signInPage, page, context },
        cell,
      );
    },
  );
}
