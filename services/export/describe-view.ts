/** Describes a view: its title in words, and its file name. */
import type { Database } from '@/db/database';
import { calendarWords } from '@/domain/dates/day-words';
import type { NamedChoice } from '@/domain/filters/facet-view';
import { FACETS, type Facet } from '@/domain/filters/facets';
import { choiceOf, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { joinNames } from '@/domain/text/join-names';
import { quoted } from '@/domain/text/quoted';
import { FACET_WORDS } from '@/domain/timeline/facet-words';
import { nameChoices } from '../timeline/facet-names';

const MAX_NAME = 80;

/** "China or Japan, excluding Sanctions, “chips”, from 2023" and `dateline-china-japan-not-sanction-chips-from-2023`. */
export async function describeView(db: Database, filters: TimelineFilters): Promise<{ readonly title: string; readonly name: string }> {
  const choices = await nameChoices(db, filters);
  const words = [
    ...FACETS.flatMap((facet) =>
      wordsOf(
        filters,
        facet,
        choices.filter((choice) => choice.facet === facet),
      ),
    ),
    ...(filters.query ? [quoted(filters.query)] : []),
    ...(filters.from ? [`from ${calendarWords(filters.from)}`] : []),
    ...(filters.to ? [`until ${calendarWords(filters.to)}`] : []),
    ...(filters.clock === 'reported' ? ['by reporting date'] : []),
    ...(filters.known ? [`as of ${calendarWords(filters.known)}`] : []),
  ];
  const title = words.join(', ') || 'All events';
  return { title: title.charAt(0).toUpperCase() + title.slice(1), name: fileName(filters) };
}

/** Facets whose values need the facet name, as in "date precision month". */
const NEED_THEIR_FACET: ReadonlySet<Facet> = new Set(['precision', 'origin']);

function wordsOf(filters: TimelineFilters, facet: Facet, choices: readonly NamedChoice[]): readonly string[] {
  const role = facet === 'actor' && filters.role ? ` as ${filters.role}` : '';
  const named = ({ label }: NamedChoice): string =>
    NEED_THEIR_FACET.has(facet) ? `${FACET_WORDS[facet].one} ${label.toLowerCase()}` : label;
  const namesMarked = (mark: NamedChoice['mark']): readonly string[] => choices.filter((choice) => choice.mark === mark).map(named);
  const names = namesMarked('chosen');
  const all = facet === 'actor' ? joinNames(names) : names.join(' and ');
  const chosen = choiceOf(filters, facet).match === 'all' ? all : names.join(' or ');
  return [...(chosen ? [`${chosen}${role}`] : []), ...namesMarked('left out').map((words) => `excluding ${words}${role}`)];
}

/** Contains only a-z, 0-9 and hyphens, because a response header contains the name. */
function fileName(filters: TimelineFilters): string {
  const { role, query, from, to, clock, known: knownDay } = filters;
  const chosen = FACETS.flatMap((facet) => {
    const { values, not } = choiceOf(filters, facet);
    return [...values, ...not.map((value) => `not ${value}`)];
  });
  const parts = [...chosen, role ?? '', query, from === null ? '' : `from ${from}`, to === null ? '' : `until ${to}`];
  const clocks = [clock === 'happened' ? '' : clock, knownDay === null ? '' : `known ${knownDay}`];
  const plain = `dateline ${[...parts, ...clocks].join(' ')}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, MAX_NAME)
    .replace(/-$/, '');
}
