/** Responds with an embed. Caches may keep the response for some minutes and revalidate it by its tag. Errors are readable in the frame. */
import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import type { ReactNode } from 'react';
import { EmbedChronicle } from '@/components/export/embed-chronicle';
import { EmbedDocument, OutsideLink } from '@/components/export/embed-document';
import type { Database } from '@/db/database';
import { type EmbedRequest, embedHref, parseEmbed, subjectHref } from '@/domain/timeline/embed';
import { readEnv } from '@/env';
import { getEmbed } from '@/services/export/get-embed';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { withFieldWords } from '@/services/timeline/field-words';
import { publicOrigin, site, today } from '../site';
import { entityTag, hasTag } from './entity-tag';

const SHEETS = [
  'components/ui/tokens.css',
  'components/ui/glyph.css',
  'components/timeline/timeline.css',
  'components/overview/plot.css',
  'components/export/embed.css',
];

/** The base layer has a lower priority than the site's own rules. */
const LAYERS = '@layer base, components;';

/** The first versions with layers, of 2022. Pages on other sites have older browsers than the desk. */
const OLDEST_BROWSERS = { chrome: 99 << 16, firefox: 97 << 16, safari: (15 << 16) | (4 << 8) };

/** Sends the document's height, and nothing else, to any page that embeds the frame. The height is at most the one in the frame's URL. */
const SCRIPT = `(() => {
  const root = document.documentElement;
  const most = Number(root.dataset.mostHeight) || Infinity;
  const say = () => parent.postMessage({ height: Math.min(most, Math.ceil(root.getBoundingClientRect().height)) }, '*');
  if (parent !== window) new ResizeObserver(say).observe(root);
})();`;

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const SCRIPT_HASH = hashOf(SCRIPT);

let read: { readonly style: string; readonly hash: string } | null = null;

function embedStyle() {
  read ??= readStyle();
  return read;
}

function readStyle() {
  const sheets = SHEETS.map((file) => readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), file)));
  const code = Buffer.concat([Buffer.from(LAYERS), ...sheets]);
  const style = transform({ filename: 'embed.css', code, minify: true, targets: OLDEST_BROWSERS }).code.toString();
  return { style, hash: hashOf(style) };
}

const policy = (): string =>
  [
    "default-src 'none'",
    `style-src '${embedStyle().hash}'`,
    // The bars of the strip use style attributes, which cannot load anything.
    "style-src-attr 'unsafe-inline'",
    `script-src '${SCRIPT_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${readEnv().embedAncestors}`,
    'report-to csp',
  ].join('; ');

/** increment this if the document changes while the data does not */
const SHAPE = 7;
const CACHING = 'public, max-age=300, stale-while-revalidate=3600';

/** Reads no cookie and no session. */
export async function answerEmbed(request: Request, db: Database): Promise<Response> {
  const embedRequest = parseEmbed(new URL(request.url).searchParams);
  const origin = publicOrigin(request.headers);
  const etag = entityTag(
    await dataVersion(db),
    JSON.stringify([SHAPE, today(), origin, embedHref(embedRequest.subject, embedRequest.look), embedRequest.dropped]),
  );
  if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers: headersOf(etag) });
  const { subject, look, dropped } = await readWords(db, embedRequest);
  const page = `${origin}${subjectHref(subject)}`;
  const [{ title, ...shown }, { name }] = await Promise.all([getEmbed(db, subject), site()]);
  const html = await render(
    { title, site: name, look, page },
    <EmbedChronicle {...shown} site={name} page={page} dropped={dropped} today={today()} />,
  );
  return new Response(html, { headers: headersOf(etag) });
}

async function readWords(db: Database, asked: EmbedRequest): Promise<EmbedRequest> {
  if (asked.subject.kind !== 'view') return asked;
  const { filters, dropped } = await withFieldWords(db, asked.subject.filters);
  return { ...asked, subject: { kind: 'view', filters }, dropped: [...asked.dropped, ...dropped] };
}

/** Returns the document for a frame whose events cannot be read, either temporarily or because there are too many. */
export async function answerEmbedFailure(request: Request, tooMany: boolean): Promise<Response> {
  const { subject, look } = parseEmbed(new URL(request.url).searchParams);
  const page = `${publicOrigin(request.headers)}${subjectHref(subject)}`;
  const { name } = await site();
  const words = (
    <p className="embed-empty">
      {tooMany ? 'This view has too many events to show here.' : 'The events are temporarily unavailable.'}{' '}
      <OutsideLink href={page}>Open on {name}</OutsideLink>
    </p>
  );
  const headers = { ...headersOf(null), 'Cache-Control': 'no-store', ...(tooMany ? {} : { 'Retry-After': '30' }) };
  return new Response(await render({ title: 'Timeline', site: name, look, page }, words), { status: tooMany ? 422 : 503, headers });
}

async function render(
  head: Pick<Parameters<typeof EmbedDocument>[0], 'title' | 'site' | 'look' | 'page'>,
  content: ReactNode,
): Promise<string> {
  // A dynamic import, because Next.js rejects a static import of this module in code that a page might use.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const document = (
    <EmbedDocument {...head} style={embedStyle().style} script={SCRIPT}>
      {content}
    </EmbedDocument>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

const headersOf = (etag: string | null): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy(),
  'Cache-Control': CACHING,
  ...(etag === null ? {} : { ETag: etag }),
});
