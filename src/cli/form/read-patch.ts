/** The patch that the workbench makes → its new content files; undefined for any other text. Only whole new files, each where a form may add one. */
import { mayComeByForm } from '../../format/content-path.ts';
import { both, type Text } from '../../format/problem.ts';
import { FORM_ROOMS } from '../../format/rooms.ts';
import type { FileToWrite } from '../../import/write.ts';

const HEAD = /^diff --git a\/content\/(\S+) b\/content\/(\S+)$/u;

export function readPatch(text: string): readonly FileToWrite[] | { readonly refusal: Text } | undefined {
  if (!text.startsWith('diff --git a/content/')) return undefined;
  const lines = text.replace(/\n+$/u, '').split('\n');
  const files: FileToWrite[] = [];
  for (let at = 0; at < lines.length;) {
    const [, path = '', again] = HEAD.exec(lines[at] ?? '') ?? [];
    if (path === '' || path !== again) return refuse(at, NO_HEAD);
    if (!mayComeByForm(path)) return refuse(at, NO_PLACE);
    if (files.some((file) => file.path === path)) return refuse(at, TWICE);
    const [mode, from, to, hunk] = lines.slice(at + 1, at + 5);
    const count = /^@@ -0,0 \+1(?:,(\d+))? @@$/u.exec(hunk ?? '');
    if (mode !== 'new file mode 100644' || from !== '--- /dev/null' || to !== `+++ b/content/${path}` || !count)
      return refuse(at + 1, NOT_NEW);
    const length = Number(count[1] ?? 1);
    const body = lines.slice(at + 5, at + 5 + length);
    if (body.length < length || body.some((line) => !line.startsWith('+'))) return refuse(at + 5, cutOff(length));
    files.push({ path, text: body.map((line) => `${line.slice(1)}\n`).join('') });
    at += 5 + length;
  }
  return files;
}

const NO_HEAD = both('应是 `content/` 下一个新文件的开头', 'expected the head of a new file below `content/`');
const NO_PLACE = both(
  `文件只能放在 ${FORM_ROOMS.map((room) => `\`${room}/\``).join('、')} 里，名字也要合规`,
  `a file may lie only in ${FORM_ROOMS.map((room) => `\`${room}/\``).join(', ')}, under a name as the format wants it`,
);
const TWICE = both('同一个文件出现了两次', 'the same file comes twice');
const NOT_NEW = both('应是一个完整的新文件，不能是改动', 'expected a whole new file, not a change');

function cutOff(length: number): Text {
  return both(`往下应有 ${length} 行以 + 起头`, `expected ${length} lines that begin with +`);
}

function refuse(index: number, why: Text): { readonly refusal: Text } {
  return {
    refusal: both(`补丁第 ${index + 1} 行：${why.zh}`, `Line ${index + 1} of the patch: ${why.en}`),
  };
}
