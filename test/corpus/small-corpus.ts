/** A corpus of a few items, read from texts as the real one is. */
import { createCorpus } from '../../src/corpus/create.ts';
import type { Corpus } from '../../src/corpus/model.ts';
import { reportFile } from '../../src/lint/report-file.ts';

/** Path → text. Throws when a text has a problem: the test would be about something else then. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  return createCorpus(
    Object.entries(files).map(([path, text]) => {
      const { report } = reportFile(text, path);
      if (!report.entry) throw new Error(`${path}: ${JSON.stringify(report.problems)}`);
      return { ...report.entry, fragments: path };
    }),
  );
}

export function thread(fields: Readonly<Record<string, string>>, replies: string, question = '问题。'): string {
  const head = {
    title: '题',
    kind: 'question',
    date: '2024-01',
    status: 'answered',
    statusDate: '2024-01',
    summary: '摘要。',
    topics: '[data]',
    ...fields,
  };
  const yaml = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return `---\n${yaml.join('\n')}\nsource:\n  name: 测试\n  rights: retold\n---\n\n<Question>\n\n${question}\n\n</Question>\n\n${replies}\n`;
}

export function reply(id: string, text: string): string {
  return `<Reply id="${id}" by="甲">\n\n${text}\n\n</Reply>`;
}

export function topic(title: string, fields = ''): string {
  return `---\ntitle: ${title}\nen: ${title}\nsummary: 关于${title}。\nupdated: 2024-01\n${fields}---\n\n正文。\n`;
}

export function paper(
  id: string,
  title = 'A Paper',
  authors = ['Ada Lovelace', 'Emmy Noether', 'Grace Hopper'],
): string {
  return `title: ${title}\nauthors: [${authors.join(', ')}]\nyear: 2024\narxiv: "${id}"\n`;
}
