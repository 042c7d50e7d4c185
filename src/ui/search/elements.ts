/** Texts of the index, as hits, filters and notes show them: with marks, and with their language. */
import { fold } from '../../search/client.ts';
import { element } from './element.ts';

/** A text and the places to mark in it → nodes. */
export function marked(text: string, marks: readonly (readonly [number, number])[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/** Language of a text from the index, which stands as its author wrote it in every edition; undefined where it is the page's own. */
export function languageOf(text: string): string | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.join('');
  const language = han !== undefined ? scriptOf(han) : /[a-z]/iu.test(text) ? 'en' : undefined;
  return language === document.documentElement.lang ? undefined : language;
}

/** Some three in ten characters differ; one or two that the simplified script shares (著, 乾) do not make a text traditional. */
function scriptOf(han: string): string {
  const simplified = [...fold(han).text];
  const different = [...han].filter((character, i) => character !== simplified[i]).length;
  return different * 10 > simplified.length ? 'zh-Hant' : 'zh-Hans';
}
