import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/cli/settings.ts';

const SRC = join(ROOT, 'src');

/** The import table of src/README.md. A room may always import itself. `types:` marks rooms of which only types may be taken. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  format: [],
  render: ['format'],
  import: ['format'],
  corpus: ['format'],
  exports: ['format', 'corpus', 'types:render'],
  search: ['format'],
  lint: ['format', 'corpus', 'render'],
  redact: ['format', 'render'],
  newsletter: ['format', 'corpus', 'render'],
  // Of ui, what the pages draw a thread with, and the words.
  workbench: ['format', 'corpus', 'render', 'import', 'lint', 'ui'],
  pictures: [],
  ui: ['types:format', 'types:corpus', 'types:import', 'search', 'workbench'],
  pages: ['corpus', 'render', 'exports', 'ui', 'search', 'lint', 'types:format', 'types:workbench'],
  // Of ui, its words and the list of editions.
  editions: ['render', 'ui'],
  cli: [
    'format',
    'render',
    'import',
    'corpus',
    'exports',
    'search',
    'lint',
    'redact',
    'newsletter',
    'pictures',
    'editions',
    'ui',
  ],
  // Astro's name: shows a preview in its editions.
  'middleware.ts': ['editions', 'ui'],
  // Astro's name for the collections: it is a door of cli's reading of the content folder.
  'content.config.ts': ['cli', 'corpus', 'types:format'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The file that is imported. */
  readonly path: string;
  readonly typeOnly: boolean;
}

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:ts|astro|mjs)$/u.test(file.name))
    .map((file) => join(file.parentPath, file.name));
}

function importsOfSource(): Import[] {
  return sources().flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [
      ...text.matchAll(/^\s*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gmu),
      ...text.matchAll(/\b(import)\((?:\/\*.*?\*\/\s*)?()()['"](\.[^'"]+)['"]\)/gu),
    ].map((match) => ({
      file: relative(ROOT, file),
      from: roomOf(file),
      to: roomOf(resolve(dirname(file), match[4] ?? '')),
      path: relative(ROOT, resolve(dirname(file), match[4] ?? '')),
      typeOnly: match[2] !== undefined && match[2] !== '',
    }));
  });
}

/** First folder below src; a name of its own for what lies elsewhere. */
function roomOf(file: string): string {
  const inside = relative(SRC, file);
  return inside.startsWith('..') ? relative(ROOT, file) : (inside.split('/')[0] ?? '');
}

test('each room imports only what the table allows', () => {
  const imports = importsOfSource();
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (from === to || to.startsWith('content/') || to === 'package.json') return false;
    const allowed = MAY_IMPORT[from] ?? [];
    return !(allowed.includes(to) || (typeOnly && allowed.includes(`types:${to}`)));
  });
  expect(wrong).toEqual([]);
});

test('the interface knows the search by its client alone', () => {
  const taken = importsOfSource().filter(({ from, to }) => from === 'ui' && to === 'search');
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.filter(({ path }) => path !== 'src/search/client.ts')).toEqual([]);
});

test('every room of the table is there, and every folder of src is a room of the table', () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const room of rooms) expect(Object.keys(MAY_IMPORT)).toContain(room.name);
});

test('only commands write what was imported', () => {
  const writers = importsOfSource().filter(({ path }) => path === join('src', 'import', 'write.ts'));
  expect(writers.filter(({ from, typeOnly }) => from !== 'cli' && !typeOnly)).toEqual([]);
});

test('rooms that run in a browser import no Node modules', () => {
  const rooms = ['format', 'import', 'lint', 'redact', 'ui', 'workbench'];
  const withNode = sources()
    .filter((file) => rooms.includes(roomOf(file)))
    // The one file of the importer that touches the disk; nothing that a page loads may lead to it.
    .filter((file) => relative(SRC, file) !== join('import', 'write.ts'))
    .filter((file) => /from\s+['"]node:|\bprocess\./u.test(readFileSync(file, 'utf8')));
  expect(withNode.map((file) => relative(ROOT, file))).toEqual([]);
});

test('outside the commands only the files that the house names touch disk, environment and threads', () => {
  const house = readFileSync(join(SRC, 'README.md'), 'utf8');
  const named = /^Disk, environment and threads [\s\S]*?\n\n/mu.exec(house)?.[0].matchAll(/`([^`]+\.ts)`/gu) ?? [];
  const touching = sources()
    .filter((file) => roomOf(file) !== 'cli')
    .filter((file) =>
      /from\s+['"]node:(?:fs|worker_threads|child_process)|\bprocess\./u.test(readFileSync(file, 'utf8')),
    );
  expect(touching.map((file) => relative(SRC, file).replaceAll('\\', '/')).sort()).toEqual(
    [...named].map((match) => match[1]).sort(),
  );
});
