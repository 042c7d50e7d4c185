/** Texts that are the worst an importer can get, each a few signs over and over → what it takes for 10, 100 and 1000 kB of them, as a table. */
import { importBytes } from '../../src/import/import.ts';

const SIZES = [10, 100, 1000];
/** What takes longer is not measured at the next size. */
const MOST_SECONDS = 20;

/** Signs of Markdown, TeX and HTML that are not closed, labels and heads of talk, and some that are as they should be. */
const UNITS = [
  ...['[', '(', '`', '$', '<', '\\', '{', '\\$', '{\\', '\\(', '\\begin{a}', '$a$', '$$\n', '![[a', '[a]('],
  ...[
    '<!--',
    '<div>',
    '<p>a\n',
    '| a | b |\n',
    '# a\n',
    '- a\n',
    '> a\n',
    'a\n---\n',
    '**a**',
    '==a',
    '---\ntags: a\n---\n',
  ],
  ...['![](a)', '|a|\n', '---\n', '# a\n\nb？\n\n', 'n ∈ N n\\in N nN', '[10:24] <a> b\n', '^a', '&amp;', '<a href="'],
  ...['http://', 'https://a.example/ ', '@a ', '13812345678', 'a a a ', '\u200b', '\u00a0', ' ', '\n', '一', '"a'],
  ...[
    'Q：\n',
    'Q：a？\nA：b\n',
    'D：a\nF：b\n',
    '王：a\n',
    '研究员1：a\n',
    '某人 10:24\na\n',
    '[2024/1/1 10:24] a: b\n',
    'a？\nb\n',
  ],
];

/** Milliseconds of processor time, so that other work of the machine does not count. */
export function benchImport(say: (line: string) => void): string {
  const rows = UNITS.map((unit) => {
    say(JSON.stringify(unit));
    const cells: string[] = [];
    let last = 0;
    for (const size of SIZES) {
      const bytes = Buffer.from(unit.repeat(Math.ceil((size * 1000) / Buffer.byteLength(unit))));
      if (last > MOST_SECONDS * 1000) {
        cells.push('–');
        continue;
      }
      const before = process.cpuUsage().user;
      importBytes(bytes, { name: 'worst.txt', sha256: '' });
      last = (process.cpuUsage().user - before) / 1000;
      cells.push(last.toFixed(0));
    }
    return { cells: [`\`${JSON.stringify(unit).replaceAll('|', '\\|')}\``, ...cells], at100: Number(cells[1]) };
  });
  const head = ['over and over', ...SIZES.map((size) => `${size} kB, ms`)];
  const sorted = rows.toSorted((a, b) => b.at100 - a.at100).map(({ cells }) => cells);
  return [head, head.map(() => '---'), ...sorted].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
