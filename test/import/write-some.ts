/**
 * A program that writes: node write-some.ts FILES.json force|careful FOLDER…. Prints an outcome a line. With several folders, what
 * breaks the disk breaks it for the first at the first call, for the second at the second, and so on.
 */
import { readFileSync } from 'node:fs';
import { type FileToWrite, writeFiles } from '../../src/import/write.ts';

const [list = '', how, ...folders] = process.argv.slice(2);
const files = JSON.parse(readFileSync(list, 'utf8')) as FileToWrite[];
for (const [index, folder] of folders.entries()) {
  if (folders.length > 1) process.env['BREAK_AT'] = String(index + 1);
  process.stdout.write(`${JSON.stringify(writeFiles(folder, files, { force: how === 'force' }))}\n`);
}
