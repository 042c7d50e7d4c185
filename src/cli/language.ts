/** In which language a command answers: what `--lang` says, else the terminal's; where that is not Chinese, English. */
import { both, type Text } from '../format/problem.ts';
import { Mistake } from './mistake.ts';

export type Language = 'zh' | 'en';

/** @param flag what stands behind `--lang` */
export function languageOf(flag: string | undefined): Language {
  const wanted = flag === undefined ? ofTerminal() : languageNamed(flag);
  if (wanted === undefined)
    throw new Mistake(both(`--lang 是 ${flag}，应为 zh 或 en`, `Unexpected --lang ${flag}, expected zh or en`));
  return wanted;
}

/** The same for what is said before the flags are read, or far from them. A language that is none is told where they are. */
export function languageOfCall(args: readonly string[] = process.argv.slice(2)): Language {
  const at = args.findLastIndex((arg) => /^--lang(?:=|$)/u.test(arg));
  const flag = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return (flag === undefined ? undefined : languageNamed(flag)) ?? ofTerminal();
}

/** On stderr, in the language of the call. */
export function say(text: Text): void {
  console.error(text[languageOfCall()]);
}

/** `zh-Hant` and `en_GB` are told in the languages that we have of them. */
function languageNamed(name: string): Language | undefined {
  const short = /^(zh|en)(?:[-_.]|$)/iu.exec(name)?.[1]?.toLowerCase();
  return short as Language | undefined;
}

function ofTerminal(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // Empty means that nothing is said.
  return languageNamed([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '') ?? 'en';
}
