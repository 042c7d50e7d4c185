import { en } from './en.ts';
import { type Strings, zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** Language of an edition → the words of its interface. */
export const languages: Readonly<Record<string, Strings>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
