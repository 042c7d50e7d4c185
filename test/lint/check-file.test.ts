import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { checkFile, reportFile } from '../../src/lint/report-file.ts';
import { checkMath, renderMath } from '../../src/render/maths.ts';

const FOLDERS = ['content', 'test/cases/hostile/content', 'test/cases/rules'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:mdx|yml)$/u.test(file.name))
    .map((file) => join(file.parentPath, file.name)),
).filter((file) => !file.includes('content/pages/'));

test('a file that is only checked gets the report of one that is drawn', () => {
  expect(files.length).toBeGreaterThan(400);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    // Cases have their content folder deeper.
    const path = file.slice(file.lastIndexOf('/content/') + '/content/'.length);
    const { entry, ...drawn } = reportFile(text, path).report;
    expect(checkFile(text, path), file).toEqual(drawn);
    expect(entry === undefined, file).toBe(drawn.subject.anchors === undefined);
  }
});

test('a formula is refused without being drawn exactly when it could not be drawn', () => {
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\$\$([^$]+)\$\$|\$([^$\n]+)\$/gu)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  const formulas = [...new Set([...written, ...written.flatMap(damaged)])];
  expect(formulas.length).toBeGreaterThan(1000);
  let refused = 0;
  for (const tex of formulas)
    for (const display of [true, false]) {
      const drawn = renderMath(tex, display);
      const refusal = 'html' in drawn ? undefined : drawn;
      if (refusal) refused++;
      expect(checkMath(tex, display), tex).toEqual(refusal);
    }
  expect(refused).toBeGreaterThan(200);
});

/** The formula with a part taken away, and with a part of its beginning put in at several places: often wrong, often in ways of their own. */
function damaged(tex: string): string[] {
  const parts = tex.slice(0, 300).match(/\\[A-Za-z]+|\\.|[^\\]/gu) ?? [];
  return [0.2, 0.5, 0.8].flatMap((share) => {
    const at = Math.floor(parts.length * share);
    return [
      [...parts.slice(0, at), ...parts.slice(at + 1)].join(''),
      [...parts.slice(0, at), parts[at % 5] ?? '', ...parts.slice(at)].join(''),
    ];
  });
}

test('a quotation that is opened a thousand times and never closed is read in no time', () => {
  const head =
    '---\ntitle: 问\nkind: question\ndate: 2024-03\nstatus: open\nstatusDate: 2026-11\nsummary: 一句。\ntopics: [base]\nsource:\n  name: 一次读书会\n  rights: retold\n---\n';
  const began = process.cpuUsage();
  for (const mark of ['“', '‘', '「', '『', '《', '〈', '（体']) {
    // Both scripts, so that the rule which compares them looks too.
    const text = `${head}\n<Question>\n\n国國体體${`${mark.repeat(1500)}\n`.repeat(10)}\n</Question>\n`;
    expect(reportFile(text, 'threads/2024/quotes.mdx').report.problems.map(({ rule }) => rule)).toEqual([
      'mixed-script',
    ]);
  }
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
});
