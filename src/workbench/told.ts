/** A draft and its files → what is to be said of how they came about: repairs, doubts, what was left out, who is behind which label. */
import type { Text } from '../format/problem.ts';
import type { ToldDoubt } from '../import/account.ts';
import { keyOfRepair, type PlacedRepair } from '../import/account/repairs.ts';
import type { Composed } from '../import/composed.ts';
import type { FileDoubt } from '../import/files/doubt.ts';
import type { MadeFiles } from '../import/files/make-files.ts';
import { shownName } from '../import/repairs/shown-names.ts';
import type { MadeDoubt, MadeRepair } from './made.ts';
import { isOfSite } from './repeats-in.ts';
import type { Setting } from './setting.ts';

export function told(draft: Composed, made: Pick<MadeFiles, 'doubts'>, setting: Setting) {
  const { source, dropped, people } = draft;
  return {
    dialect: source.dialect,
    repairs: repairsOf(draft, setting.lang),
    doubts: doubtsOf(draft.doubts, made.doubts, setting),
    dropped,
    people,
  };
}

function repairsOf({ repairs, undone }: Composed, lang: 'zh' | 'en'): MadeRepair[] {
  const told = (isUndone: boolean) => (repair: PlacedRepair) => ({
    ...repair,
    name: shownName(repair.rule)[lang],
    key: keyOfRepair(repair),
    isUndone,
  });
  return [...repairs.map(told(false)), ...undone.map(told(true))].sort((a, b) => a.at - b.at);
}

export function doubtsOf(ofText: readonly ToldDoubt[], ofFiles: readonly FileDoubt[], setting: Setting): MadeDoubt[] {
  const say = (text: Text) => text[setting.lang];
  const all: Omit<MadeDoubt, 'key'>[] = [
    ...ofText.map(({ line, reason, choice, name, may, begins }) => ({ line, reason, choice, name, may, begins })),
    // What the check tells as a problem is no doubt.
    ...ofFiles
      .filter(({ repeats }) => repeats?.isCertain !== true || !isOfSite(repeats.ref, setting))
      .map(({ line, path, reason, choice }) => ({
        line,
        reason: `${recordOf(path)}${say(reason)}`,
        choice: say(choice),
      })),
  ];
  const told = new Map(all.map((doubt) => [`${doubt.line} ${doubt.reason}`, doubt]));
  return [...told].map(([key, doubt]) => ({ ...doubt, key }));
}

/** Records have no line of the source by which one is told from another. */
function recordOf(path = ''): string {
  const id = /^papers\/(.+)\.yml$/u.exec(path)?.[1];
  return id === undefined ? '' : `\`${id}\` `;
}
