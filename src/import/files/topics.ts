/** Title and text → the topics it may belong to, the main one first: by the names and terms of theirs that it says. One everyday word is too little. */
import { foldText } from '../../format/fold.ts';
import { finderOf, namesOfTerm, type Finder } from '../../format/likeness/concepts.ts';
import type { Term } from '../../format/schema/index.ts';
import type { Known } from './known.ts';

/** Where an item goes that names nothing known. */
export const UNSORTED = 'unsorted';

const MOST = 3;
/** A name in the title tells more than one in the text; the hundredth says nothing new. */
const IN_TITLE = 4;
const MOST_IN_TEXT = 8;
/** A further topic must have this part of what the first has. */
const NEAR = 0.4;
const FEWEST = 2;

/** What a name stands for. */
export interface Concept {
  readonly topic: string;
  /** Names of one thing share it. */
  readonly thing: string;
  /** Whether it is the topic's own name. */
  readonly isOwn: boolean;
  /** Whether hardly anything else is called so; 训练 and `token` are said everywhere. */
  readonly isSpecific: boolean;
  /** The name as it is written, where its small letters are another word: `clip` is no CLIP. */
  readonly written?: string | undefined;
}

export function topicFinder({ topics, terms }: Known): Finder<Concept> {
  const ids = new Set(topics.map(({ id }) => id));
  const named = (name: string, topic: string, thing: string, isOwn: boolean) => ({
    names: [name],
    means: {
      topic,
      thing,
      isOwn,
      isSpecific: isSpecific(name),
      written: ALSO_WORDS.has(name.toLowerCase()) ? name : undefined,
    },
  });
  return finderOf([
    ...topics.flatMap(({ id, title, en, aliases = [] }) =>
      [title, en, id.replaceAll('-', ' '), ...aliases].map((name) => named(name, id, foldText(name), true)),
    ),
    ...terms.flatMap((term: Term) => {
      const { topic } = term;
      return topic !== undefined && ids.has(topic)
        ? namesOfTerm(term).map((name) => named(name, topic, term.id, false))
        : [];
    }),
  ]);
}

/** `RoPE`, `weight decay`, 旋转位置编码. */
function isSpecific(name: string): boolean {
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return han >= 3 || (han >= 2 && /[A-Za-z]{2}/u.test(name));
  return name.length > 2 && (/\s/u.test(name.trim()) || /[A-Z]/u.test(name.slice(1)) || /\d/u.test(name));
}

const ALSO_WORDS: ReadonlySet<string> = new Set(
  'act blip bloom clip dare dino flan mask moss palm react rest sam slim star ties'.split(' '),
);

/** What has been said of one topic. */
interface Evidence {
  points: number;
  readonly titled: Concept[];
  /** Each thing with how often it is said, in the title too. */
  readonly things: Map<string, { readonly concept: Concept; times: number }>;
}

interface Proposed {
  /** At most three; `unsorted` alone where none is named. */
  readonly topics: readonly string[];
  /** Else a single word told it, for a person to look at. */
  readonly isSure: boolean;
  /** Where none is: those of which a word or two is said, which is too little. */
  readonly maybe: readonly string[];
}

export function proposeTopics(title: string, text: string, find: Finder<Concept>): Proposed {
  const evidence = new Map<string, Evidence>();
  const whole = `${title}\n${text}`;
  const isMeant = ({ written }: Concept) => written === undefined || whole.includes(written);
  const of = (topic: string): Evidence => {
    const known: Evidence = evidence.get(topic) ?? { points: 0, titled: [], things: new Map() };
    evidence.set(topic, known);
    return known;
  };
  for (const { means } of find(foldText(wordsOf(title))))
    for (const concept of oneEach(means).filter(isMeant)) {
      of(concept.topic).titled.push(concept);
      of(concept.topic).points += IN_TITLE;
      said(of(concept.topic), concept);
    }
  const folded = foldText(wordsOf(text));
  const times = new Map<string, number>();
  for (const { from, to, means } of find(folded)) {
    const name = folded.slice(from, to);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    if (time > MOST_IN_TEXT) continue;
    for (const concept of oneEach(means).filter(isMeant)) {
      of(concept.topic).points += 1 / Math.sqrt(time);
      said(of(concept.topic), concept);
    }
  }
  const ranked = [...evidence].sort(([a, x], [b, y]) => y.points - x.points || (a < b ? -1 : 1));
  const names = (list: typeof ranked) => list.slice(0, MOST).map(([topic]) => topic);
  const shown = ranked.filter(([, one]) => isEnough(one));
  const best = shown[0]?.[1].points ?? 0;
  const chosen = shown.filter(([, { points }], index) => index === 0 || (points >= FEWEST && points >= best * NEAR));
  if (chosen.length > 0) return { topics: names(chosen), isSure: true, maybe: [] };
  const hinted = ranked.find(([, one]) => isHint(one));
  return hinted
    ? { topics: [hinted[0]], isSure: false, maybe: [] }
    : { topics: [UNSORTED], isSure: false, maybe: names(ranked) };
}

function said({ things }: Evidence, concept: Concept): void {
  const known = things.get(concept.thing);
  if (known) known.times++;
  else things.set(concept.thing, { concept, times: 1 });
}

/** Of one name that means several things of a topic, one. */
function oneEach(means: readonly Concept[]): readonly Concept[] {
  return means.filter(({ topic }, at) => means.findIndex((other) => other.topic === topic) === at);
}

/** A name in the title that says it all, or several things of the topic, or one of them again and again. */
function isEnough({ titled, things }: Evidence): boolean {
  if (titled.some(({ isOwn, isSpecific: is }) => isOwn || is)) return true;
  if (titled.length > 0) return things.size > 1;
  const specific = [...things.values()].filter(({ concept }) => concept.isSpecific);
  return things.size > 2 || (things.size > 1 && specific.length > 0) || specific.some(({ times }) => times > 2);
}

/** An everyday word in the title, or one long name of the topic's own in the text. */
function isHint({ titled, things }: Evidence): boolean {
  const isLong = ({ isOwn, isSpecific: is, thing }: Concept) => isOwn && is && thing.length > 3;
  return titled.length > 0 || [...things.values()].some(({ concept }) => isLong(concept));
}

/** `\pi` in a formula and `clip` in code name nothing. */
function wordsOf(text: string): string {
  return text
    .replace(/^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1`*\s*$/gmu, ' ')
    .replace(/`[^`\n]{1,400}`|\$\$[\s\S]{1,4000}?\$\$|(?<!\\)\$[^$\n]{1,600}\$|https?:\/\/\S+/gu, ' ');
}
