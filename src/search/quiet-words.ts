/** Which words of a query only ask: they need not stand where the answer is. Pure. */
import { fold } from '../format/fold.ts';
import type { FoundName } from './names.ts';
import type { Atom } from './text.ts';

/** Atoms of words that ask rather than tell. A name that holds such a word is still told. */
export function silentAtoms(text: string, atoms: readonly Atom[], taken: readonly FoundName[]): Set<number> {
  const { text: folded, starts, ends } = fold(text);
  const spans = [...folded.matchAll(QUIET_WORDS)].map(({ 0: word, index }): [number, number] => [
    starts[index] ?? 0,
    ends[index + word.length - 1] ?? text.length,
  ]);
  return new Set(
    atoms.flatMap(({ start, end }, i) =>
      spans.some(([from, to]) => start < to && end > from) && !taken.some(({ first, last }) => first <= i && i <= last)
        ? [i]
        : [],
    ),
  );
}

/** Words that ask, that make a sentence of the others, or that speak of the asking. */
const QUIET_HAN =
  '(?:怎么|怎样|如何)(?:解决|处理|避免|缓解|办)|为什么|为何|为啥|什么|怎么样|怎么办|怎么|怎样|如何|是不是|是否|有没有|有哪些|哪些|哪个|哪种|哪一|哪里|哪儿|哪家|哪篇|哪条|哪位|能不能|可不可以|可以吗|会不会|要不要|该不该|对不对|请问|请教|想问|想知道|想找|谁|大家|一下|一点|多少|吗|呢|吧|今天|昨天|明天|现在|上次|最近(?!邻)|比较|应该|可能|可以|需要|觉得|知道|记得|事情|东西|时候|一个|这个|那个|这些|那些|这种|那种|这里|那里|这样|那样|我们|你们|他们|谢谢|有人|据说|听说|群里|聊过|聊到|聊起|提过|提到过|讨论过|讲过|说过|上回|那次|印象中|来着|后来|大概|大约|到底|究竟|其实|好像|似乎|真的|已经|一些|有点|还是|或者|如果|的话|然后|因为|所以|但是|不过|而且|就是';
const QUIET_LATIN =
  'the|an?|of|to|in|on|for|with|and|or|but|if|so|as|at|by|from|than|then|into|about|is|are|was|were|am|be|been|being|do|does|did|done|has|have|had|can|could|should|would|will|may|might|must|what|how|why|when|which|who|where|whether|versus|vs|it|its|this|that|these|those|there|here|i|me|my|we|us|our|you|your|they|them|their|he|she|not|no|any|some|such|every|everyone|anyone|someone|one|other|also|only|just|still|already|really|actually|very|too|much|many|more|most|again|once|ever|get|gets|got|make|makes|made|making|tell|know|think|want|something|anything|thing|things|up|down|out|off|over|back|through';
const QUIET_WORDS = new RegExp(`${QUIET_HAN}|(?<![\\w-])(?:${QUIET_LATIN})(?![\\w-]|\\\\?[*+#])`, 'gu');
