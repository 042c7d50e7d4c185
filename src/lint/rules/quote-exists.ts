/** Words quoted as evidence stand word for word in one sentence of the post that is named. */
import { parseRef } from '../../format/address.ts';
import { both, type Fault, quote, type Text } from '../../format/problem.ts';
import { type Sentence, sentenceWith } from '../../render/sentences.ts';
import type { Rule } from '../rule.ts';

export const quoteExists: Rule = {
  id: 'quote-exists',
  check: (subject, known, sentencesOf) =>
    subject.quotes.flatMap(({ ref: name, plain, line, column }): Fault[] => {
      const ref = parseRef(name);
      const items = ref?.room === 'threads' ? known.thread : ref?.room === 'analyses' ? known.analysis : undefined;
      const target = ref && items?.get(ref.id);
      // That the post is not there is told as such; a file with faults of its own cannot be looked into.
      if (items && (!target?.anchors || (ref?.anchor !== undefined && !target.anchors.includes(ref.anchor)))) return [];
      const all = (target && sentencesOf(target.path)) ?? [];
      const post = ref?.anchor ?? '';
      const own = all.filter(({ id }) => id.startsWith(`${post}_`));
      if (sentenceWith(plain, post, all)) return [];
      return [
        {
          line,
          column,
          rule: 'quote-exists',
          message: both(
            own.length > 0
              ? `\`${name}\` 里没有一句是 ${quote(plain)}：引文要与原话一致`
              : `引文 ${quote(plain)} 要指明出自哪一帖，如 \`threads/wider-or-deeper#r3\``,
            `Unexpected quotation ${quote(plain)}, expected ${own.length > 0 ? `words of one sentence of \`${name}\`` : 'words of a post such as `threads/wider-or-deeper#r3`'}`,
          ),
          help: helpFor(plain, own, all),
        },
      ];
    }),
};

function helpFor(plain: string, own: readonly Sentence[], all: readonly Sentence[]): Text | undefined {
  const elsewhere = all.find((sentence) => sentence.plain.includes(plain));
  if (elsewhere) {
    const post = elsewhere.id.split('_')[0] ?? '';
    return both(`这句话在 \`#${post}\` 里`, `these words stand in \`#${post}\``);
  }
  const joined = own.map((sentence) => sentence.plain).join('');
  if (joined.replaceAll(' ', '').includes(plain.replaceAll(' ', '')))
    return both('它跨了两句，请只引其中一句', 'it runs over the end of a sentence: quote one of them');
  const near = nearestSentence(plain, own);
  return near === undefined ? undefined : both(`是不是想写“${near}”？`, `did you mean “${near}”?`);
}

/** The sentence that holds most of the quotation's pairs of characters, at least half of them. */
function nearestSentence(plain: string, sentences: readonly Sentence[]): string | undefined {
  const wanted = pairsOf(plain);
  let best: string | undefined;
  let most = wanted.size / 2;
  for (const sentence of sentences) {
    const pairs = pairsOf(sentence.plain);
    const shared = [...wanted].filter((pair) => pairs.has(pair)).length;
    if (shared >= most && shared > 0 && (best === undefined || shared > most)) [best, most] = [sentence.plain, shared];
  }
  return best;
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/\s+/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`));
}
