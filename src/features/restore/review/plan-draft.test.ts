import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions } from '#/domain/restore-plan/requests/options';
import { PlanDraftStore } from './plan-draft';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

const options = { ...defaultOptions('channel-posts'), from: 5 };

describe('PlanDraftStore', () => {
  it('has what was typed after a reload, as signing in again is one', () => {
    const draft = new PlanDraftStore({ personKey: 'ada' });
    draft.setOptions('s posts', options);
    draft.setReason('Ticket 1');
    draft.want(['s onedrive/o document d']);
    expect(new PlanDraftStore({ personKey: 'ada' }).store.getState()).toEqual(draft.store.getState());
    expect(new PlanDraftStore({ personKey: 'eve' }).store.getState()).toEqual({
      options: new Map(),
      reason: undefined,
      wanted: new Set(),
    });
  });

  it('never takes an end of a period that can’t be read for none', () => {
    const unreadable = { ...options, to: Number.NaN };
    new PlanDraftStore({ personKey: 'ada' }).setOptions('s posts', unreadable);
    expect(new PlanDraftStore({ personKey: 'ada' }).store.getState().options.get('s posts')).toEqual(
      unreadable,
    );
  });

  it('is forgotten once it was sent', () => {
    const draft = new PlanDraftStore({ personKey: 'ada' });
    draft.setReason('Ticket 1');
    draft.clear();
    expect(new PlanDraftStore({ personKey: 'ada' }).store.getState().reason).toBeUndefined();
  });
});
