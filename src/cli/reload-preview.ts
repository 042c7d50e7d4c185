/** A plugin of Vite's for the preview: pages are loaded again when what is wrong in the content changes. Astro does so only when an item changes, and what is broken keeps its last good state. */
import { existsSync, mkdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PROBLEMS_FILE } from './keep-problems.ts';

/** @param folder what the preview works in; undefined when there is none */
export function reloadPreview(folder: string | undefined): Plugin {
  return {
    name: 'wenqu-reload-preview',
    apply: 'serve',
    configureServer(server) {
      if (folder === undefined) return;
      const file = join(folder, PROBLEMS_FILE);
      const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '[]');
      let before = read();
      mkdirSync(folder, { recursive: true });
      // Not Vite's own watcher: it passes over this folder, where much is written that is none of its business.
      const watcher = watch(folder, (_event, name) => {
        if (name !== PROBLEMS_FILE) return;
        const now = read();
        if (now === before) return;
        before = now;
        server.ws.send({ type: 'full-reload' });
      });
      server.httpServer?.on('close', () => {
        watcher.close();
      });
    },
  };
}
