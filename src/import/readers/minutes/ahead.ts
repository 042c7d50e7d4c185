/** Lines of minutes and who speaks in them → what stands at and below a line: a turn, talk, another heading. */
import type { Fit } from '../chat-export/shapes.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank } from '../talk/text.ts';
import { headingIn } from './headings.ts';
import { openCandidates, type Candidate, type ReadCandidate } from './labels.ts';
import { knownIn } from './known.ts';
import { findSpeakers, type Speakers } from './speakers.ts';

export class Ahead {
  readonly code: readonly boolean[];
  readonly speakers: Speakers;
  readonly #texts: readonly string[];
  readonly #fit: Fit | undefined;
  readonly #readCandidate: ReadCandidate;
  #lastHeading: number | undefined;

  constructor(texts: readonly string[], fit: Fit | undefined) {
    this.#texts = texts;
    this.#fit = fit;
    this.code = inCode(texts);
    this.#readCandidate = openCandidates(texts);
    const known = knownIn(texts, this.code, this.#readCandidate);
    this.speakers = findSpeakers(texts, this.code, known, this.#readCandidate);
  }

  /** The head of a turn with its time. */
  stampedAt(at: number): ReturnType<Fit['shape']['head']> {
    return this.#fit?.shape.head(this.#texts, at);
  }

  /** A label that may be a speaker's, where turns bear no times. */
  labelIn(text: string): Candidate | undefined {
    return this.#fit ? undefined : this.#readCandidate(text);
  }

  /** `主持人：开始吧` leads nobody on where the host speaks again. */
  speaksAgain(text: string): boolean {
    const candidate = this.#readCandidate(text);
    return candidate !== undefined && this.speakers.again.has(text.slice(...candidate.name));
  }

  /** Whether the next line with words is a turn. */
  talkFollows(at: number): boolean {
    for (let next = at + 1; next < Math.min(this.#texts.length, at + 4); next++) {
      const text = this.#texts[next] ?? '';
      if (isBlank(text)) continue;
      const label = this.#readCandidate(text);
      return (
        this.stampedAt(next) !== undefined ||
        (label !== undefined && this.speakers.accepted.has(text.slice(...label.name)))
      );
    }
    return false;
  }

  /** Whether another heading stands below, however far. */
  headingFollows(at: number): boolean {
    this.#lastHeading ??= this.#texts.findLastIndex(
      (text, index) => !this.code[index] && headingIn(text)?.isSure === true,
    );
    return this.#lastHeading > at;
  }
}
