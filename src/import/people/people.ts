/** Names of one item → labels that stand for them there, in the order in which they first come. Labels that stand already are never given again. */
import type { Draft } from '../draft.ts';

export interface People {
  /** The label of a name; the same person may be written in several ways. */
  label(name: string): string;
  /** Each name as it was first written, with its label: for the curator's eyes, never for a file. */
  readonly named: ReadonlyMap<string, string>;
  /** Names as heads show them with a team, `邵北@平台组`: whoever calls somebody may write it, and it goes with the name. */
  readonly withTeams: ReadonlySet<string>;
  /** Both are names of one person; `as` may be a label that stands already. */
  same(name: string, as: string): void;
  /** A curator says that this is a name: it gets a label, that of `as` where it is a name of the same person, and is one wherever it stands. */
  give(name: string, as?: string): void;
  isGiven(name: string): boolean;
  /** The text itself says that one person is called so: it is a name wherever it is written the same. */
  list(short: string, full: string): void;
  isListed(name: string): boolean;
}

/** @param taken labels that the source itself has: 研究员1, F2, 主持人 */
export function openPeople(taken: Iterable<string>, language: Draft['source']['language']): People {
  const standing = new Map([...taken].map((label) => [label.trim().toLowerCase(), label.trim()]));
  const byKey = new Map<string, string>();
  const named = new Map<string, string>();
  const withTeams = new Set<string>();
  const given = new Set<string>();
  const listed = new Set<string>();
  let number = 0;
  const note = (name: string, label: string) => {
    named.set(plainName(name), label);
    const whole = name.trim();
    if (WITH_TEAM.test(whole)) withTeams.add(whole);
  };
  const labelOf = (name: string) => {
    const key = nameKey(name);
    let label = byKey.get(key);
    while (label === undefined) {
      const next = wordFor(language, ++number);
      if (!standing.has(next.toLowerCase())) label = next;
    }
    if (!byKey.has(key)) note(name, label);
    byKey.set(key, label);
    return label;
  };
  const same = (name: string, as: string) => {
    const label = standing.get(as.trim().toLowerCase()) ?? labelOf(as);
    byKey.set(nameKey(name), label);
    note(name, label);
  };
  return {
    named,
    withTeams,
    label: labelOf,
    same,
    give(name, as) {
      if (as === undefined) labelOf(name);
      else same(name, as);
      given.add(nameKey(name));
    },
    isGiven: (name) => given.has(nameKey(name)),
    list(short, full) {
      same(short, full);
      listed.add(short);
    },
    isListed: (name) => listed.has(name),
  };
}

/** `邵北@平台组`, `Tina(标注组)`, as firms show their people. */
const WITH_TEAM =
  /^[^\s@＠*_~()（）][^@＠()（）]*(?:[@＠][^@＠\s()（）.]*\p{Script=Han}[^@＠\s()（）.]*|[(（][^()（）]*\p{Script=Han}[^()（）]*[)）])$/u;

/** A name without what platforms put around it: `@`, a role in brackets, marks that colour it. */
function plainName(name: string): string {
  const bare = name
    .replace(/\p{Cf}|\u2005|\ufe0f/gu, '')
    .replace(/^[\s@＠*_~]+|[\s*_~:：]+$/gu, '')
    .replace(/(?<=.)[@＠][^@＠\s()（）.]*\p{Script=Han}[^@＠\s()（）.]*$/u, '')
    .replace(/\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】)$/u, '');
  return bare.trim() || name.trim();
}

export function nameKey(name: string): string {
  return plainName(name).normalize('NFKC').replace(/\s+/gu, ' ').toLowerCase();
}

function wordFor(language: Draft['source']['language'], number: number): string {
  return language === 'en' ? `Researcher ${number}` : language === 'zh-Hant' ? `研究員${number}` : `研究员${number}`;
}
