/** What strict YAML may not hold, found in its tokens: everything but plain data. Does not recurse, so depth cannot hurt it. */
import { Lexer } from 'yaml';
import { both, type Text } from './problem.ts';

export interface RefusedToken {
  readonly offset: number;
  readonly message: Text;
  readonly help?: Text | undefined;
  /** The text nests too deep to be read by anything that recurses. */
  readonly tooDeep: boolean;
}

const MOST_DEPTH = 12;

/** What a refused token begins with, wherever it stands; without any of it, and with few brackets, there is nothing to look for. */
const SUSPECT = /[&*!%#?\t]|---|\.\.\.|(?:[[{][^[{]*){12}/u;

export function refuseTokens(text: string): RefusedToken[] {
  if (!SUSPECT.test(text)) return [];
  const refused: RefusedToken[] = [];
  let offset = 0;
  let depth = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks a plain document (U+0002), a scalar (U+001F) and a faulty flow end (U+0018) by signs of its own.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isScalar = token === '\u001f';
      continue;
    }
    const refusal = isScalar ? undefined : refuse(token, depth);
    if (refusal) refused.push({ offset, message: refusal[0], help: refusal[1], tooDeep: depth >= MOST_DEPTH });
    if (!isScalar && (token === '[' || token === '{')) depth++;
    if (!isScalar && (token === ']' || token === '}')) depth--;
    if (depth > MOST_DEPTH) break;
    isScalar = false;
    offset += token.length;
  }
  return refused;
}

function refuse(token: string, depth: number): [Text, Text?] | undefined {
  if ((token === '[' || token === '{') && depth >= MOST_DEPTH)
    return [both('YAML 嵌套太深', `Unexpected depth of YAML, expected at most ${MOST_DEPTH} levels`)];
  if (token === '?') return [both('不应出现 YAML 的 `?`', 'Unexpected YAML key mark `?`, expected `key: value`')];
  if (token === '---' || token === '...')
    return [both(`不应出现 \`${token}\``, `Unexpected \`${token}\`, expected one YAML document without marks`)];
  switch (token[0]) {
    case '&':
      return [
        both('不应出现 YAML 锚点（`&`）', 'Unexpected YAML anchor (`&`), expected a plain value'),
        both('含 `&` 的文字请加引号', 'put text that starts with `&` in quotes'),
      ];
    case '*':
      return [
        both('不应出现 YAML 别名（`*`）', 'Unexpected YAML alias (`*`), expected the value itself'),
        both('含 `*` 的文字请加引号', 'put text that starts with `*` in quotes'),
      ];
    case '!':
      return [both(`不应出现 YAML 标签 ${token}`, `Unexpected YAML tag ${token}, expected a plain value`)];
    case '%':
      return [both('不应出现 YAML 指令（`%`）', 'Unexpected YAML directive (`%`), expected a plain value')];
    case '#':
      return [
        both('不应出现 YAML 注释', 'Unexpected YAML comment, expected data only'),
        both(
          '注释在重排时会丢失；请删去，或写进正文；含 `#` 的文字请加引号',
          'comments would be lost when the file is rewritten: take it out, or say it in the body; put text with `#` in quotes',
        ),
      ];
    case '\t':
      return [
        both('不应出现制表符', 'Unexpected tab, expected spaces'),
        both('缩进用两个空格', 'indent by two spaces'),
      ];
    default:
      return undefined;
  }
}
