/** A folder → the paths of all that lies in it, links not followed. The one walk of the content folder: the check, `--fix` and a redaction see the same. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What systems, editors and our own commands leave beside a file. Anything else that is hidden is told. */
const LEFT_BEHIND =
  /^(?:\.gitkeep|\.import|\.DS_Store|\._.*|\.#.*|\..*\.(?:tmp|sw[a-z])|\.obsidian|\.trash|\.vscode|\.idea)$/u;

/**
 * Paths below `folder`, with `/`, sorted: plain files, links and devices; folders that are named like a content file; and what makes a folder
 * below a repository of its own. The folder itself may be one.
 */
export function walkContent(folder: string): string[] {
  const paths: string[] = [];
  const look = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (LEFT_BEHIND.test(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const isRepository = entry.name === '.git';
      if (isRepository && below === '') continue;
      if (!entry.isDirectory() || isRepository || /\.(?:mdx|yml)$/u.test(entry.name)) paths.push(path);
      if (entry.isDirectory() && !isRepository) look(path);
    }
  };
  look('');
  return paths.sort((a, b) => (a < b ? -1 : 1));
}

/** Whether no part of the way to a file below `folder` is a link. */
export function isWithoutLinks(folder: string, path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (_, i) => !lstatSync(join(folder, ...parts.slice(0, i + 1)), { throwIfNoEntry: false })?.isSymbolicLink(),
  );
}
