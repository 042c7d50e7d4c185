/** The parts of a page → its HTML in one edition. */
import { escapeHtml, unescapeHtml } from '../render/escape.ts';
import type { EditionId } from '../ui/editions.ts';
import type { Script } from './convert-script.ts';
import { convertWords, wordsToKeep } from './convert-words.ts';
import { breakBetweenWords } from './break-between-words.ts';
import { type Filling, fillWords, withoutWords } from './fill-words.ts';
import { HAN } from './han.ts';
import { writeData } from './write-data.ts';
import type { PageParts, TagPart, TextPart } from './page-parts.ts';

export function writePage({ parts, names, quoted }: PageParts, edition: EditionId): string {
  const keep = wordsToKeep(names);
  const plain = fillingOf(edition, (text) => text);
  const fillings: Readonly<Record<Script, Filling>> = {
    'zh-Hans': edition === 'zh-Hant' ? fillingOf(edition, (text) => convertWords(text, 'zh-Hant', keep)) : plain,
    'zh-Hant': edition === 'zh-Hans' ? fillingOf(edition, (text) => convertWords(text, 'zh-Hans', keep)) : plain,
  };
  let html = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) continue;
    if (typeof part === 'string') html += part;
    else if (part.type === 'text') html += writeText(part);
    else if (part.type === 'data') html += writeData(part.json, edition, wordsToKeep([...names, ...quoted]));
    else if (part.type === 'tag') html += writeTag(part);
    else if (!part.editions.includes(edition)) i = part.end - 1;
  }
  return html;

  function writeText(part: TextPart): string {
    const filled = fillText(part);
    const written = part.isUnderTip === true && edition === 'en' ? `<span lang="en">${filled}</span>` : filled;
    return part.isTitle === true ? breakBetweenWords(written) : written;
  }

  function fillText({ text, script, alone, inWords, isInProse, isDrawn }: TextPart): string {
    const filling = script === undefined ? plain : fillings[script];
    const [what, element] = [isInProse ? STRETCH : WHOLE, isDrawn ? 'tspan' : 'span'] as const;
    if (alone === undefined || edition !== 'en') {
      const filled = fillWords(text, filling);
      if (edition !== 'en' || inWords === undefined || !HAN.test(filled)) return filled;
      return HAN.test(withoutWords(text)) ? filled : withLang(filled, inWords, STRETCH, element);
    }
    return fillWords(text, { ...filling, convert: (content) => withLang(content, alone, what, element) });
  }

  function writeTag({ open, attributes, lang }: TagPart): string {
    const own = lang[edition];
    const written = attributes.map((piece) => (typeof piece === 'string' ? piece : writeText(piece))).join('');
    return open + (own === undefined ? '' : ` lang="${own}"`) + written;
  }
}

/** What a person wrote may hold words in other letters. */
const WHOLE = /\p{Script=Han}(?:[\s\S]*\p{Script=Han})?/u;
const STRETCH = /\p{Script=Han}+(?:[^\p{L}\p{N}]+\p{Script=Han}+)*/gu;

/** Content in the middle of words of the interface; spaces and marks around it belong to these. */
function withLang(content: string, lang: Script, what: RegExp, element: 'span' | 'tspan'): string {
  return content.replace(what, (han) => `<${element} lang="${lang}">${han}</${element}>`);
}

function fillingOf(edition: EditionId, convert: Filling['convert']): Filling {
  return { edition, convert, escape: escapeHtml, unescape: unescapeHtml };
}
