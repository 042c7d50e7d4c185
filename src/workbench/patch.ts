/** New files → a patch that `git apply` takes. */
import type { MadeFile } from './made.ts';

/** Paths are below the content folder. Every file ends in a line end. */
export function patchOf(files: readonly MadeFile[]): string {
  return files
    .map(({ path, text }) => {
      const name = `content/${path}`;
      const lines = text.replace(/\n$/u, '').split('\n');
      return [
        `diff --git a/${name} b/${name}`,
        'new file mode 100644',
        '--- /dev/null',
        `+++ b/${name}`,
        `@@ -0,0 +1${lines.length === 1 ? '' : `,${lines.length}`} @@`,
        ...lines.map((line) => `+${line}`),
        '',
      ].join('\n');
    })
    .join('');
}

/** The forge takes 65,536 characters in an issue; what else stands in the form has its part of them. */
export const MOST_IN_FORM = 64_000;

/** As the forge counts: browsers send two characters for the end of a line. */
export function lengthInForm(patch: string): number {
  return patch.length + patch.split('\n').length - 1;
}
