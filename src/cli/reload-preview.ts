/**
 * The pages of a preview are loaded again when what is wrong in the content changes. Astro does so only when an item changes, and what is
 * broken keeps its last good state. A page that did not listen yet when it was to load again does so once it listens.
 */
import { existsSync, mkdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { PROBLEMS_FILE } from './keep-problems.ts';

/** Sent by each page of a preview: when it was asked for, in ms since 1970. Vite's client keeps it until it is connected. */
const ASKED_FOR = 'wenqu:asked-for';
const TELL = `import.meta.hot?.send('${ASKED_FOR}', performance.timeOrigin);`;

/** @param folder what the preview works in; undefined when there is none */
export function reloadPreview(folder: string | undefined): AstroIntegration {
  return {
    name: 'wenqu-reload-preview',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev' || folder === undefined) return;
        injectScript('page', TELL);
        updateConfig({ vite: { plugins: [reloads(folder)] } });
      },
    },
  };
}

function reloads(folder: string): Plugin {
  return {
    name: 'wenqu-reload-preview',
    configureServer(server) {
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
      catchUpLatePages(server);
    },
  };
}

function catchUpLatePages({ ws }: ViteDevServer): void {
  let lastReload = 0;
  const send: (...message: readonly unknown[]) => void = ws.send.bind(ws);
  ws.send = (...message: readonly unknown[]) => {
    if (Reflect.get(Object(message[0]), 'type') === 'full-reload') lastReload = Date.now();
    send(...message);
  };
  ws.on(ASKED_FOR, (askedFor: unknown, client) => {
    if (typeof askedFor === 'number' && askedFor < lastReload) client.send({ type: 'full-reload' });
  });
}
