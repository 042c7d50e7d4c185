/** Wants ⇄ the history of the tab: a step for each that was meant, and the way back to the same place in the list of hits. */
import { readAddress, type Wanted, writeAddress } from './address.ts';

/** What an entry of the history keeps. */
interface Place {
  /** How many hits were shown, and how far the page was scrolled. */
  readonly shown: number;
  readonly top: number;
}

interface Steps {
  /** The address tells what is asked for, without a step: typing would make one of each letter. */
  follow(wanted: Wanted): void;
  /** A step that the back button undoes. */
  take(next: Wanted): void;
  /** The same by Enter. What was typed has taken the place of an older want in the history: that is put back first. */
  takeTyped(next: Wanted): void;
  /** Where the reader was in the list before, until it is asked for once. */
  takePlace(): Place | null;
}

/** `went` is called when the reader goes back or forth. */
export function createSteps({ countShown, went }: { countShown(): number; went(to: Wanted): void }): Steps {
  /** The address of the last want that was meant. */
  let settled = writeAddress(readAddress(location.search));
  let place = history.state as Place | null;
  if (place) history.scrollRestoration = 'manual';

  function take(next: Wanted): void {
    const address = writeAddress(next);
    if (address !== settled) {
      keepPlace();
      history.pushState(null, '', address || location.pathname);
    }
    settled = address;
  }

  function keepPlace(): void {
    history.replaceState({ shown: countShown(), top: scrollY } satisfies Place, '');
  }

  addEventListener('popstate', (event) => {
    place = event.state as Place | null;
    const to = readAddress(location.search);
    settled = writeAddress(to);
    went(to);
  });
  addEventListener('pagehide', keepPlace);

  return {
    follow(wanted) {
      const address = writeAddress(wanted);
      if (address !== writeAddress(readAddress(location.search)))
        history.replaceState(null, '', address || location.pathname);
    },
    take,
    takeTyped(next) {
      if (writeAddress(next) !== settled) history.replaceState(null, '', settled || location.pathname);
      take(next);
    },
    takePlace() {
      const back = place;
      place = null;
      return back;
    },
  };
}
