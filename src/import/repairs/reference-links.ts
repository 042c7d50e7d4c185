/** Links and pictures that name their address further below (`[text][1]`, `[1]: https://…`) → such as say it themselves. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const DEFINITION =
  /^ {0,3}\[([^\]\n^[][^\]\n[]{0,200})\]:[ \t]*<?(https?:\/\/[^\s>]+)>?[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))?[ \t]*$/u;

export const referenceLinks: Rule = {
  name: 'reference-link',
  shown: both('网址另列的链接', 'links whose address stands elsewhere'),
  find(text, context) {
    if (!isMarkdown(context)) return [];
    const literals = literalsIn(text);
    const addresses = new Map<string, string>();
    const edits: Edit[] = [];
    const definitions: { readonly key: string; readonly edit: Edit }[] = [];
    for (const line of linesOf(text)) {
      const [, name = '', address = ''] = DEFINITION.exec(line.text) ?? [];
      if (address === '' || literals.at(line.from) === 'code' || addresses.has(keyOf(name))) continue;
      addresses.set(keyOf(name), address);
      definitions.push({
        key: keyOf(name),
        edit: { from: line.from, to: Math.min(text.length, line.to + 1), text: '' },
      });
    }
    const used = new Set<string>();
    if (addresses.size > 0)
      for (const { 0: link, 1: mark = '', 2: words = '', 3: name, index } of text.matchAll(
        /(?<![!\]\\])(!?)\[([^\][\n]{0,300})\](?:[ ]?\[([^\][\n]{0,200})\])?(?![[(:])/gu,
      )) {
        const address = addresses.get(keyOf(name === undefined || name === '' ? words : name));
        if (address === undefined || literals.at(index) === 'code' || literals.at(index) === 'maths') continue;
        used.add(keyOf(name === undefined || name === '' ? words : name));
        edits.push({ from: index, to: index + link.length, text: `${mark}[${words}](${address})` });
      }
    // A list of sources that no mark in the text names stays.
    edits.push(...definitions.filter(({ key }) => used.has(key)).map(({ edit }) => edit));
    return edits.sort((a, b) => a.from - b.from).filter(({ from }, index, all) => from >= (all[index - 1]?.to ?? 0));
  },
};

function keyOf(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}
