/** An item → its full text as HTML for feeds: what its page says, without what stands around it. */
import type { AnalysisEntry, DigestEntry, ThreadEntry, TopicEntry } from '../../corpus/model.ts';
import { escapeHtml } from '../../render/escape.ts';
import { readFragments } from '../../render/read-fragments.ts';
import type { Fragment } from '../../format/rendered.ts';
import { claimViews } from './claims.ts';
import type { ContentContext } from './content-context.ts';
import { digestItems } from './digest-items.ts';
import { findingViews } from './findings.ts';
import type { Fill } from './html.ts';
import { inferredLine } from './inferred-line.ts';

export function threadContent(entry: ThreadEntry, { fill, t }: ContentContext): string {
  const byId = new Map(entry.posts.map((post) => [post.id, post]));
  const nameOf = (post: Pick<(typeof entry.posts)[number], 'by' | 'role'>) =>
    post.by ?? (t.role[post.role] || t.someone);
  const turn = (fragment: Fragment): string => {
    const html = fill(fragment.html);
    if (fragment.type !== 'post') return html;
    const answered = fragment.to === undefined ? undefined : byId.get(fragment.to);
    const to = answered && answered.role !== 'question' ? ` ${escapeHtml(t.replyTo(nameOf(answered)))}` : '';
    const name = escapeHtml(nameOf(fragment));
    return `<h3><a href="#${fragment.id}">${name}</a>${to}</h3>\n${html}`;
  };
  const head = `<p>${escapeHtml(t.status[entry.data.status])}${t.mark.colon}${fill(entry.html['summary']) ?? ''}</p>`;
  return [head, ...inferredHtml(entry.data), ...readFragments(entry).map(turn)].join('\n');
}

export function analysisContent(entry: AnalysisEntry, { fill, t }: ContentContext): string {
  const findings = findingViews(entry, fill).map(({ claim, condition, figure, where }) => {
    const facts = [condition, figure, where === undefined ? undefined : escapeHtml(where)];
    const told = facts.filter((fact) => fact !== undefined).join(t.mark.semicolon);
    return `<li>${claim}${told === '' ? '' : t.mark.open + told + t.mark.close}</li>`;
  });
  return [
    `<p>${fill(entry.html['verdict']) ?? ''}</p>`,
    ...inferredHtml(entry.data),
    ...(findings.length === 0 ? [] : [`<h2>${t.findings}</h2>`, `<ul>${findings.join('')}</ul>`]),
    ...bodyOf(entry, fill),
  ].join('\n');
}

export function digestContent(entry: DigestEntry, { corpus, fill, full }: ContentContext): string {
  const items = digestItems(corpus, entry, fill).map(
    ({ address, title, html = '' }) =>
      `<li><a href="${escapeHtml(full(address))}">${escapeHtml(title)}</a> ${html}</li>`,
  );
  return [
    `<p>${fill(entry.html['summary']) ?? ''}</p>`,
    ...inferredHtml(entry.data),
    ...bodyOf(entry, fill),
    `<ol>${items.join('')}</ol>`,
  ].join('\n');
}

export function topicContent(entry: TopicEntry, { corpus, fill, t }: ContentContext): string {
  const claims = claimViews(corpus, entry, fill).map(({ id, claim, status, note }) => {
    const link = `<a href="#${id}">${escapeHtml(t.claimStatus[status])}</a>`;
    const limits = note === undefined ? '' : t.mark.open + note + t.mark.close;
    return `<li>${link}${t.mark.colon}${claim}${limits}</li>`;
  });
  return [
    `<p>${fill(entry.html['summary']) ?? ''}</p>`,
    ...(claims.length === 0 ? [] : [`<h2>${t.claims}</h2>`, `<ul>${claims.join('')}</ul>`]),
    ...bodyOf(entry, fill),
  ].join('\n');
}

function inferredHtml(data: ThreadEntry['data'] | AnalysisEntry['data'] | DigestEntry['data']): string[] {
  const line = inferredLine(data);
  return line === '' ? [] : [`<p>${escapeHtml(line)}</p>`];
}

function bodyOf(entry: AnalysisEntry | DigestEntry | TopicEntry, fill: Fill): string[] {
  return readFragments(entry).map(({ html }) => fill(html));
}
