/** Problems → text for a person, JSON for a script, workflow commands for a forge. */
import type { Problem } from '../format/problem.ts';
import { excerptOf, inOneLine, UNSEEN } from './excerpt.ts';
import { addressOfRule } from './rule-address.ts';

export type Language = 'zh' | 'en';

/**
 * One problem in the form of an editor's message, with the line and a caret when `lineOf` can give it.
 * @param site where the pages of the rules stand; see `addressOfRule`
 */
export function reportText(
  problems: readonly Problem[],
  language: Language,
  lineOf: (file: string, line: number) => string | undefined,
  site = '',
): string {
  const text = problems
    .map((problem) => textOf(problem, language, lineOf(problem.file, problem.line), site))
    .join('\n\n');
  // What a forge obeys in the log of a job: at the beginning of a line, and of an older kind anywhere.
  return text.replaceAll('##[', '·#[').replace(/^(\s*)::/gmu, '$1·:');
}

export function reportJson(problems: readonly Problem[], language: Language, site = ''): string {
  const plain = problems.map(({ file, line, column, rule, message, help }) => ({
    file,
    line,
    column,
    rule,
    message: message[language],
    ...(help && { help: help[language] }),
    page: addressOfRule(rule, language, site),
  }));
  // Signs that JSON lets stand and a terminal may obey.
  return JSON.stringify(plain, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The page of a rule is named where its whole address is known: a forge would take a way from the root for its own. */
export function reportGithub(problems: readonly Problem[], language: Language, site = ''): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(UNSEEN, '·');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ file, line, column, rule, message, help }) => {
      const page = site === '' ? [] : [addressOfRule(rule, language, site)];
      const text = [message, help ?? []]
        .flat()
        .map((words) => inOneLine(words[language]))
        .concat(page)
        .join('\n');
      return `::error file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(text)}`;
    })
    .join('\n');
}

function textOf(problem: Problem, language: Language, source: string | undefined, site: string): string {
  const { file, line, column, rule, message, help } = problem;
  const out = [`${inOneLine(file)}:${line}:${column}  error  ${rule}`, `  ${inOneLine(message[language])}`];
  if (source !== undefined && source.trim() !== '') {
    const { before, fault, after } = excerptOf(source, problem);
    const gutter = `  ${line} │ `;
    const under = ' '.repeat(gutter.length - 2);
    out.push(
      `${gutter}${before}${fault}${after}`,
      `${under}│ ${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(fault)))}`,
    );
  }
  if (help) out.push(`  help: ${inOneLine(help[language])}`);
  out.push(`  page: ${addressOfRule(rule, language, site)}`);
  return out.join('\n');
}

/** Columns of a terminal: Han characters, full-width signs and emoji take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
