/** A rule → the address of the page that explains it, in the language of the reader. */
import type { Language } from './reporters.ts';

/**
 * @param site where the site stands, without a slash at its end: `https://wenqu.example/base`. Empty where that is not known:
 * what comes out is then the way from the site's root.
 */
export function addressOfRule(rule: string, language: Language, site: string): string {
  return `${site}${language === 'en' ? '/en' : ''}/contribute/rules/${rule}/`;
}
