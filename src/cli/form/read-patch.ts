/** The patch that the workbench makes → its new content files; undefined for any other text. Only whole new files, each where a content file may lie. */
import { readContentPath } from '../../format/content-path.ts';
import type { FileToWrite } from '../../import/write.ts';

const HEAD = /^diff --git a\/content\/(\S+) b\/content\/(\S+)$/u;

export function readPatch(text: string): readonly FileToWrite[] | { readonly refusal: string } | undefined {
  if (!text.startsWith('diff --git a/content/')) return undefined;
  const lines = text.replace(/\n+$/u, '').split('\n');
  const files: FileToWrite[] = [];
  for (let at = 0; at < lines.length;) {
    const [, path = '', again] = HEAD.exec(lines[at] ?? '') ?? [];
    const refuse = (line: number, expected: string) => ({
      refusal: `Line ${line + 1} of the patch: expected ${expected}`,
    });
    if (path === '' || path !== again) return refuse(at, 'the head of a new file below content/');
    if (!readContentPath(path)) return refuse(at, 'a place where a content file may lie');
    if (files.some((file) => file.path === path)) return refuse(at, 'each file once');
    const [mode, from, to, hunk] = lines.slice(at + 1, at + 5);
    const count = /^@@ -0,0 \+1(?:,(\d+))? @@$/u.exec(hunk ?? '');
    if (mode !== 'new file mode 100644' || from !== '--- /dev/null' || to !== `+++ b/content/${path}` || !count)
      return refuse(at + 1, 'a whole new file');
    const length = Number(count[1] ?? 1);
    const body = lines.slice(at + 5, at + 5 + length);
    if (body.length < length || body.some((line) => !line.startsWith('+')))
      return refuse(at + 5, `${length} lines that begin with +`);
    files.push({ path, text: body.map((line) => `${line.slice(1)}\n`).join('') });
    at += 5 + length;
  }
  return files;
}
