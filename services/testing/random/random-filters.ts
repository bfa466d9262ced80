/** Random filters for the data of `change-events.ts`: empty, simple, and with many facets. */

import { FACET_VALUES, FACETS, type Facet, isShared, ROLES } from '@/domain/filters/facets';
import { type FacetChoice, NO_FILTERS, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import { PLACES, SOURCES } from './change-events';
import { pick, type Random } from './random';

const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  ...FACET_VALUES,
  actor: ['a', 'b', 'c', 'd', 'e', 'nobody'],
  theme: ['summit', 'visit', 'meeting', 'sanction'],
  action: ['consult', 'agree', 'sanction', 'accuse'],
  source: [...SOURCES.map(({ slug }) => slug), 'no-paper'],
  place: [...PLACES.map(({ slug }) => slug), 'nowhere'],
};

/** around the publication dates of the random articles */
const KNOWN = ['2023-12-30', '2024-01-03', '2024-01-05', '2024-01-06', '2024-02-01'];
export function randomFilters(random: Random): TimelineFilters {
  const month = `20${20 + Math.floor(random() * 4)}-0${1 + Math.floor(random() * 9)}`;
  const base: TimelineFilters = {
    ...NO_FILTERS,
    role: random() < 0.3 ? pick(random, ROLES) : null,
    query: random() < 0.75 ? '' : pick(random, ['harbor', 'treaty or grain', '-summit', 'the']),
    from: random() < 0.5 ? null : random() < 0.5 ? month : `${month}-17`,
    to: random() < 0.5 ? null : random() < 0.3 ? '2023' : `2023-${10 + Math.floor(random() * 3)}-11`,
    clock: random() < 0.75 ? 'happened' : 'reported',
    known: random() < 0.7 ? null : pick(random, KNOWN),
    order: random() < 0.5 ? 'newest' : 'oldest',
    page: 1 + Math.floor(random() * 3),
  };
  // most readers choose an actor and a theme
  const share = (facet: Facet): number => (facet === 'actor' || facet === 'theme' ? 0.55 : 0.12);
  return FACETS.reduce((made, facet) => (random() < share(facet) ? withChoice(made, facet, randomChoice(random, facet)) : made), {
    ...base,
    ...(random() < 0.2 ? { from: null, to: null, query: '' } : {}),
  });
}

function randomChoice(random: Random, facet: Facet): FacetChoice {
  const kind = random();
  const [one, other, third] = [...VALUES[facet]].sort(() => random() - 0.5);
  const some = kind < 0.45 ? [one] : kind < 0.75 ? [one, other] : [];
  const not = kind < 0.6 ? [] : [third];
  const defined = (list: readonly (string | undefined)[]): readonly string[] => list.filter((value) => value !== undefined);
  return { values: defined(some), match: isShared(facet) && random() < 0.4 ? 'all' : 'any', not: defined(not) };
}
