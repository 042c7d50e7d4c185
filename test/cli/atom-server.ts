/** A server that speaks as arXiv's API does, for papers that were made up for it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AtomServer {
  readonly api: string;
  /** What was asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

const FEED = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>http://arxiv.org/api/made-up</id>
  <title type="html">ArXiv Query: search_query=&amp;id_list=…</title>
  <updated>2026-01-01T00:00:00-05:00</updated>
  <opensearch:totalResults>1</opensearch:totalResults>
${entries}
</feed>
`;

interface Made {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  /** In XML. */
  readonly abstract?: string;
  readonly more?: string;
}

function entry(
  id: string,
  { title, authors, published, abstract = 'We say &lt;little&gt;\nand mean less.', more = '' }: Made,
): string {
  return `  <entry>
    <id>http://arxiv.org/abs/${id}v3</id>
    <updated>2026-01-02T03:04:05Z</updated>
    <published>${published}T17:54:40Z</published>
    <title>${title}</title>
    <summary>  ${abstract} </summary>
${authors.map((name) => `    <author>\n      <name>${name}</name>\n      <arxiv:affiliation>Nowhere</arxiv:affiliation>\n    </author>`).join('\n')}
    <link href="http://arxiv.org/abs/${id}v3" rel="alternate" type="text/html"/>
    <arxiv:primary_category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    ${more}
  </entry>`;
}

const PAPERS: Readonly<Record<string, Made>> = {
  '2101.00001': {
    title: 'Small Steps &amp; Larger\n  Models',
    authors: ['Ann Bell', 'José Núñez', '李 雷'],
    published: '2020-12-31',
  },
  'cs/0112017': { title: 'An Old Paper', authors: ['Ann Bell'], published: '2001-12-14' },
  '2101.00002': {
    title: String.raw`On $\mu$-Transfer and Schr\"odinger's {\'E}tudes: $O(n^2)$ is \emph{Enough}`,
    authors: [String.raw`Erd\H{o}s P\'al`],
    published: '2021-01-01',
    abstract: String.raw`We show $ \alpha_{n} \le 2$, 50\% of Erd\H{o}s's bound, for a_b and *all* \$5 of it; see https://x.example/a_b.`,
    more: '<arxiv:doi>10.1000/made.up</arxiv:doi><arxiv:journal_ref>Journal of Little 3 (2021)</arxiv:journal_ref>',
  },
  '2101.00003': {
    title: 'A Claim Too Far',
    authors: ['Ann Bell'],
    published: '2021-01-01',
    abstract: String.raw`A proof of size $\madeup{x}$ at most.`,
    more: '<arxiv:comment>This paper has been withdrawn by the author due to an error in Lemma 2</arxiv:comment>',
  },
};

export async function startAtomServer(): Promise<AtomServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const id = url.searchParams.get('id_list') ?? '';
    asked.push(id);
    const answer = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'application/atom+xml' });
      response.end(body);
    };
    if (url.pathname === '/slow') setTimeout(() => answer(200, FEED('')), 5000).unref();
    else if (url.pathname === '/busy') answer(503, 'Retry after 5 seconds');
    else if (url.pathname === '/garbage') answer(200, '<html><p>Welcome to the <b>portal</p></html>');
    else if (url.pathname === '/cut') answer(200, FEED('<entry>').slice(0, 300));
    else if (url.pathname === '/other') answer(200, FEED(entry('2101.09999', PAPERS['2101.00001'] as Made)));
    else if (id === '2101.00400')
      answer(
        400,
        FEED(`  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_2101.00400</id>
    <title>Error</title>
    <summary>incorrect id format for 2101.00400</summary>
    <author><name>arXiv api core</name></author>
  </entry>`),
      );
    else if (id === '2101.00404')
      answer(200, FEED('  <entry>\n    <id>http://arxiv.org/abs/2101.00404</id>\n  </entry>'));
    else answer(200, FEED(PAPERS[id] ? entry(id, PAPERS[id]) : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
