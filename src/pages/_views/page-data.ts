/** What a page says, as JSON-LD: the thing itself, and the way down to it. */
import { articleLd } from '../../exports/json-ld/article.ts';
import { breadcrumbLd, siteLd, topicLd } from '../../exports/json-ld/frame.ts';
import { paperPageLd } from '../../exports/json-ld/paper.ts';
import { printJsonLd } from '../../exports/json-ld/print.ts';
import { threadLd } from '../../exports/json-ld/thread.ts';
import type { AnalysisEntry, Corpus, DigestEntry, PaperEntry, ThreadEntry, TopicEntry } from '../../corpus/model.ts';
import { addressOf } from '../../corpus/references.ts';
import { ancestorsOf, topicsNamed } from '../../corpus/topics.ts';
import { readText } from '../../render/read-fragments.ts';
import type { SiteAddress } from '../../exports/site-address.ts';
import type { Entry } from '../../format/rendered.ts';
import type { Room } from '../../format/rooms.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { EDITION } from '../../ui/strings/slots.ts';
import { nameOf, topicName } from './rows.ts';
import { siteOf as siteAt } from './site-address.ts';

// A program is told what a reader of the page is: its words and script, at its address (`editions/` fills and converts it).
const t = wordsIn(undefined);

function siteOf(url: URL | undefined): SiteAddress {
  const site = siteAt(url);
  return { ...site, base: `${site.base.replace(/\/$/u, '')}${EDITION}/` };
}

function way(room: Room, entries: readonly Entry[], url: URL | undefined) {
  const steps = entries.map((entry) => ({ name: nameOf(entry), address: addressOf(entry) }));
  return breadcrumbLd([{ name: t.rooms[room], address: `/${room}/` }, ...steps], siteOf(url));
}

function topicNames(corpus: Corpus, ids: readonly string[]): string[] {
  return topicsNamed(corpus, ids).map(topicName);
}

export function threadData(corpus: Corpus, thread: ThreadEntry, url: URL | undefined): string {
  const words = { author: t.role.author };
  const topics = topicNames(corpus, thread.data.topics);
  const thing = threadLd(thread, readText(thread), { site: siteOf(url), words, publisher: t.site, topics });
  return printJsonLd([thing, way('threads', [thread], url)]);
}

export function analysisData(corpus: Corpus, entry: AnalysisEntry, url: URL | undefined, summary?: string): string {
  const papers = entry.data.papers.flatMap(({ id }) => corpus.index.papers.get(id) ?? []);
  const topics = topicNames(corpus, entry.data.topics);
  const thing = articleLd(entry, { site: siteOf(url), publisher: t.site, summary, topics, papers });
  return printJsonLd([thing, way('analyses', [entry], url)]);
}

export function digestData(entry: DigestEntry, url: URL | undefined, summary?: string): string {
  const thing = articleLd(entry, { site: siteOf(url), publisher: t.site, summary, topics: [], papers: [] });
  return printJsonLd([thing, way('digests', [entry], url)]);
}

export function paperData(paper: PaperEntry, url: URL | undefined): string {
  return printJsonLd([paperPageLd(paper, siteOf(url)), way('papers', [paper], url)]);
}

export function topicData(corpus: Corpus, topic: TopicEntry, url: URL | undefined, summary?: string): string {
  return printJsonLd([
    topicLd(topic, siteOf(url), { name: topicName(topic), summary }),
    way('topics', [...ancestorsOf(corpus, topic), topic], url),
  ]);
}

export function homeData(url: URL | undefined): string {
  return printJsonLd([siteLd({ name: t.site, description: t.tagline, inLanguage: t.lang }, siteOf(url))]);
}
