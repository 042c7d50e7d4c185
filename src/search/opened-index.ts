/** Base of the site → its index, opened once; and anew when a new build has taken the place of the one that is open. */
import { fetchFile, Unreachable } from './fetch-file.ts';
import { FOLDER } from './index-files.ts';
import { type Index, openIndex } from './open-index.ts';
import { told } from './search-error.ts';

const opened = new Map<string, Promise<Index>>();
const reopening = new Map<string, Promise<Index | undefined>>();

/** Asks the index; when that fails and a newer one can be had, asks that. Throws a SearchError. */
export async function withIndex<T>(base: string, ask: (index: Index) => Promise<T>): Promise<T> {
  try {
    const index = await openAhead(base);
    return await ask(index).catch(async (error: unknown) => {
      const newer = await newerThan(index, folderAt(base), error);
      if (!newer) throw error;
      return ask(newer);
    });
  } catch (error) {
    throw told(error);
  }
}

export function openAhead(base: string): Promise<Index> {
  const folder = folderAt(base);
  const known = opened.get(folder);
  if (known) return known;
  const index = open(folder);
  opened.set(folder, index);
  index.catch(() => {
    if (opened.get(folder) === index) opened.delete(folder);
  });
  return index;
}

const open = (folder: string): Promise<Index> => openIndex((file) => fetchFile(folder + file));

/** Some hosts answer with a page of their own where a file is gone, so a broken file may mean a new build as well. */
async function newerThan(index: Index, folder: string, error: unknown): Promise<Index | undefined> {
  if (error instanceof Unreachable && error.status === undefined) return undefined;
  const now = await opened.get(folder);
  if (now && now !== index) return now;
  const anew = reopening.get(folder) ?? reopen(folder, index);
  reopening.set(folder, anew);
  return anew.finally(() => reopening.delete(folder));
}

/** Undefined when it is still the same build, or there is none: then the first fault is the one to be told. */
async function reopen(folder: string, before: Index): Promise<Index | undefined> {
  const anew = await open(folder).catch(() => undefined);
  if (!anew || anew.start.version === before.start.version) return undefined;
  opened.set(folder, Promise.resolve(anew));
  return anew;
}

function folderAt(base: string): string {
  return new URL(`${base.replace(/\/$/u, '')}/${FOLDER}/`, location.href).href;
}
