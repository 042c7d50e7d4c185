/** An Entry → its fragments and its text, for pages: from the store that the reading of the content folder filled. */
import type { Entry, Fragment } from '../format/rendered.ts';
import { type FragmentStore, openFragmentStore } from './fragment-store.ts';
import type { Written } from './written.ts';

let store: FragmentStore | undefined;

export function readFragments(entry: Entry): Fragment[] {
  return opened().read(entry.fragments);
}

export function readText(entry: Entry): Written {
  return opened().readText(entry.fragments);
}

/** `WENQU_FRAGMENTS` names the store's folder; build and dev set it. */
function opened(): FragmentStore {
  const dir = process.env['WENQU_FRAGMENTS'];
  if (dir === undefined)
    throw new Error('WENQU_FRAGMENTS is not set: start Astro through npm run build or npm run dev');
  return (store ??= openFragmentStore(dir));
}
