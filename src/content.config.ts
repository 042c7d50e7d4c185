/**
 * Astro's collections: the front matter of each item. What is derived from it, and the bodies' HTML, lie beside in files:
 * Astro bundles its store as one module, and at 10,000 threads the 2 kB that are derived of each cost 140 MB there.
 */
import { sep } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { keepEntries } from './cli/keep-entries.ts';
import { keepProblems } from './cli/keep-problems.ts';
import { languageOf } from './cli/language.ts';
import { prepare } from './cli/prepare.ts';
import { printProblems } from './cli/report.ts';
import { contentDir, shownBefore, workDir } from './cli/settings.ts';
import { readEntries } from './corpus/from-disk.ts';
import type { DocumentKind } from './format/document.ts';
import type { Entry } from './format/rendered.ts';

/** What was read last, or is being read. */
let entries: Promise<readonly Entry[]> | undefined;

/** A build has read and checked the folder before Astro starts; a preview reads it itself, and again after each change. */
const isBuild = process.env['WENQU_MODE'] === 'build';

function load(kind: DocumentKind): Loader {
  return {
    name: `wenqu-${kind}`,
    async load({ store, logger, watcher, generateDigest }) {
      const content = contentDir();
      const read = async (before: readonly Entry[]): Promise<readonly Entry[]> => {
        if (isBuild) return readEntries(workDir(content, 'build'));
        const prepared = await prepare(content);
        const shown = shownBefore(content);
        printProblems(prepared.problems, content, shown, 'text', languageOf(undefined));
        keepProblems(workDir(content, 'dev'), prepared.problems, content, shown);
        // A file that is broken just now keeps its last good page: what is wrong is told above, and over the page.
        const broken = new Set(prepared.problems.map(({ file }) => file));
        const good = prepared.entries.filter(({ path }) => !broken.has(path));
        const kept = [...good, ...before.filter(({ path }) => broken.has(path))];
        keepEntries(workDir(content, 'dev'), kept);
        return kept;
      };
      // One reading after another, and after one that failed too.
      const readAgain = () => {
        const before: Promise<readonly Entry[]> = entries ?? Promise.resolve([]);
        entries = before.catch(() => []).then(read);
      };
      const fill = async () => {
        const all = (await entries) ?? [];
        store.clear();
        for (const entry of all) {
          if (entry.kind === kind)
            store.set({ id: entry.id, data: { ...entry.data }, digest: generateDigest(entry.fragments) });
        }
      };
      // The first collection reads for all that follow it.
      if (!entries || kind === 'thread') readAgain();
      await fill();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(content + sep)) return;
        if (kind === 'thread') readAgain();
        fill().catch((error: unknown) => logger.error(String(error)));
      });
      watcher?.add(content);
    },
  };
}

export const collections = {
  threads: defineCollection({ loader: load('thread') }),
  analyses: defineCollection({ loader: load('analysis') }),
  papers: defineCollection({ loader: load('paper') }),
  topics: defineCollection({ loader: load('topic') }),
  digests: defineCollection({ loader: load('digest') }),
  glossary: defineCollection({ loader: load('glossary') }),
};
