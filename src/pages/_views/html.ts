/** A corpus → the function that fills the slots of its fragments for a page. */
import { citationLabel } from '../../corpus/papers.ts';
import type { Corpus, PaperEntry } from '../../corpus/model.ts';
import { unescapeHtml } from '../../render/escape.ts';
import { fillSlots } from '../../render/fill-slots.ts';
import { texToText } from '../../render/tex-to-text.ts';
import { href } from '../../ui/href.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { asName, inChineseOrEnglish } from '../../ui/strings/slots.ts';

export type Fill = <T extends string | undefined>(html: T) => T;

/** `to`: address from the site's root → where what is drawn finds it; a feed needs whole ones. */
export function fillerOf(corpus: Corpus, language?: string, to: (address: string) => string = href): Fill {
  const { labels } = wordsIn(language);
  const slots = {
    cite: (paper: string) => labelOf(paper, corpus.index.papers.get(paper)?.data),
    label: (key: keyof typeof labels) => labels[key],
    href: to,
  };
  return <T extends string | undefined>(html: T) => (html === undefined ? undefined : fillSlots(html, slots)) as T;
}

/** What stands for a paper in a sentence: `Song 等, 2023`, in the English edition `Song et al., 2023`. */
export function labelOf(id: string, record: PaperEntry['data'] | undefined): string {
  const [zh, en] = [citationLabel(id, record), citationLabel(id, record, ' et al.')];
  return zh === en ? asName(zh) : inChineseOrEnglish(asName(zh), asName(en));
}

/** For descriptions, which are read where no maths can be shown: none rather than an empty one. */
export function textOf(html: string | undefined): string | undefined {
  return html === undefined ? undefined : titleTextOf(html) || undefined;
}

/** HTML of inline text → the text alone: formulas as their TeX. */
export function plainTextOf(html: string): string {
  return textWith(html, (tex) => tex);
}

/** The same with formulas in signs, as a title has them. */
export function titleTextOf(html: string): string {
  return textWith(html, texToText);
}

function textWith(html: string, formula: (tex: string) => string): string {
  return html
    .split(/<math\b[\s\S]*?<annotation[^>]*>([\s\S]*?)<\/annotation>[\s\S]*?<\/math>/u)
    .map((part, index) => {
      const text = unescapeHtml(part.replace(/<[^>]+>/gu, ''));
      return index % 2 === 1 ? formula(text) : text;
    })
    .join('');
}
