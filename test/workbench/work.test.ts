/** What lies on the workbench, with the places where a browser keeps it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWork } from '../../src/ui/workbench/work.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a text that is laid there twice leaves what lay there before, and what was chosen for it', () => {
  const work = openWork(() => undefined);
  work.begin({ source: 'my own words' });
  work.begin({ source: 'the example' });
  work.change({ undone: ['one'] });
  work.begin({ source: 'the example' });
  expect(work.now().wish.undone).toEqual(['one']);
  expect(work.putBack()?.wish.source).toBe('my own words');
});
