/** Reads and changes the query of a URL, as strings that a page receives or links to. */

/** A parameter of a page; a repeated one has a list. */
export type UrlParameter = string | readonly string[] | null | undefined;
export type UrlParameters = Readonly<Record<string, UrlParameter>>;

/** The first value of a parameter; empty without one. */
export const firstOf = (parameter: UrlParameter): string => [parameter ?? ''].flat()[0] ?? '';

/** Appends printed parameters to a path that may already have some; skips empty ones. */
export function withQuery(path: string, ...printed: readonly (string | URLSearchParams)[]): string {
  const query = printed.map(String).filter(Boolean).join('&');
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** Sets the parameters of a path; null removes one. Other parameters and the fragment stay. */
export function changeQuery(path: string, params: Readonly<Record<string, string | null>>): string {
  const url = new URL(path, 'http://here');
  for (const [name, value] of Object.entries(params)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}${url.hash}`;
}
