/** Code of a page as it is: no blank of it is changed, its tags go. */
import { decode } from './formula.ts';
import { endOfElement } from './page.ts';
import { attribute, type TagToken, type Token } from './tokens.ts';
import type { Writer } from './writer.ts';

/** Returns the index behind its last token. */
export function writeCode(text: string, tokens: readonly Token[], at: number, writer: Writer): number {
  const end = endOfElement(tokens, at);
  const [open, last] = [tokens[at] as TagToken, tokens[end - 1]];
  const classes = tokens
    .slice(at, at + 2)
    .map((token) => (token.type === 'open' ? (attribute(token.attributes, 'class') ?? '') : ''))
    .join(' ');
  const language = /(?:language-|lang-|brush:\s*|highlight-source-)([A-Za-z0-9+#-]{1,20})/u.exec(classes)?.[1] ?? '';
  const fence = text.slice(open.from, last?.to).includes('```') ? '````' : '```';
  const code = tokens
    .slice(at + 1, end - 1)
    .map((token) =>
      token.type === 'text'
        ? decode(text.slice(token.from, token.to))
        : token.type === 'open' && token.name === 'br'
          ? '\n'
          : '',
    )
    .join('')
    .replace(/^\n+|\s+$/gu, '');
  const prefix = writer.prefixes.join('');
  writer.block(
    open.from,
    last?.to ?? open.to,
    2,
    [`${fence}${language}`, ...code.split('\n'), fence].join(`\n${prefix}`),
  );
  writer.block(last?.to ?? open.to, last?.to ?? open.to, 2);
  return end;
}
