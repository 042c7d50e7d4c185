/** The page of a paper as Markdown: its record as front matter, who says what of it, and how to cite it. */
import type { PaperEntry } from '../../../corpus/model.ts';
import { claimsOnPaper } from '../../../corpus/claims-on.ts';
import { analysesOfPaper, mentionsOfPaper, versionsRead } from '../../../corpus/papers.ts';
import { titleOf } from '../../../corpus/references.ts';
import { bibtex } from '../../../exports/bibliography/bibtex.ts';
import { escapeMarkdown, inlineMarkdown } from '../../../exports/inline-markdown.ts';
import { readText } from '../../../render/read-fragments.ts';
import type { Quotations } from '../../../ui/view.ts';
import { quotationsOf } from '../evidence.ts';
import type { ContentContext } from '../content-context.ts';
import { claimOnViews, papersBesideRows } from '../paper.ts';
import { analysisRow, itemLink } from '../rows.ts';
import { dateMark, type Full, link, paragraphs, rowLines, section, t } from './lines.ts';

export function paperMarkdown(paper: PaperEntry, { corpus, fill, full }: ContentContext): string {
  const { id, data } = paper;
  const versions = versionsRead(corpus, id);
  const abstract = fill(paper.html['abstract']);
  const read = versions.map(({ version, in: items }) => {
    const links = items.map(itemLink).map(({ title, address }) => link(title, address, full));
    return `- v${version}${t.mark.colon}${links.join(t.mark.and)}`;
  });
  const claims = claimOnViews(claimsOnPaper(corpus, id), fill).map(
    ({ address, html, topic, status, side }) =>
      `- ${side === 'for' ? t.restsFor : t.restsAgainst}${t.mark.colon}${inlineMarkdown(html)}` +
      `${t.mark.open}${t.claimStatus[status]} · ${link(topic, address, full)}${t.mark.close}`,
  );
  const beside = papersBesideRows(corpus, id).map(
    ({ title, address, shared }) =>
      `- ${link(title, address, full)}${t.mark.open}${t.sharedItems(shared)}${t.mark.close}`,
  );
  const body = paragraphs(
    `# ${escapeMarkdown(titleOf(paper))}`,
    data.titleZh === undefined ? undefined : escapeMarkdown(data.titleZh),
    factLines(paper, full),
    section(t.abstract, abstract === undefined ? '' : `> ${inlineMarkdown(abstract)}`),
    section(t.versionsRead, read.join('\n')),
    section(
      t.rooms.analyses,
      rowLines(
        analysesOfPaper(corpus, id).map((one) => analysisRow(one, fill)),
        full,
      ),
    ),
    section(
      t.mentions,
      quotationsOf(mentionsOfPaper(corpus, id), fill)
        .map((one) => mentionLines(one, full))
        .join('\n'),
    ),
    section(t.claimsOn, claims.join('\n')),
    section(t.readTogether, beside.join('\n')),
    section(t.bibtex, `\`\`\`bibtex\n${bibtex(id, data)}\n\`\`\``),
  );
  // A record in normal form is YAML alone.
  return `---\n${readText(paper).text}---\n\n${body}`;
}

function factLines({ id, data }: PaperEntry, full: Full): string {
  const { authors, year, venue, arxiv, doi, url } = data;
  const places = [
    ...(arxiv === undefined
      ? []
      : [`[arXiv:${arxiv}](https://arxiv.org/abs/${arxiv})`, `[alphaXiv](https://www.alphaxiv.org/abs/${arxiv})`]),
    ...(doi === undefined ? [] : [`[DOI ${escapeMarkdown(doi)}](<https://doi.org/${doi}>)`]),
    ...(url === undefined ? [] : [`<${url}>`]),
  ];
  const records = [
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSL-JSON', 'json'],
  ].map(([name, ending]) => `[${name}](${full(`/papers/${id}.${ending}`)})`);
  return [
    [t.fields.authors, authors === undefined ? undefined : escapeMarkdown(authors.join(', '))],
    [t.fields.year, year?.toString()],
    [t.fields.venue, venue === undefined ? undefined : escapeMarkdown(venue)],
    [t.readAt.url, places.length === 0 ? undefined : places.join(t.mark.and)],
    [t.citeAs, records.join(t.mark.and)],
  ]
    .flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}${t.mark.colon}${value}`]))
    .join('\n');
}

/** An item that names it, and below it each sentence in which it does. */
function mentionLines({ address, title, kind, date, dateBasis, sentences }: Quotations, full: Full): string {
  const marks = [kind, ...(date === undefined ? [] : [dateMark(date, dateBasis !== undefined)])].join(' · ');
  const lines = sentences.map(({ address: place, by, at, html }) => {
    const who = by === undefined ? '' : `${escapeMarkdown(by)}${t.mark.colon}`;
    const where = at === undefined ? '' : `${t.mark.open}${t.mentionAt(escapeMarkdown(at))}${t.mark.close}`;
    return `  - ${who}${inlineMarkdown(html).trim()}${where} [¶](${full(place)})`;
  });
  return [`- ${link(title, address, full)}${t.mark.open}${marks}${t.mark.close}`, ...lines].join('\n');
}
