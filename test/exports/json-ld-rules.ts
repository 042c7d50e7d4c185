/**
 * What Google asks of the kinds we write, from its documentation of structured data (Q&A page, Discussion forum, Breadcrumb, Article):
 * JSON-LD → the required properties that are missing or empty.
 */

type Node = Readonly<Record<string, unknown>>;

interface Rule {
  readonly required: readonly string[];
  /** At least one of each group. */
  readonly oneOf?: readonly (readonly string[])[];
}

const POST: Rule = { required: ['author', 'author.name', 'datePublished'], oneOf: [['text', 'image', 'video']] };

const RULES: Readonly<Record<string, Rule>> = {
  QAPage: { required: ['mainEntity'] },
  Question: { required: ['name', 'answerCount'], oneOf: [['acceptedAnswer', 'suggestedAnswer']] },
  Answer: { required: ['text'] },
  DiscussionForumPosting: POST,
  Comment: POST,
  BreadcrumbList: { required: ['itemListElement'] },
  ListItem: { required: ['position', 'name', 'item'] },
  // Nothing is required of an article; a headline is what a result shows.
  Article: { required: ['headline', 'datePublished'] },
  ScholarlyArticle: { required: ['name'] },
  Person: { required: ['name'] },
};

export function faultsOfJsonLd(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsOfJsonLd(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const type = typeof node['@type'] === 'string' ? node['@type'] : '';
  const rule = RULES[type];
  const has = (name: string) => !isEmpty(read(node, name));
  const faults = [
    ...(rule?.required ?? []).filter((name) => !has(name)).map((name) => `${path} ${type} has no ${name}`),
    ...(rule?.oneOf ?? [])
      .filter((names) => !names.some(has))
      .map((names) => `${path} ${type} has none of ${names.join(', ')}`),
  ];
  if (
    type === 'Question' &&
    node['answerCount'] !== listOf(node['acceptedAnswer']).length + listOf(node['suggestedAnswer']).length
  )
    faults.push(`${path} answerCount is not the number of answers`);
  // A paper's is a record for programs that cite, as exact as it is known; all others Google reads, and it wants the day.
  if (type !== 'ScholarlyArticle')
    for (const name of ['datePublished', 'dateModified'])
      if (has(name) && !/^\d{4}-\d{2}-\d{2}$/u.test(String(node[name])))
        faults.push(`${path} ${name} is ${String(node[name])}`);
  if (type === 'BreadcrumbList') {
    const items = listOf(node['itemListElement']) as Node[];
    if (items.length < 2 || items.some(({ position }, index) => position !== index + 1))
      faults.push(`${path} steps are ${JSON.stringify(items.map(({ position }) => position))}`);
  }
  return [...faults, ...Object.entries(node).flatMap(([key, inner]) => faultsOfJsonLd(inner, `${path}.${key}`))];
}

function read(node: Node, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Node | undefined)?.[key], node);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
