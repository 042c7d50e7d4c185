/** The corpus as pages get it: the items of Astro's collections, with what was derived of them. Built once a build; anew in each request while writing. */
import { getCollection } from 'astro:content';
import { KIND_OF_ROOM } from '../format/rooms.ts';
import { createCorpus } from './create.ts';
import { readEntries, readTermUses } from './from-disk.ts';
import type { Corpus } from './model.ts';

let corpus: Promise<Corpus> | undefined;

export function getCorpus(): Promise<Corpus> {
  if (corpus === undefined || import.meta.env.DEV) corpus = readCollections();
  return corpus;
}

/** By term of the glossary, the paths of the items that use it; empty in a preview. */
export function getTermUses(): ReadonlyMap<string, readonly string[]> {
  return readTermUses(workFolder());
}

const KINDS = { ...KIND_OF_ROOM, glossary: 'glossary' } as const;

/** `WENQU_WORK` names the folder with what was derived; build and dev set it. */
async function readCollections(): Promise<Corpus> {
  const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const collected = await Promise.all(
    names.map(async (name) => (await getCollection(name)).map(({ id }) => `${KINDS[name]}/${id}`)),
  );
  const present = new Set(collected.flat());
  return createCorpus(readEntries(workFolder()).filter(({ kind, id }) => present.has(`${kind}/${id}`)));
}

function workFolder(): string {
  const folder = process.env['WENQU_WORK'];
  if (folder === undefined) throw new Error('WENQU_WORK is not set: start Astro through npm run build or npm run dev');
  return folder;
}
