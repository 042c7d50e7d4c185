/** Two commits → which content files differ between them, and what differs beside content. */
import { spawnSync } from 'node:child_process';

export interface Change {
  /** Below the content folder. */
  readonly path: string;
  readonly state: 'added' | 'changed' | 'removed';
}

export interface Changes {
  readonly content: readonly Change[];
  /** Files outside the content folder, and the pages in it that are compiled: code. */
  readonly code: readonly string[];
}

/** From where `head` left `base` on. Throws with git's own words when it does not know a commit. */
export function changesBetween(content: string, base: string, head: string): Changes {
  const range = `${base}...${head}`;
  const all = listed(content, ['diff', '--name-status', '--no-renames', '--relative', '-z', range, '--', '.']);
  const outside = listed(content, ['diff', '--name-only', '--no-renames', '-z', range, '--', ':/', ':(exclude).']);
  const changes: Change[] = [];
  for (let at = 0; at + 1 < all.length; at += 2) {
    const [letter = '', path = ''] = all.slice(at, at + 2);
    changes.push({ path, state: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed' });
  }
  const isCode = ({ path }: Change) => path.startsWith('pages/');
  return {
    content: changes.filter((change) => !isCode(change)),
    code: [...outside, ...changes.filter(isCode).map(({ path }) => path)],
  };
}

function listed(folder: string, args: readonly string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${error?.message ?? stderr.trim()}`);
  return stdout.split('\0').filter((part) => part !== '');
}
