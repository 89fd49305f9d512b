import { describe, expect, it, vi } from 'vitest';
import { planFor, runId, sessionOf, startsBench } from './session-starts.testing';

const bench = startsBench();

describe('a lost answer', () => {
  async function loseOnly(): Promise<void> {
    bench().start([planFor('a')]);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
    bench().posts[0]?.lose();
  }

  it('is looked for, and the session found is taken', async () => {
    bench().sessions = [sessionOf('found', 'a'), sessionOf('of another start', 'b')];
    await loseOnly();
    await vi.waitFor(() =>
      expect(bench().rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'found' }),
    );
    expect(bench().posts).toHaveLength(1);
  });

  it('without a session may be sent again, but only when told', async () => {
    await loseOnly();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['not-found']));
    expect(bench().posts).toHaveLength(1);
    bench().starts.retry(runId);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(2));
  });

  it.each([500, 503])(
    'is also what a %i means: looked for, and once more before it is sent again',
    async (status) => {
      bench().start([planFor('a')]);
      await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
      bench().posts[0]?.refuse(status);
      await vi.waitFor(() => expect(bench().kinds()).toEqual(['not-found']));
      expect(bench().rows()[0]?.state).toMatchObject({ error: { serverMessage: 'no', status } });
      bench().sessions = [sessionOf('slow', 'a')];
      bench().starts.retry(runId);
      await vi.waitFor(() =>
        expect(bench().rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'slow' }),
      );
      expect(bench().posts).toHaveLength(1);
    },
  );

  it('is sent again once the operator has said that none of the sessions came of it', async () => {
    bench().sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['ambiguous']));
    for (const row of bench().rows()) bench().starts.declareNotStarted(row);
    bench().starts.retry(runId);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(2));
  });

  it('takes the session that the operator says is it', async () => {
    bench().sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['ambiguous']));
    for (const row of bench().rows()) bench().starts.adopt(row, 'doubtful');
    await vi.waitFor(() =>
      expect(bench().rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'doubtful' }),
    );
    expect(bench().started.ids).toEqual(['doubtful']);
  });

  it('with a session of somebody of another name is left to the operator, and not sent', async () => {
    bench().sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['ambiguous']));
    bench().starts.retry(runId);
    expect(bench().kinds()).toEqual(['ambiguous']);
    expect(bench().posts).toHaveLength(1);
  });

  it('can be looked for again when the list failed, and is not sent meanwhile', async () => {
    bench().sessions = undefined;
    await loseOnly();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['lookup-failed']));
    bench().starts.retry(runId);
    expect(bench().posts).toHaveLength(1);
    bench().sessions = [sessionOf('found', 'a')];
    bench().starts.lookUpAgain(runId);
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted']));
    expect(bench().posts).toHaveLength(1);
  });

  it('waits for the others, whose sessions could be mistaken for its own', async () => {
    bench().start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(2));
    bench().posts[0]?.lose();
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['unconfirmed', 'sending']));
    bench().sessions = [sessionOf('session of a', 'a'), sessionOf('session of b', 'b')];
    bench().posts[1]?.start('session of b');
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted', 'accepted']));
    expect(bench().rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'session of a' });
  });
});
