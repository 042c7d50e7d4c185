/** The workbench's other half, beside the page: it opens with what the site holds, then answers each wish. Nothing leaves the browser. */
import { print } from '../format/print.ts';
import { decode } from '../import/decode.ts';
import { readOurOwn } from '../import/our-own.ts';
import { prefixOf } from '../ui/editions.ts';
import { languages } from '../ui/strings/languages.ts';
import { zhHans } from '../ui/strings/zh-hans.ts';
import { make } from './make.ts';
import type { Answer, Request } from './messages.ts';
import type { Setting } from './setting.ts';
import { tellAllIn, tellIn } from './tell-in.ts';

let setting: Setting | undefined;
/** Whether the page is in traditional Chinese. */
let isTraditional = false;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  postMessage(answer(data) satisfies Answer);
});

function answer(request: Request): Answer {
  switch (request.type) {
    case 'open': {
      const { site, today, lang, base } = request;
      isTraditional = lang === 'zh-Hant';
      const labels = new Map(site.papers.map(({ id, label }) => [id, label]));
      setting = {
        site,
        today,
        lang: lang === 'en' ? 'en' : 'zh',
        drawing: {
          words: languages[lang] ?? zhHans,
          label: (paper) => labels.get(paper) ?? '',
          href: (address) => base.replace(/\/$/u, '') + (/\/(?:[?#]|$)/u.test(address) ? prefixOf(lang) : '') + address,
        },
      };
      return { type: 'opened' };
    }
    case 'make': {
      if (!setting) throw new Error('The worker was asked before it was opened.');
      const made = make(request.wish, { ...setting, near: request.near });
      const told = isTraditional ? tellAllIn(made, request.wish.source) : made;
      return { type: 'made', number: request.number, made: told };
    }
    case 'decode': {
      const decoded = decode(new Uint8Array(request.bytes));
      if ('text' in decoded) return { type: 'decoded', decoded: { text: decoded.text } };
      const refusal = decoded.refusal[setting?.lang ?? 'zh'];
      return { type: 'decoded', decoded: { refusal: isTraditional ? tellIn(refusal) : refusal } };
    }
    case 'read': {
      const own = readOurOwn(request.text, `${request.id}.md`);
      return { type: 'read', text: own && print(own.document) };
    }
  }
}
