/** Minutes, interviews and transcripts → a discussion per topic. Who is a speaker: `minutes/speakers.ts`; the cutting: `minutes/reading.ts`. */
import type { Tracked } from '../tracked.ts';
import { fitShape, type Fit } from './chat-export/shapes.ts';
import { behindFrontMatter } from './front-matter.ts';

import { countCues, readCues } from './minutes/cues.ts';
import { openCandidates, type ReadCandidate } from './minutes/labels.ts';
import { isAfterLine } from './minutes/notes.ts';
import { isLeadingLine, isPresentLine } from './minutes/present.ts';
import { readMinutes } from './minutes/reading.ts';
import { knownIn } from './minutes/known.ts';
import { findSpeakers } from './minutes/speakers.ts';
import { readTalkTable, talkTableIn } from './minutes/table.ts';
import { itemOf } from './minutes/topics.ts';
import { voicesOf } from './minutes/voices.ts';
import type { Found, FoundItem, Reader } from './reader.ts';
import { inCode } from './talk/fences.ts';
import { isPlainlyPerson } from './talk/names.ts';
import { isPart } from './talk/parts.ts';
import { lettersWhoTalk } from './talk/letters.ts';
import { isNoTalk, soundsLikeTalk } from './talk/no-talk.ts';
import { isOfRecording } from './talk/recordings.ts';
import { trimLines } from './talk/text.ts';

const SAMPLE = 1500;

export const minutes: Reader = {
  dialect: 'minutes',
  isPlain: false,
  claim(all) {
    const lines = all.slice(0, SAMPLE);
    if (countCues(lines) >= 2) return 0.92;
    if (lettersWhoTalk(lines).size > 0) return 0.9;
    if (talkTableIn(lines)) return 0.9;
    if (isNoTalk(lines)) return 0;
    const fit = stampedFit(lines);
    if (fit) return Math.min(0.95, fit.score);
    return claimLabels(lines);
  },
  read: (lines) => behindFrontMatter(lines, read),
};

function read(lines: readonly Tracked[]): Found {
  const texts = lines.map(({ text }) => text);
  if (countCues(texts.slice(0, SAMPLE)) >= 2) return readSubtitles(lines);
  const table = talkTableIn(texts);
  if (table) return readTalkTable(lines, table);
  return readMinutes(lines, stampedFit(texts.slice(0, SAMPLE)));
}

/** Heads with times that rise from zero: `张三 00:12`, `[00:00:12] Ann:`. */
function stampedFit(lines: readonly string[]): Fit | undefined {
  const fit = fitShape(lines);
  return fit && fit.score > 0.3 && isOfRecording(fit, lines) && fit.shape.name !== 'name, text' ? fit : undefined;
}

function claimLabels(lines: readonly string[]): number {
  const code = inCode(lines);
  const readCandidate = openCandidates(lines);
  const known = knownIn(lines, code, readCandidate);
  const speakers = findSpeakers(lines, code, known, readCandidate);
  const names = [...speakers.accepted];
  // Many a word begins like a surname: one among several proves nothing.
  const isKnown =
    names.some((name) => isPart(name) || known.has(name)) || names.filter(isPlainlyPerson).length * 2 > names.length;
  if (!isKnown && !soundsLikeTalk(saidBy(speakers.accepted, lines, readCandidate))) return 0;
  const kept = lines.filter((line) => isPresentLine(line) || isLeadingLine(line) || isAfterLine(line)).length;
  // Names that stand once each, where nobody asks and nothing tells of a meeting, are entries about people.
  const areEntries = speakers.doubtful.size === speakers.accepted.size || speakers.turns === speakers.accepted.size;
  if (
    kept === 0 &&
    areEntries &&
    !lines.some((line) => /[?？]\s*$/u.test(line)) &&
    (speakers.doubtful.size > 0 || !soundsLikeTalk(saidBy(speakers.accepted, lines, readCandidate)))
  )
    return 0;
  if (kept > 0 && speakers.accepted.size >= 2 && speakers.turns === 2) return 0.5;
  if (speakers.accepted.size < 2 || speakers.turns < 3)
    return speakers.accepted.size === 2 && speakers.turns === 2 && speakers.share >= 0.5 ? 0.45 : 0;
  if (lines.some((line) => /^\s*(?:D|F\d{0,2})\s*[:：]|^@\S{1,20}\s*提问/u.test(line))) return 0.3;
  // Who asks in brackets behind `Q`, again and again: a digest, whoever answers.
  if (lines.filter((line) => ASKED_BY.test(line)).length > 1) return 0.3;
  const base = Math.min(0.84, 0.35 + speakers.share * 0.7) + Math.min(0.1, kept * 0.03);
  const researchers = [...speakers.accepted].filter((name) => /^研究[员員]/u.test(name)).length;
  return researchers > speakers.accepted.size / 2 ? Math.min(0.4, base) : base;
}

const ASKED_BY = /^\s*(?:[-*+•]\s+)?(?:\*\*)?(?:Q|[问問])\s?\d{0,2}\s*[(（][^()（）]{1,16}[)）]\s*[:：]/u;

function saidBy(speakers: ReadonlySet<string>, lines: readonly string[], readCandidate: ReadCandidate): string[] {
  return lines.flatMap((line) => {
    const candidate = readCandidate(line);
    return candidate && speakers.has(line.slice(...candidate.name)) ? [line.slice(candidate.text)] : [];
  });
}

function readSubtitles(lines: readonly Tracked[]): Found {
  const { turns, before, moved } = readCues(lines);
  const intro = trimLines(before);
  const introduction: FoundItem[] = intro.length > 0 ? [{ kind: 'brief', posts: [], body: intro }] : [];
  if (turns.every(({ speaker }) => !speaker)) {
    const body = turns.flatMap((turn) => turn.body);
    return {
      items: [...introduction, { kind: 'analysis', posts: [], body, moved: turns.flatMap((turn) => turn.moved) }],
      doubts: [],
      dropped: [],
      moved,
    };
  }
  const item = itemOf(
    { title: undefined, moved: [], parts: turns.map((turn) => ({ turn })) },
    voicesOf(turns, new Map()),
  );
  return { items: [...introduction, ...(item ? [item] : [])], doubts: [], dropped: [], moved };
}
