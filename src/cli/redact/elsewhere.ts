/** Files outside the content folder, and bytes of pictures, in which the words stand: told, for they are a person's to change. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findWords, type Wanted } from '../../redact/find-words.ts';
import { ROOT } from '../settings.ts';

const PLACES = ['newsletters', '.github', 'README.md', 'public'];

/** Paths below the project. */
export function wordsElsewhere(wanted: Wanted): string[] {
  return PLACES.flatMap((place) => filesBelow(place)).filter((path) =>
    findWords(readFileSync(join(ROOT, path), 'utf8'), wanted).some(({ isInside }) => !isInside),
  );
}

/** Pictures whose bytes hold a word as it was given: in what cameras and programs write beside the picture. */
export function picturesWithWords(content: string, pictures: readonly string[], { words }: Wanted): string[] {
  return pictures.filter((path) => {
    const bytes = readFileSync(join(content, path));
    return words.some((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'));
  });
}

function filesBelow(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesBelow(`${path}/${name}`));
}
