/** A content file's text → its YAML and its body, by one form only: `---`, YAML, `---`, Markdown. */
import { both, type Fault, type Text } from './problem.ts';

const MOST_BYTES = 8 * 1024;

export interface Split {
  readonly yaml: string;
  /** Line of the first line of the YAML. */
  readonly yamlLine: number;
  readonly body: string;
  /** Undefined when it cannot be told where the body begins. */
  readonly bodyLine: number | undefined;
  readonly faults: Fault[];
}

export function splitFrontMatter(text: string): Split {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0)
    return { yaml: '', yamlLine: 1, body: '', bodyLine: undefined, faults: [faultOfMarks(lines)] };
  const yaml = lines.slice(1, end).join('\n');
  const faults: Fault[] = [];
  const bytes = new TextEncoder().encode(yaml).length;
  if (bytes > MOST_BYTES) {
    faults.push({
      line: 2,
      column: 1,
      rule: 'front-matter',
      message: both(
        `文件头有 ${bytes} 字节，最多 ${MOST_BYTES}`,
        `Unexpected front matter of ${bytes} bytes, expected at most ${MOST_BYTES}`,
      ),
      help: both('把长的说明移到正文', 'move long text into the body'),
    });
  }
  const refuse = (line: number, message: Text, help: Text) =>
    faults.push({ line, column: 1, rule: 'front-matter', message, help });
  if (yaml.trim() === '')
    refuse(
      end + 1,
      both('文件头是空的', 'Unexpected end of the front matter, expected fields in it'),
      both('从一个现成的文件抄起最省事', 'the easiest start is a copy of another file'),
    );
  const first = lines.findIndex((line, index) => index > end && line.trim() !== '');
  if (first > 0 && /^(?:---|\+\+\+|;;;)\w*\s*$/u.test(lines[first] ?? ''))
    refuse(
      first + 1,
      both('不应有第二个文件头', 'Unexpected second front matter, expected the body'),
      both('字段都写在第一个里', 'put all fields into the first one'),
    );
  return { yaml, yamlLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2, faults };
}

/** Why no head can be told from the body: the first or the second `---` is not there, or is not alone on its line. */
function faultOfMarks(lines: readonly string[]): Fault {
  const fault = (index: number, message: Text, help: Text, column = 1): Fault => ({
    line: index + 1,
    column,
    rule: 'front-matter',
    message,
    help,
  });
  const isFirst = lines[0] !== '---';
  const near = lines.findIndex((line, index) => (isFirst ? index === 0 : index > 0) && /^\s*---\s*$/u.test(line));
  const written = lines[near];
  if (written !== undefined) {
    const isBefore = /^\s/u.test(written);
    return fault(
      near,
      both(
        `这一行的 \`---\` ${isBefore ? '前' : '后'}面有空白，只能有三个减号`,
        `Unexpected blank ${isBefore ? 'before' : 'after'} \`---\`, expected three hyphens alone on the line`,
      ),
      both('删去空白', 'take the blanks away'),
      isBefore ? 1 : written.trimEnd().length + 1,
    );
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  if (isFirst && first > 0 && lines[first]?.trim() === '---')
    return fault(
      0,
      both('文件以空行开头，应以 `---` 开头', 'Unexpected blank line, expected `---` on the first line'),
      both('删去前面的空行', 'take the blank lines at the beginning away'),
    );
  return isFirst
    ? fault(
        0,
        both('文件应以 `---` 开头', 'Unexpected first line, expected `---`'),
        both(
          '文件头（标题、日期等字段）写在最前面的两行 `---` 之间；`npm run new` 会写好一份',
          'a file begins with its fields (title, date, …) between two lines `---`; `npm run new` writes them for you',
        ),
      )
    : fault(
        0,
        both(
          '文件头没有结束：缺少第二个 `---`',
          'Unexpected end of file, expected a second `---` that closes the front matter',
        ),
        both(
          '在最后一个字段下面加一行 `---`，正文写在它后面',
          'add a line `---` below the last field; the text follows it',
        ),
      );
}
