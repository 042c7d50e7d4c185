/**
 * A content folder in git → the files that have changed since they were published, or are gone, as they were. What was published is what
 * the base holds: `base`, else `WENQU_BASE`, else the main branch upstream; of it the commit that the folder's own branch left. Empty
 * where there is no git, no repository or no commit: then nothing tells what was published.
 */
import { spawnSync } from 'node:child_process';
import { readContentPath } from '../format/content-path.ts';
import { keyOf, type Published, publishedFile, type PublishedFiles } from '../lint/lasting.ts';

const MAIN = ['origin/HEAD', 'origin/main'];

/** Throws with git's own words when it does not know the base that was named. */
export function publishedFiles(content: string, base = process.env['WENQU_BASE'] || undefined): PublishedFiles {
  if (ask(content, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status !== 0) return new Map();
  const commit = base === undefined ? upstream(content) : told(content, ['merge-base', base, 'HEAD']).trim();
  const options = ['--name-only', '--diff-filter=a', '--no-renames', '--ignore-submodules', '--relative', '-z'];
  const changed = told(content, ['diff', ...options, commit, '--', '.'])
    .split('\0')
    .filter((path) => readContentPath(path) !== undefined);
  const files = textsIn(content, commit, changed).flatMap(([path, text]) => publishedFile(text, path) ?? []);
  return new Map(files.map((file): [string, Published] => [keyOf(file.kind, file.id), file]));
}

/** Where no branch upstream has anything in common with this one, the last commit. */
function upstream(content: string): string {
  for (const branch of MAIN) {
    const { status, stdout } = ask(content, ['merge-base', branch, 'HEAD']);
    if (status === 0) return stdout.toString().trim();
  }
  return 'HEAD';
}

/** Paths below the folder, which hold no line ends → their texts in a commit, read by one process. */
function textsIn(content: string, commit: string, paths: readonly string[]): (readonly [string, string])[] {
  if (paths.length === 0) return [];
  const { status, stdout, stderr } = ask(
    content,
    ['cat-file', '--batch'],
    paths.map((path) => `${commit}:./${path}\n`).join(''),
  );
  if (status !== 0) throw new Error(`git cat-file: ${stderr.toString().trim()}`);
  let at = 0;
  return paths.flatMap((path) => {
    const end = stdout.indexOf('\n', at);
    const [, kind, bytes] = stdout.toString('utf8', at, end).split(' ');
    at = end + 1;
    // A file that lies in a partial clone elsewhere, or a link to another repository.
    if (bytes === undefined) return [];
    const text = stdout.toString('utf8', at, at + Number(bytes));
    at += Number(bytes) + 1;
    return kind === 'blob' ? [[path, text] as const] : [];
  });
}

function told(content: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = ask(content, args);
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr.toString().trim()}`);
  return stdout.toString();
}

function ask(content: string, args: readonly string[], input = '') {
  return spawnSync('git', ['--no-optional-locks', '-C', content, ...args], { input, maxBuffer: 256 * 1024 * 1024 });
}
