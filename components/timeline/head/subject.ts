/** Whom the events in sight are of, as the headline of their page. */
import type { FacetViews, NamedChoice } from '@/domain/filters/facet-view';

/** a headline names no more */
const MOST = 3;

interface Seen {
  readonly total: number;
  readonly facets: Pick<FacetViews, 'actor'>;
  readonly choices: readonly NamedChoice[];
}

/** "United States and China": the chosen actors, else those that more than half of the events have; "Timeline" where there are none. */
export function subjectOf({ total, facets, choices }: Seen): string {
  const named = choices.filter(({ facet }) => facet === 'actor');
  const chosen = named.filter(({ mark }) => mark === 'chosen');
  // the counts of a facet leave its own choices aside, so they say nothing of what is in sight where there are any
  const frequent = named.length > 0 ? [] : facets.actor.values.filter(({ count }) => 2 * count > total);
  const names = (chosen.length > 0 ? chosen : frequent).map(({ label }) => label);
  return total === 0 || names.length === 0 || names.length > MOST ? 'Timeline' : list(names);
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);
