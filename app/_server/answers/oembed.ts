/** oEmbed (oembed.com, 1.0): returns the embed code for a URL of this site. */
import 'server-only';
import type { Database } from '@/db/database';
import { badData, DatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode, embedHref } from '@/domain/timeline/embed';
import { readEnv } from '@/env';
import { findSubject, getEmbed } from '@/services/export/get-embed';
import { ownOrigins } from '../check-origin';
import { site } from '../site';

const CACHE_SECONDS = 3600;
const MAX_ADDRESS = 2000;

/** Returns the link for a page's head that shows clients where to request the embed code. */
export const oembedLink = (origin: string, path: string): Readonly<Record<string, string>> => ({
  'application/json+oembed': `${origin}/api/oembed?format=json&url=${encodeURIComponent(`${origin}${path}`)}`,
});

/** Throws `not-found` for URLs of other sites and pages without an embed, and `bad-data` for an invalid limit. */
export async function readOembed(db: Database, params: URLSearchParams): Promise<Readonly<Record<string, unknown>>> {
  const address = params.get('url') ?? '';
  const url = address.length > MAX_ADDRESS ? null : urlOf(address);
  if (url === null) throw badData('The parameter "url" must be the URL of a page on this site.', 'url');
  const subject = ownOrigins(readEnv()).includes(url.origin) ? await findSubject(db, url) : null;
  if (subject === null)
    throw new DatelineError(
      'not-found',
      'This page cannot be embedded. Use the URL of the timeline, or of an event, actor, theme or collection.',
    );
  const [{ title }, { name }] = await Promise.all([getEmbed(db, subject), site()]);
  const width = Math.min(EMBED_WIDTH.usual, limit(params, 'maxwidth'));
  const height = Math.min(EMBED_HEIGHT.usual, limit(params, 'maxheight'));
  const src = `${url.origin}${embedHref(subject, { colors: 'auto', height: null })}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: `${url.origin}/`,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: embedCode({ src, title: `${name}: ${title}`, width, height }),
  };
}

function limit(params: URLSearchParams, name: string): number {
  const text = params.get(name);
  if (text === null || text === '') return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw badData(`The parameter "${name}" must be a whole number of pixels, for example 600.`, name);
  return Number(text);
}
