/** What is asked about a name in the text. */
import { both } from '../../format/problem.ts';
import { type Question, quoting } from '../repairs/rule.ts';

/** @param written the name as it stands there: its letters may be small */
export function replaced(written: string, label: string): Question {
  return {
    ...quoting(written, (shown) =>
      both(
        `“${shown}”在正文里，可能是人名，也可能是词`,
        `“${shown}” in the text may be the name of a person or a word`,
      ),
    ),
    choice: both(`当作人名，写成${label}`, `taken as the name, and written as ${label}`),
  };
}

export function takenFor(short: string, full: string, label: string): Question {
  const reason = (name: string, other: string) =>
    both(
      `“${name}”像是“${other}”的简写，也可能是另一个人`,
      `“${name}” looks short for “${other}”, and may be somebody else`,
    );
  return {
    reason: reason(short, full),
    unquoted: reason('…', '…'),
    choice: both(`当作同一个人，都写成${label}`, `taken for the same person, both written as ${label}`),
  };
}

/** @param full whose short name it is */
export function kept(name: string, label: string, written: string, full?: string): Question {
  return {
    ...quoting(written, (shown) =>
      both(
        `“${shown}”是发言人的名字，在正文里像是词`,
        `“${shown}” is a speaker's name, and looks like a word in the text`,
      ),
    ),
    choice: both(`照原样；若指人请改成${label}`, `left as it is; if it is the person, write ${label}`),
    name,
    ...(full !== undefined && { may: [full] }),
  };
}

export function mayBeGiven(name: string, full: string | undefined): Question {
  return {
    ...quoting(name, (shown) =>
      both(
        `“${shown}”是发言人的名，这里可能是人名，也可能是词`,
        `“${shown}” is a speaker's given name, and may be the person or a word here`,
      ),
    ),
    choice: both('照原样；若指人请改成标签', 'left as it is; if it is the person, write a label'),
    name,
    ...(full !== undefined && { may: [full] }),
  };
}

/** @param may whom of those who speak it may mean */
export function absent(name: string, may: readonly string[] = []): Question {
  return {
    ...quoting(name, (shown) => both(`“@${shown}”没有在这里发言`, `“@${shown}” does not speak here`)),
    choice: both('当作人名，写成一个标签', 'taken as a name, and written as a label'),
    ...(may.length > 0 && { name, may }),
  };
}

export function unknownHandle(name: string): Question {
  return {
    ...quoting(name, (shown) =>
      both(
        `“@${shown}”没有在这里发言，可能是人，也可能是账号或代码`,
        `“@${shown}” does not speak here: a person, an account or code`,
      ),
    ),
    choice: both('照原样，请人工看', 'left as it is: please look at it'),
    name,
  };
}

export function familiarIs(word: string, may: readonly string[]): Question {
  const names = (marks: (name: string) => string, and: string) => may.map(marks).join(and);
  return {
    reason: both(
      `“${word}”可能是${names((name) => `“${name}”`, '或')}`,
      `“${word}” may be what ${names((name) => `“${name}”`, ' or ')} is called here`,
    ),
    unquoted: both('“…”可能是在这里发言的人', '“…” may be what somebody who speaks here is called'),
    choice: both('照原样；若是请改成那个人的标签', "left as it is; if so, write that person's label"),
    name: word,
    may,
  };
}

export function strangerIs(word: string, may: readonly string[] = []): Question {
  return {
    ...quoting(word, (shown) =>
      both(
        `“${shown}”可能是群里的人，对不上是哪一位`,
        `“${shown}” may be a person of the group, and it is not clear which`,
      ),
    ),
    choice: both('照原样；若是群里的人请改成标签', 'left as it is; if it is somebody of the group, write a label'),
    name: word,
    ...(may.length > 0 && { may }),
  };
}
