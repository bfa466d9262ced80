/** A web server for tests, with configurable responses and a record of its requests. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface FeedSite {
  readonly origin: string;
  /** with the port, as fetch rules require */
  readonly host: string;
  /** path → response; other paths return 404 */
  readonly answers: Map<string, Answer>;
  /** all requests so far, oldest first */
  readonly asked: http.IncomingMessage[];
  close(): void;
}

export async function openFeedSite(port = 0): Promise<FeedSite> {
  const answers = new Map<string, Answer>();
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url?.split('?', 1)[0] ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin: `http://${host}`, host, answers, asked: requests },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Responds with this text. */
export const text =
  (body: string | Uint8Array, type = 'application/rss+xml', headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
  };

export interface SampleEntry {
  readonly guid?: string;
  readonly link?: string;
  readonly title: string;
  /** in the format of the feed */
  readonly date?: string;
  /** HTML */
  readonly summary?: string;
  readonly categories?: readonly string[];
  /** its full text as an HTML fragment */
  readonly html?: string;
}

/** A feed in RSS 2.0 format. */
export const rss = (title: string, entries: readonly SampleEntry[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>` +
  `<link>https://paper.example</link><language>en-us</language>${entries.map(item).join('')}</channel></rss>`;

const item = ({ guid, link, title, date, summary, categories = [], html }: SampleEntry): string =>
  `<item><title>${title}</title>${tag('link', link)}${tag('guid', guid)}${tag('pubDate', date)}` +
  `${tag('description', summary && `<![CDATA[${summary}]]>`)}${categories.map((name) => tag('category', name)).join('')}` +
  `${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`;

const tag = (name: string, value: string | undefined): string => (value === undefined ? '' : `<${name}>${value}</${name}>`);

/** The page of an article about a meeting on that day. `published`: null if the page does not state its date. */
export const articlePage = (title: string, met: string, published: string | null): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${published ? `<meta property="article:published_time" content="${published}">` : ''}
</head><body><article><h1>${title}</h1><p>${sentencesOf(met)[0]}</p><p>${sentencesOf(met)[1]}</p></article></body></html>`;

/** The same article as an HTML fragment, as in a feed. */
export const articlePiece = (met: string): string =>
  sentencesOf(met)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');

const sentencesOf = (met: string): readonly string[] => [
  `Norway met Finland on ${met}. The ministers of the two countries spoke about the winter timetable of the northern line and its fares.`,
  'They agreed to go on with their talks in the spring, when the new bridge over the river will be open to trains from both sides.',
];
