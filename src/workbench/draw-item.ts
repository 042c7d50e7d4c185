/** Fragments of an item → the HTML of its body, as the site's own pages have it: posts are marked up as in `ui/thread/Post.astro`, which a test holds it to. */
import { citationLabel } from '../corpus/papers.ts';
import type { Fragment } from '../format/rendered.ts';
import { escapeHtml } from '../render/escape.ts';
import { fillSlots } from '../render/fill-slots.ts';
import type { Strings } from '../ui/strings/index.ts';
import { NAME_CLOSE, NAME_OPEN } from '../ui/strings/slots.ts';
import { replyTree, type Turn } from '../ui/thread/reply-tree.ts';
import { speakerOf } from '../ui/thread/speaker.ts';

export interface Drawing {
  readonly words: Strings;
  /** Of a paper as it is cited. */
  readonly label: (paper: string) => string;
  readonly href: (address: string) => string;
}

export function drawItem(fragments: readonly Fragment[], { words, label, href }: Drawing): string {
  const fill = (html: string) =>
    fillSlots(html, {
      cite: (paper) => label(paper) || citationLabel(paper, undefined),
      label: (key) => words.labels[key],
      href,
    });
  // A reading of a paper may end in talk about it.
  const talk = fragments.findIndex(({ type }) => type === 'post');
  const before = talk < 0 ? fragments : fragments.slice(0, talk);
  return [
    ...before.map(({ html }) => `<div class="prose">${fill(html)}</div>`),
    ...replyTree(fragments.slice(before.length)).map((turn) => drawTurn(turn, words, fill)),
  ].join('');
}

/** A hole for a name is for the editions of a page; here there is one. */
const bare = (text: string): string => escapeHtml(text.replaceAll(NAME_OPEN, '').replaceAll(NAME_CLOSE, ''));

/** A record has no body: its facts are shown. */
export function drawRecord(record: Readonly<Record<string, unknown>>, { words }: Drawing): string {
  const rows = (['title', 'authors', 'year', 'venue', 'published'] as const).flatMap((field) => {
    const value = record[field];
    if (value === undefined) return [];
    const told = Array.isArray(value) ? value.join(', ') : String(value as string | number);
    return [`<dt>${escapeHtml(words.fields[field])}</dt><dd>${escapeHtml(told)}</dd>`];
  });
  return `<dl class="facts prose">${rows.join('')}</dl>`;
}

function drawTurn({ post, depth, parent, notes }: Turn, words: Strings, fill: (html: string) => string): string {
  const { name, speaker, role } = speakerOf(post, words);
  const header = [
    `<span class="${speaker === undefined ? 'role' : 'speaker'}">${bare(name)}</span>`,
    speaker !== undefined && role !== undefined && `<span class="role">${bare(role)}</span>`,
    parent &&
      parent.role !== 'question' &&
      `<span><a class="answers" href="#${parent.id}">${bare(words.replyTo(speakerOf(parent, words).name))}<code>#${parent.id}</code></a></span>`,
    post.on !== undefined &&
      `<span><time datetime="${escapeHtml(post.on)}">${escapeHtml(words.date(post.on))}</time></span>`,
    `<span><a class="permalink" href="#${post.id}">#${post.id}</a></span>`,
  ];
  const lang = post.lang === undefined ? '' : ` lang="${escapeHtml(post.lang)}"`;
  return (
    `<article class="post row" id="${post.id}" data-role="${post.role}" data-depth="${depth}">` +
    `<header class="mark">${header.filter((part) => part !== false && part !== undefined).join('')}</header>` +
    `<div class="post-text prose"${lang}>${fill(post.html)}</div></article>${notes.map(fill).join('')}`
  );
}
