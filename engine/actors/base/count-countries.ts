/** How often an article names each country, and the one thing of many that is always the same. */

/** ISO 3166 codes with the number of their mentions, the most named first. */
export function countCountries(named: readonly { readonly country?: string | undefined }[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { country } of named) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What all of them are; undefined for none, and for several. */
export function onlyOne<T>(all: Iterable<T>): T | undefined {
  const [one, ...others] = new Set(all);
  return others.length === 0 ? one : undefined;
}
