/** What a site says of the version of a page it sends, so that it can be asked next time whether there is a newer one; and how long it wants to be left alone. */

/** As the site wrote them; null where it wrote none. */
export interface PageVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** by their names in small letters */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_LENGTH = 500;

export function versionOf(headers: Headers): PageVersion {
  return { etag: kept(one(headers.etag)), lastModified: kept(one(headers['last-modified'])) };
}

/** The headers that ask for a page only if it is newer. */
export const onlyIfNewer = ({ etag, lastModified }: PageVersion): Readonly<Record<string, string>> => ({
  ...(etag === null ? {} : { 'If-None-Match': etag }),
  ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
});

/** Seconds or a day, as Retry-After holds either; null where it says nothing that can be read. */
export function retryAfterSeconds(headers: Headers, now: number): number | null {
  const said = one(headers['retry-after'])?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const at = /^\w{3}, /.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1_000));
}

const one = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);

/** what is longer than any site needs is left out, and so is what cannot be sent back */
const kept = (value: string | undefined): string | null => (value && value.length <= MAX_LENGTH && /^[ -~]+$/.test(value) ? value : null);
