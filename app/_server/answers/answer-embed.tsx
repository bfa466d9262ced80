/** An embed as an answer: kept for some minutes on its way, asked again by its tag, and readable when something fails. */
import 'server-only';
import type { ReactNode } from 'react';
import { EmbedChronicle } from '@/components/embed/embed-chronicle';
import { EmbedDocument, OutsideLink } from '@/components/embed/embed-document';
import type { Database } from '@/db/database';
import { type EmbedRequest, embedHref, parseEmbed, subjectHref } from '@/domain/timeline/embed';
import { readEnv } from '@/env';
import { getEmbed } from '@/services/embed/get-embed';
import { dataVersion } from '@/services/facts/data-version';
import { withFieldWords } from '@/services/search/query-events';
import { publicOrigin } from '../public-origin';
import { site } from '../site';
import { today } from '../today';
import { embedAssets } from './embed-assets';
import { entityTag, hasTag } from './entity-tag';

/** counts up when the document changes without the data */
const SHAPE = 3;
const CACHING = 'public, max-age=300, stale-while-revalidate=3600';

/** Neither a cookie nor the session is read. */
export async function answerEmbed(request: Request, db: Database): Promise<Response> {
  const asked = parseEmbed(new URL(request.url).searchParams);
  const origin = publicOrigin(request.headers);
  const etag = entityTag(
    await dataVersion(db),
    JSON.stringify([SHAPE, today(), origin, embedHref(asked.subject, asked.look), asked.dropped]),
  );
  if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers: headersOf(etag) });
  const { subject, look, dropped } = await readWords(db, asked);
  const page = `${origin}${subjectHref(subject)}`;
  const [{ title, ...shown }, { name }] = await Promise.all([getEmbed(db, subject), site()]);
  const html = await render(
    { title, site: name, look, page },
    <EmbedChronicle {...shown} site={name} page={page} dropped={dropped} today={today()} />,
  );
  return new Response(html, { headers: headersOf(etag) });
}

/** With the field words of a search read. */
async function readWords(db: Database, asked: EmbedRequest): Promise<EmbedRequest> {
  if (asked.subject.kind !== 'view') return asked;
  const { filters, dropped } = await withFieldWords(db, asked.subject.filters);
  return { ...asked, subject: { kind: 'view', filters }, dropped: [...asked.dropped, ...dropped] };
}

/** What stands in the frame instead when the events cannot be read: just now, or not at all because they are too many. */
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
  // not a static import: the framework refuses one in a module that could be of a page
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { style, script } = embedAssets(readEnv().embedAncestors);
  const document = (
    <EmbedDocument {...head} style={style} script={script}>
      {content}
    </EmbedDocument>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

function headersOf(etag: string | null): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': embedAssets(readEnv().embedAncestors).policy,
    'Cache-Control': CACHING,
    ...(etag === null ? {} : { ETag: etag }),
  };
}
