/** Text → papers that are named without an address: `arXiv:2404.05405v2`, `arXiv 2404.05405`, `doi:10.1145/…`, `10.1145/3411764.3445518`. */
import { addressAt } from '../../format/bare-links.ts';
import { angledDoiAt, withAngles } from '../links/angled-doi.ts';
import type { FoundLink } from '../links/links.ts';

const NAME =
  /(?<![A-Za-z0-9/._-])(?:arxiv\s{0,2}(?:id|编号|編號|号|號)?\s{0,2}[:：]?\s{0,2}(?<arxiv>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,2})?|[a-z]{2,9}(?:-[a-z]{2,5})?(?:\.[A-Za-z]{2})?\/\d{7}(?:v\d{1,2})?)(?![\d/]|\.\d)|doi\s{0,2}[:：]?\s{0,2}(?<doi>10\.\d{4,9}\/)|(?<plain>10\.(?:48550\/(?=arxiv\.)|\d{4,9}\/(?=\(SICI\)\d{4}-|[A-Za-z0-9]{1,60}[\w.()-]*(?:[A-Za-z]|\d{5})|\d{4}-\d{3}[\dX]\(\d{4}))))/giu;
const DOI = 'https://doi.org/';

export function paperNames(text: string): Omit<FoundLink, 'isCode'>[] {
  return [...text.matchAll(NAME)].flatMap(({ index: from, 0: found, groups }): Omit<FoundLink, 'isCode'>[] => {
    const { arxiv, doi, plain } = groups ?? {};
    if (arxiv !== undefined) {
      const to = from + found.length;
      return [{ from, to, url: `https://arxiv.org/abs/${arxiv}`, kind: 'name', at: { from: to - arxiv.length, to } }];
    }
    const start = from + found.length - (doi ?? plain ?? '').length;
    const angled = angledDoiAt(text, start);
    if (angled > 0) {
      const at = { from: start, to: start + angled };
      return [{ from, to: at.to, url: DOI + withAngles(text.slice(at.from, at.to)), kind: 'name', at }];
    }
    const url = addressAt(`${DOI}${text.slice(start, start + 300)}`, 0);
    const to = start + url.length - DOI.length;
    return to <= from + found.length ? [] : [{ from, to, url, kind: 'name', at: { from: start, to } }];
  });
}
