/** Text of a picture or a newsletter → the other script. */
import * as OpenCC from 'opencc-js';

type Language = 'zh-Hans' | 'zh-Hant' | 'en';

const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });
const toHans = OpenCC.Converter({ from: 'tw', to: 'cn' });

export function inScript(script: 'zh-Hans' | 'zh-Hant', language: Language): (text: string) => string {
  if (script === language || language === 'en') return (text) => text;
  return script === 'zh-Hant' ? toHant : toHans;
}
