/** The texts of a content folder and what is to go → the texts as they shall be, and what a person must know of it. Pure; writes nothing. */
import { readContentPath } from '../format/content-path.ts';
import type { EvidencePlace } from './evidence.ts';
import { anchorsOf, leadElsewhere, type LostAnchors } from './anchors.ts';
import type { Echo } from './echoes.ts';
import { type MaskedPlace, type Mask, maskText } from './mask-text.ts';
import { nameIn, renameIn, type Renaming, renamings } from './names.ts';
import { addTrace, type Trace } from './trace.ts';
import { unquoteLost } from './unquote-lost.ts';
import { withdrawAll } from './withdraw-all.ts';

export interface Request {
  readonly trace: Trace;
  readonly mask?: Mask | undefined;
  /** `threads/wider-or-deeper#r3`: posts that go. */
  readonly posts?: readonly string[];
  /** `threads/wider-or-deeper`: items that go. */
  readonly items?: readonly string[];
  /** Files in which words stay, by their path: records of what was published. */
  readonly untouched?: readonly string[];
}

export interface Plan {
  /** All texts of the folder by their new paths. */
  readonly texts: ReadonlyMap<string, string>;
  readonly renamed: readonly Renaming[];
  readonly withdrawn: readonly string[];
  readonly masked: readonly PlaceIn[];
  /** Parts of longer words, left as they are. */
  readonly left: readonly PlaceIn[];
  /** Files that were passed over, with the number of places in each. */
  readonly passedOver: ReadonlyMap<string, number>;
  readonly evidence: readonly LostEvidence[];
  /** Where long stretches of withdrawn words stand too. */
  readonly echoes: readonly Echo[];
  /** Links whose anchor was cut, by file. */
  readonly relinked: readonly string[];
  /** Pictures that some document showed, and none does now. */
  readonly unshown: readonly string[];
  /** Why it cannot be done; nothing of the rest is then to be relied on. */
  readonly refusals: readonly Refusal[];
}

export interface PlaceIn extends MaskedPlace {
  /** As it was called before. */
  readonly path: string;
}

export interface LostEvidence extends EvidencePlace {
  readonly path: string;
  readonly how: 'gone' | 'unquoted';
}

/** Why something cannot be done; `what` is the reference or the file. */
export interface Refusal {
  readonly why: 'not-there' | 'has-problems' | 'name';
  readonly what: string;
}

/** @param pictures paths of the figures, whose names are looked at */
export function planRedaction(
  before: ReadonlyMap<string, string>,
  pictures: readonly string[],
  request: Request,
): Plan {
  const { trace, mask, untouched = [] } = request;
  const gone = withdrawAll(before, request);
  const refusals = [...gone.refusals];
  const { renamed, stuck } = mask ? renamings([...gone.texts.keys(), ...pictures], mask) : { renamed: [], stuck: [] };
  refusals.push(...stuck.filter((path) => !untouched.includes(path)).map((what): Refusal => ({ why: 'name', what })));
  const moved = new Map(renamed.map(({ from, to }) => [from, to]));

  const masked: PlaceIn[] = [];
  const left: PlaceIn[] = [];
  const passedOver = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const [path, old] of gone.texts) {
    const text = renameIn(old, renamed);
    const to = moved.get(path) ?? path;
    const done = mask && maskText(text.replace(/\r\n?/gu, '\n'), mask);
    const isUntouched = untouched.includes(path);
    if (done && isUntouched && done.places.length > 0) passedOver.set(path, done.places.length);
    if (!done || isUntouched || done.places.length === 0) texts.set(to, text);
    else {
      const kind = readContentPath(to)?.kind;
      const lines = done.places.map(({ line }) => line);
      texts.set(to, kind === undefined ? done.text : addTrace(done.text, kind, lines, trace));
      masked.push(...done.places.map((place) => ({ ...place, path })));
    }
    if (done && !isUntouched) left.push(...done.left.map((place) => ({ ...place, path })));
  }

  const isChanged = ([path, text]: readonly [string, string]) => texts.get(moved.get(path) ?? path) !== text;
  const changed = [...before].filter(isChanged).map(([path]) => path);
  const relinked = mendLinks(texts, lostAnchors(changed, before, texts, moved));
  const unquoted = unquoteLost(texts, new Set(changed.map((path) => nameIn(moved.get(path) ?? path))));
  return {
    texts,
    renamed,
    withdrawn: gone.withdrawn,
    masked,
    left,
    passedOver,
    evidence: [...gone.evidence, ...unquoted],
    echoes: gone.echoes,
    relinked,
    unshown: pictures.filter((path) => isNamed(before, path) && !isNamed(texts, moved.get(path) ?? path)),
    refusals,
  };
}

function isNamed(texts: ReadonlyMap<string, string>, picture: string): boolean {
  return [...texts.values()].some((text) => text.includes(`"${picture}"`));
}

function lostAnchors(
  changed: readonly string[],
  before: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
): LostAnchors[] {
  return changed.flatMap((path) => {
    const at = readContentPath(path);
    if (!at || at.kind === 'paper' || at.kind === 'glossary') return [];
    const to = moved.get(path) ?? path;
    const after = anchorsOf(texts.get(to) ?? '', to);
    const gone = [...anchorsOf(before.get(path) ?? '', path)].filter((anchor) => !after.has(anchor));
    return gone.length === 0 ? [] : [{ page: nameIn(to), gone: new Set(gone) }];
  });
}

function mendLinks(texts: Map<string, string>, lost: readonly LostAnchors[]): string[] {
  const relinked: string[] = [];
  for (const [path, text] of texts) {
    const mended = leadElsewhere(text, lost, nameIn(path));
    if (mended === text) continue;
    relinked.push(path);
    texts.set(path, mended);
  }
  return relinked;
}
