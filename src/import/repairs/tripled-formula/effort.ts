/** How much looking a text is worth: so much for each character, so that no text can be written that takes longer than its length. */

/** Roughly what KaTeX takes for a character of TeX is 1: about ten microseconds. */
const PER_CHARACTER = 0.1;
const AT_START = 16_000;
/** What a formula that was found may have cost for each of its characters without being taken from the rest. */
const PER_FOUND = 10;
/** For one place in the text, so that a bad one leaves something to those behind it. */
const PER_PLACE = 12_000;

export class Effort {
  readonly #share: number;
  #left: number;
  #at = 0;
  #here = 0;
  #missed: number | undefined;

  /** @param share how much of what a text is worth: where it is looked through several times. */
  constructor(share = 1) {
    this.#share = share;
    this.#left = AT_START * share;
  }

  /** The text is looked through once more, with what the times before left over. */
  restart(): void {
    this.#at = 0;
    this.#here = 0;
  }

  /** Whether there is something left for looking here. */
  moveTo(at: number): boolean {
    const earned = PER_CHARACTER * this.#share * Math.max(0, at - this.#at);
    this.#left = Math.min(AT_START * this.#share, this.#left + earned);
    this.#at = at;
    this.#here = 0;
    if (this.#left <= 0) this.#missed = Math.min(this.#missed ?? at, at);
    return this.#left > 0;
  }

  /** The first place at which nothing was left for looking. */
  get missed(): number | undefined {
    return this.#missed;
  }

  spend(amount: number): void {
    this.#here += amount;
    this.#left -= amount;
  }

  get isSpent(): boolean {
    return this.#left <= 0 || this.#here > PER_PLACE;
  }

  /** What was spent here was well spent. @param length how many characters of the text are a formula */
  found(length: number): void {
    this.#left += Math.min(this.#here, PER_FOUND * length);
    this.#here = 0;
  }
}
