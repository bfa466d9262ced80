/** IDs of actors in external catalogs, for joining data. */

interface Catalog {
  readonly label: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** URL of an identifier's page */
  readonly href: (id: string) => string;
}

export const CATALOG_IDS = ['wikidata', 'viaf', 'ror', 'lei'] as const;
export type CatalogId = (typeof CATALOG_IDS)[number];
export type Identifiers = Readonly<Partial<Record<CatalogId, string>>>;

export const CATALOGS: Readonly<Record<CatalogId, Catalog>> = {
  wikidata: { label: 'Wikidata', example: 'Q148', pattern: /^Q[1-9]\d{0,11}$/, href: (id) => `https://www.wikidata.org/wiki/${id}` },
  viaf: { label: 'VIAF', example: '97006424', pattern: /^\d{2,22}$/, href: (id) => `https://viaf.org/viaf/${id}` },
  ror: { label: 'ROR', example: '00x0ma614', pattern: /^0[a-z0-9]{6}\d{2}$/, href: (id) => `https://ror.org/${id}` },
  lei: {
    label: 'LEI',
    example: '5493001KJTIIGC8Y1R12',
    pattern: /^[A-Z0-9]{18}\d{2}$/,
    href: (id) => `https://search.gleif.org/#/record/${id}`,
  },
};
