/** Sets the parameters of a path; null removes one. Other parameters and the fragment stay. */
export function changeQuery(path: string, params: Readonly<Record<string, string | null>>): string {
  const url = new URL(path, 'http://here');
  for (const [name, value] of Object.entries(params)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}${url.hash}`;
}
