/** A question in one line → what it speaks of, and how it asks: what can be held against another question. */
import type { Concept } from './concept-finder.ts';
import { foldText } from '../fold.ts';
import { type Finder } from './concepts.ts';
import { stem } from './marks.ts';
import { isQuietWord, QUIET_HAN } from './quiet-words.ts';

export interface Question {
  readonly folded: string;
  readonly things: readonly Thing[];
  /** Han characters outside of the names, without words that ask or join. */
  readonly han: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly asks: ReadonlySet<Asking>;
  readonly isHan: boolean;
}

/** What has a name, or a Latin word. */
export interface Thing {
  /** What the words may mean: a term, `~` an everyday word, `#` the word itself. */
  readonly ids: readonly string[];
  readonly said: string;
}

/** What is asked of it: the ground or the use, the way, the measure, one of several, or yes and no. */
export type Asking = 'why' | 'how' | 'measure' | 'which' | 'whether';

export function readQuestion(text: string, find: Finder<Concept>): Question {
  // What stands in brackets behind a name says it again: `投机解码（speculative decoding）`.
  const folded = foldText(text)
    .replace(/\([a-z][a-z0-9 .+*-]*\)/gu, ' ')
    .trim();
  const things: Thing[] = [];
  const numbers = new Set<string>();
  const han = new Set<string>();
  const add = (ids: readonly string[], said: string) => {
    if (!things.some((thing) => thing.said === said)) things.push({ ids, said });
  };
  const readPlain = (part: string) => {
    for (const word of part.match(/[a-z0-9][a-z0-9.]*(?<!\.)/gu) ?? []) {
      if (/\d/u.test(word)) numbers.add(word);
      else if (word.length > 1 && !isQuietWord(word) && !SAYS_LITTLE.has(word)) add([`#${stem(word)}`], word);
    }
    for (const run of part.split(QUIET_HAN))
      for (const piece of run.split(QUIET_IN_TITLE))
        for (const sign of piece.match(/\p{Script=Han}/gu) ?? []) han.add(sign);
  };
  let done = 0;
  for (const { from, to, means } of find(folded)) {
    readPlain(folded.slice(done, from));
    done = to;
    const ids = means.map(({ id }) => id).filter((id) => !ABOUT_ALL.has(id));
    if (ids.length > 0) add(ids, folded.slice(from, to));
  }
  readPlain(folded.slice(done));
  const isHan = (folded.match(/\p{Script=Han}/gu)?.length ?? 0) > 3;
  return { folded, things, han, numbers, asks: asksOf(folded), isHan };
}

/** What every question here may name without another being asked. */
const ABOUT_ALL = new Set(['large-language-model', 'topic-training', 'training', '~train', '~scale', '~occur']);

const SAYS_LITTLE = new Set(
  'model models language large llm good really still well work works actually training put need needed set setting during choose choosing chosen select pick'.split(
    ' ',
  ),
);

/** Of a text in simplified script it is cut away where a title says what it is about. */
const QUIET_IN_TITLE =
  /选择|挑选|选取|大模型|模型|神经网络|应该|应当|合适|适合|比较好|好处|办法|方法|必要|需要|问题|到底|究竟|真的|现在|目前|通常|经常|常常|容易|算是|用处|有用|作用|情况|开始|里面|之间|时|[要用能会可以取选设到出现去来吗种些更再先其它它用做给里中上下点成才该]/u;

const ASKINGS: readonly (readonly [Asking, RegExp])[] = [
  ['why', /为什么|为何|为啥|凭什么|原因|从何而来|哪里来|什么用|有何用|用处|好处|\bwhy\b|\breason\b|\bgood for\b/u],
  ['how', /怎么(?!看|会)|怎样|如何|办法|\bhow (?!come|many|much|large|long|big)/u],
  // How a size is chosen asks how large it should be.
  [
    'measure',
    /多少|多大|多长|多久|几个|(?:怎么|怎样|如何)(?:选|取|定|设)|\bhow (?:many|much|large|long|big)\b|\bchoose\b/u,
  ],
  ['which', /哪(?:个|种|篇|些|一|本|类)|\bwhich\b/u],
  [
    'whether',
    /[吗么]$|吗|能不能|是不是|是否|会不会|要不要|可不可以|算不算|值不值|有没有|^(?:do|does|did|is|are|was|can|could|should|has|have|will)\b|\band (?:do|does|is|are|can)\b/u,
  ],
];

function asksOf(folded: string): Set<Asking> {
  return new Set(ASKINGS.filter(([, sign]) => sign.test(folded)).map(([asking]) => asking));
}
