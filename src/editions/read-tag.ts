/** A start tag → its parts: attributes that people read, and what it says of its language. */
import type { Script } from './convert-script.ts';
import { HOLE } from './fill-words.ts';
import type { Frame } from './frame.ts';
import { HAN } from './han.ts';
import type { TagPart, TextPart } from './page-parts.ts';

const ATTRIBUTE = / (lang|title|alt|aria-label|placeholder|content|data-edition)="([^"]*)"/gu;
const META = /^(?:description|(?:og|twitter|article):.*)$/u;

/** @param own the Chinese script that it says itself */
export function tagPart(
  name: string,
  attributes: string,
  frame: Pick<Frame, 'script' | 'isProtected' | 'hasLang'>,
  own: Script | undefined,
): TagPart {
  const pieces: (string | TextPart)[] = [];
  const lang: TagPart['lang'] = {};
  const script = frame.isProtected ? undefined : frame.script;
  const isRead = name !== 'meta' || META.test(/ (?:name|property)="([^"]*)"/u.exec(attributes)?.[1] ?? '');
  let from = 0;
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [all, key, value = ''] = match;
    add(attributes.slice(from, match.index));
    from = match.index + all.length;
    if (key === 'data-edition') continue;
    if (key === 'lang' && own) {
      const isConverted = !frame.isProtected;
      Object.assign(lang, {
        'zh-Hans': isConverted ? 'zh-Hans' : own,
        'zh-Hant': isConverted ? 'zh-Hant' : own,
      });
    } else if (key === 'lang' || (key === 'content' && !isRead)) add(all);
    else {
      pieces.push(` ${key}="`, { type: 'text', text: value, script }, '"');
      if (HAN.test(value) && !HOLE.test(value) && name === 'meta' && frame.script && !frame.hasLang)
        lang.en = frame.script;
    }
  }
  add(attributes.slice(from));
  return { type: 'tag', open: `<${name}`, attributes: [...pieces, '>'], lang };

  function add(text: string): void {
    if (text === '') return;
    if (HOLE.test(text)) pieces.push({ type: 'text', text, script: undefined });
    else pieces.push(text);
  }
}
