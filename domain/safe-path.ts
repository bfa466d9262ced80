/** Where a form may send a person next: a path of this site, never another host. */

const ORIGIN = 'https://dateline.invalid';

/** Control characters, backslashes and their escaped forms, which browsers read as slashes or drop. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u009f\\]|%5c|%2f%2f|%0[0-9a-f]|%1[0-9a-f]/i;

/** The path when it is one of this site (`/…`, with query and fragment), else `fallback`. */
export function safePath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || value.length > 2000 || UNSAFE.test(value) || !/^\/(?![/\\])/.test(value)) return fallback;
  try {
    const url = new URL(value, ORIGIN);
    const path = `${url.pathname}${url.search}${url.hash}`;
    return url.origin === ORIGIN && !path.startsWith('//') ? path : fallback;
  } catch {
    return fallback;
  }
}
