/** A site of its own for tests: feeds and pages that answer as a test wants, and what they were asked. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface FeedSite {
  readonly origin: string;
  /** with the port, as rules of fetching name it */
  readonly host: string;
  /** path → how it is answered; what has none is 404 */
  readonly answers: Map<string, Answer>;
  /** every request so far, the oldest first */
  readonly asked: http.IncomingMessage[];
  close(): void;
}

export async function openFeedSite(port = 0): Promise<FeedSite> {
  const answers = new Map<string, Answer>();
  const asked: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request);
    const answer = answers.get(request.url?.split('?', 1)[0] ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin: `http://${host}`, host, answers, asked },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends this text. */
export const text =
  (body: string | Uint8Array, type = 'application/rss+xml', headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
  };

export interface SampleEntry {
  readonly guid?: string;
  readonly link?: string;
  readonly title: string;
  /** as the feed says it */
  readonly date?: string;
  /** its whole text as a piece of a page */
  readonly html?: string;
}

/** A feed in RSS 2.0. */
export const rss = (title: string, entries: readonly SampleEntry[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>` +
  `<link>https://paper.example</link><language>en-us</language>${entries.map(item).join('')}</channel></rss>`;

const item = ({ guid, link, title, date, html }: SampleEntry): string =>
  `<item><title>${title}</title>${tag('link', link)}${tag('guid', guid)}${tag('pubDate', date)}` +
  `${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`;

const tag = (name: string, value: string | undefined): string => (value === undefined ? '' : `<${name}>${value}</${name}>`);

/** The page of an article that tells of a meeting on that day. `published`: null where the page does not say it. */
export const articlePage = (title: string, met: string, published: string | null): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${published ? `<meta property="article:published_time" content="${published}">` : ''}
</head><body><article><h1>${title}</h1><p>${sentencesOf(met)[0]}</p><p>${sentencesOf(met)[1]}</p></article></body></html>`;

/** The same article as the piece of a page that a feed brings. */
export const articlePiece = (met: string): string =>
  sentencesOf(met)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');

const sentencesOf = (met: string): readonly string[] => [
  `Norway met Finland on ${met}. The ministers of the two countries spoke about the winter timetable of the northern line and its fares.`,
  'They agreed to go on with their talks in the spring, when the new bridge over the river will be open to trains from both sides.',
];
