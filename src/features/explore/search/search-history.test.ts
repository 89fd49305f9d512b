import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import { forgetStored } from '#/lib/stored';
import { areSearchesKept, keepSearches, readSearches, rememberSearch, saveSearch } from './search-history';

beforeEach(() => {
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('sessionStorage', emptyStorage());
  rememberSearch('ada', 'Vex', 'from:grace');
  saveSearch('ada', 'Veod', 'ext:pdf');
});

afterEach(() => vi.unstubAllGlobals());

it('forgets all searches at sign-out', () => {
  forgetStored();
  expect(Object.keys(localStorage)).toEqual([]);
});

it('keeps those of a person who wants that, until they no longer do', () => {
  keepSearches('ada', true);
  rememberSearch('bo', 'Vex', 'from:ada');
  forgetStored();
  expect(readSearches('ada', 'Vex').recent).toEqual(['from:grace']);
  expect(readSearches('ada', 'Veod').saved).toEqual(['ext:pdf']);
  expect(readSearches('bo', 'Vex').recent).toEqual([]);
  keepSearches('ada', false);
  expect(areSearchesKept('ada')).toBe(false);
  expect(readSearches('ada', 'Vex').recent).toEqual(['from:grace']);
  forgetStored();
  expect(Object.keys(localStorage)).toEqual([]);
});
