/** A folder of files as they were published → what the rules are told of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type Published, publishedFile, type PublishedFiles } from '../../src/lint/lasting.ts';

/** None where there is no such folder. */
export function publishedBefore(folder: string): PublishedFiles {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/u.test(path))
    .flatMap((path) => publishedFile(readFileSync(join(folder, path), 'utf8'), path) ?? []);
  return new Map(files.map((file): [string, Published] => [keyOf(file.kind, file.id), file]));
}
