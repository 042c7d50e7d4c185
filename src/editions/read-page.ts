/**
 * A drawn page → its parts: what is the same in all editions, and what each edition has its own of. One pass over the HTML; it must
 * be well formed, as Astro and our renderer write it.
 */
import { unescapeHtml } from '../render/escape.ts';
import type { EditionId } from '../ui/editions.ts';
import { NAME_CLOSE, NAME_OPEN, OPEN } from '../ui/strings/slots.ts';
import type { Script } from './convert-script.ts';
import { endOfElement } from './end-of-element.ts';
import { HOLE, withoutWords } from './fill-words.ts';
import { safeJson } from './safe-json.ts';
import { type Frame, frameOf, together } from './frame.ts';
import { HAN } from './han.ts';
import type { OnlyPart, PageParts, Part, TextPart } from './page-parts.ts';
import { tagPart } from './read-tag.ts';

const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;
/** Between two elements, as in “`code`”: they belong to the Chinese around them. With letters it may be a sentence in English. */
const MARKS_ALONE = /^[^\p{L}“”「」]*[“”「」][^\p{L}]*$/u;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Said by others, or no language at all. */
const PROTECTED = new Set('blockquote cite code kbd math pre q samp script style'.split(' '));
/** Words of a drawing. */
const DRAWN = new Set(['text', 'tspan']);
/** Elements that hold text alone. */
const PLAIN = new Set(['title', 'option', 'textarea']);
const OF_INTEREST = /\b(?:lang|title|alt|aria-label|placeholder|content|translate|data-edition|class="katex)\b/u;
const NAME = new RegExp(`${NAME_OPEN}([^${NAME_CLOSE}]*)${NAME_CLOSE}`, 'gu');

export function readPage(html: string): PageParts {
  const parts: Part[] = [];
  const names = new Set<string>();
  const quoted = new Set<string>();
  const wholeScripts = new Map<number, Script>();
  const root = frameOf('', -1, {
    script: 'zh-Hans',
    isProtected: false,
    hasLang: false,
    only: undefined,
    isEnglish: false,
  });
  const stack: Frame[] = [root];
  let top = root;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    if (token.index > at) addText(html.slice(at, token.index));
    at = token.index + token[0].length;
    const name = token[2];
    if (name === undefined) parts.push(token[0]);
    else if (token[1] === '/') close(name, token[0]);
    else at = open(name, token[3] ?? '', token[0], at);
    TOKEN.lastIndex = at;
  }
  if (at < html.length) addText(html.slice(at));
  if (top !== root) throw new Error(`<${top.name}> is never closed`);
  return { parts, names: [...names], quoted: [...quoted] };

  /** Gives where to read on: behind what is passed over as a whole. */
  function open(name: string, attributes: string, tag: string, end: number): number {
    if (name === 'script' && attributes.includes('"application/ld+json"')) return data(tag, end);
    const isVoid = VOID.has(name) || attributes.endsWith('/');
    const isPlain = !OF_INTEREST.test(attributes) && !HOLE.test(attributes);
    if (isPlain && (isVoid || name === 'math' || name === 'style' || name === 'script'))
      return skip(name, tag, end, isVoid);
    if (attributes.includes('class="katex')) return skip('span', tag, end, false);
    const hasOwnLang = / lang="/u.test(attributes);
    const own = / lang="(zh-Hans|zh-Hant)"/u.exec(attributes)?.[1] as Script | undefined;
    const isPage = / lang="\uE002/u.test(attributes);
    const script = own ?? (isPage ? 'zh-Hans' : hasOwnLang ? undefined : top.script);
    const isProtected = top.isProtected || PROTECTED.has(name) || / translate="no"/u.test(attributes);
    const editions = / data-edition="([^"]*)"/u.exec(attributes)?.[1];
    let only: OnlyPart | undefined;
    if (editions !== undefined) parts.push((only = { type: 'only', editions: editions.split(' '), end: 0 }));
    const isEnglish = top.isEnglish || editions === 'en';
    const frame = frameOf(name, parts.length, {
      script,
      isProtected,
      // An element that says it is Chinese may hold words of the interface all the same: the English edition looks again.
      hasLang: own === undefined && !isPage && (top.hasLang || hasOwnLang),
      only,
      isEnglish,
    });
    parts.push(isPlain ? tag : tagPart(name, attributes, frame, own));
    // The page itself speaks the edition's language, whatever it holds.
    frame.hasWords =
      isPage || (isEnglish && !isProtected) || / (?:title|alt|aria-label)="[^"]*\uE002/u.test(attributes);
    if (isVoid) return end;
    if (name === 'script' || name === 'style') {
      const close = html.indexOf(`</${name}`, end);
      parts.push({ type: 'text', text: html.slice(end, close), script: undefined });
      end = close;
    }
    stack.push(frame);
    top = frame;
    return end;
  }

  function data(tag: string, end: number): number {
    const close = html.indexOf('</script>', end);
    parts.push(tag, { type: 'data', json: html.slice(end, close) }, '</script>');
    return close + '</script>'.length;
  }

  /** An element in which no edition has anything of its own: maths, scripts, void elements. */
  function skip(name: string, tag: string, end: number, isVoid: boolean): number {
    const close = isVoid ? end : endOfElement(html, name, end);
    parts.push(tag + html.slice(end, close));
    return close;
  }

  function addText(text: string): void {
    const hasHole = HOLE.test(text);
    const hasHan = HAN.test(text);
    if (!hasHole && !hasHan && !MARKS_ALONE.test(text)) {
      parts.push(text);
      return;
    }
    for (const [, name] of text.matchAll(NAME)) if (name !== undefined && HAN.test(name)) names.add(name);
    if (hasHan && top.isProtected && !hasHole) for (const line of linesOf(text)) quoted.add(line);
    const part: TextPart = {
      type: 'text',
      text,
      script: top.isProtected ? undefined : top.script,
      isTitle: top.name === 'h1',
      isDrawn: DRAWN.has(top.name),
      inWords: hasHole && !top.hasLang && !PLAIN.has(top.name) ? top.script : undefined,
    };
    parts.push(part);
    if (hasHole) top.hasWords ||= text.includes(OPEN);
    // What is said in the interface's words is not content: only the rest counts.
    if (hasHan && top.script && !top.hasLang && HAN.test(withoutWords(text))) {
      (top.texts ??= []).push(part);
      top.holds = together(top.holds, top.script);
    }
  }

  function close(name: string, tag: string): void {
    if (top.name !== name)
      throw new Error(`</${name}> stands where </${top.name}> should: …${html.slice(Math.max(0, at - 200), at)}`);
    const frame = top;
    const inner = parts.at(-1);
    if (frame.hasWords && !frame.holds && parts.length === frame.at + 2 && typeof inner === 'object')
      tell(frame, inner);
    parts.push(tag);
    stack.pop();
    top = stack.at(-1) ?? root;
    if (frame.only) {
      frame.only.end = parts.length;
      // What the English edition lacks says nothing of its language there; what it alone has is written in it.
      if (!frame.only.editions.includes('en')) return;
      frame.hasWords = true;
    }
    top.hasWords ||= frame.hasWords;
    const { holds } = frame;
    if (holds === undefined) return;
    if (holds !== 'both' && frame.isProtected && !top.isProtected) markProtected(frame, holds);
    if (holds !== 'both' && (!frame.hasWords || PLAIN.has(name))) {
      (top.whole ??= []).push(frame.at);
      top.holds = together(top.holds, holds);
      wholeScripts.set(frame.at, holds);
    } else settle(frame);
  }

  /** Nothing but words of ours stands in the element, and its tip is content: then it speaks the content's language, and they their own. */
  function tell({ at, name, script, hasLang }: Frame, words: Exclude<Part, string>): void {
    const tag = parts[at];
    if (words.type !== 'text' || typeof tag !== 'object' || tag.type !== 'tag' || hasLang || PLAIN.has(name)) return;
    const isSaid = tag.attributes.some(
      (said) => typeof said === 'object' && HAN.test(said.text) && !HOLE.test(said.text),
    );
    if (!isSaid) return;
    words.isUnderTip = true;
    setLang(at, 'en', script);
  }

  /** Words of the interface stand beside content: each piece of content says its language itself. */
  function settle(frame: Frame): void {
    for (const index of frame.whole ?? []) setLang(index, 'en', wholeScripts.get(index));
    for (const text of frame.texts ?? []) {
      if (frame.script) text.alone = frame.script;
      if (frame.isEnglish) text.isInProse = true;
    }
  }

  /** What no edition converts is in a foreign script in one of them. */
  function markProtected(frame: Frame, script: Script): void {
    setLang(frame.at, script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans', script);
  }

  function setLang(index: number, edition: EditionId, lang: string | undefined): void {
    if (lang === undefined) return;
    const part = parts[index];
    if (typeof part === 'string') {
      const [, open = '', rest = ''] = /^(<[\w:-]+)([\s\S]*)$/u.exec(part) ?? [];
      parts[index] = { type: 'tag', open, attributes: [rest], lang: { [edition]: lang } };
    } else if (part?.type === 'tag') part.lang[edition] = lang;
  }
}

/** Shorter pieces could stand in other words by chance. */
const LEAST_QUOTED = 6;

function linesOf(text: string): string[] {
  const lines = unescapeHtml(text).split('\n');
  return lines.map((line) => safeJson(line.trim())).filter((line) => line.length >= LEAST_QUOTED);
}
