/** Which content files came to the repository after the last digest did; undefined where no git can tell. */
import { spawnSync } from 'node:child_process';

/** Paths below the content folder. What is not committed counts as not merged. */
export function mergedSinceDigest(content: string): ReadonlySet<string> | undefined {
  const tracked = git(content, ['ls-tree', '-r', '--name-only', '-z', 'HEAD', '.']);
  if (tracked === undefined || tracked.length === 0) return undefined;
  const [last] = git(content, ['log', '-1', '--diff-filter=A', '--format=%H', '-z', '--', 'digests']) ?? [];
  if (last === undefined) return new Set(tracked);
  const added = git(content, ['diff', '--name-only', '--relative', '--diff-filter=A', '-z', last, 'HEAD', '--', '.']);
  return added && new Set(added);
}

function git(folder: string, args: readonly string[]): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout.split('\0').filter((name) => name !== '') : undefined;
}
