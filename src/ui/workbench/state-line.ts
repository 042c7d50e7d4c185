/** The line below the text that says how it stands: what it was read as, what is being done, what went wrong and what to do. */
import type { Made, Refused } from '../../workbench/made.ts';
import { element } from './element.ts';
import type { Parts } from './dom.ts';
import { joined, standing } from './standing.ts';

export interface StateLine {
  tell(text: string): void;
  /** What did not work. */
  tellWrong(text: string): void;
  tellRefused(refused: Refused): void;
  /** The tools are not here. */
  tellMissing(): void;
  /** @param edits path of a file of the site that is changed */
  tellStanding(made: Made, ticked: readonly string[], isKept: boolean, edits: string | undefined): void;
}

export function openStateLine({ one, say }: Parts): StateLine {
  const line = one('[data-state]');
  const tell = (text: string, isWrong = false) => {
    line.textContent = text;
    line.toggleAttribute('data-is-wrong', isWrong);
  };
  return {
    tell: (text) => tell(text),
    tellWrong: (text) => tell(text, true),
    tellRefused({ refusal, page }) {
      tell(say('refused', { why: refusal }), true);
      const ref = /(?:threads|analyses|topics|digests)\/[a-z0-9-]+(?=\/(?:#|$))/u.exec(page ?? '')?.[0];
      if (ref !== undefined) line.append(' ', element('a', { href: `?correct=${ref}` }, say('correctThere')));
    },
    tellMissing() {
      tell(say(navigator.onLine ? 'failed' : 'offline'), true);
      one('[data-act="again"]').hidden = false;
    },
    tellStanding: (made, ticked, isKept, edits) =>
      tell(joined(standing(made, ticked, edits, say), !isKept && say('noKept'))),
  };
}
