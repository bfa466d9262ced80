/** Parses numbers in a URL, which is untrusted text. */

/** the largest ID that the database stores */
export const MAX_ID = 2_147_483_647;

/** Returns the ID of a record, or another whole number from 1, or null for anything else. */
export function idInUrl(text: unknown): number | null {
  const id = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  return id <= MAX_ID ? id : null;
}

/** Returns the page number, but at most the last page, or 1 for anything else. */
export function pageInUrl(text: unknown, pageCount = Number.POSITIVE_INFINITY): number {
  const page = typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
  return Math.min(page, Math.max(1, pageCount));
}
