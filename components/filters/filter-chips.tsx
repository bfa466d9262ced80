import { X } from 'lucide';
import { calendarWords } from '@/domain/dates/day-words';
import type { NamedChoice } from '@/domain/filters/facet-view';
import { FACETS, ROLES } from '@/domain/filters/facets';
import { isCalendarText } from '@/domain/filters/parse-filters';
import {
  CLOCK_WORDS,
  isFiltered,
  isPlainClock,
  NO_FILTERS,
  type TimelineFilters,
  timelineHref,
  withChoice,
  withMark,
} from '@/domain/filters/timeline-filters';
import { ROLE_LABELS } from '@/domain/labels';
import { quoted } from '@/domain/text/quoted';
import { FACET_WORDS, missingWords } from '@/domain/timeline/facet-words';
import { searchRemarks } from '@/domain/timeline/query-language';
import { Link } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

export interface FilterChipsProps {
  readonly filters: TimelineFilters;
  readonly choices: readonly NamedChoice[];
  /** the invalid parameters of the URL, as `name=value` */
  readonly dropped: readonly string[];
  /** returns the page's URL for other filters; the timeline by default */
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

interface Chip {
  readonly kind: string;
  readonly label: string;
  /** the filters without this chip */
  readonly without: TimelineFilters;
}

/** A valid end date is ignored only if it is before the start date. */
const isTooEarly = (part: string): boolean => part.startsWith('to=') && isCalendarText(part.slice(3));
const OTHER_ROLE = new RegExp(`^(other-role|${ROLES.join('|')})=`);

export function FilterChips({ filters, choices, dropped, hrefOf = timelineHref }: FilterChipsProps) {
  const hints = [
    dropped.some((part) => /^(from|to|known)=/.test(part) && !isTooEarly(part)) && 'Enter dates like 2024, 2024-01 or 2024-01-09.',
    dropped.some(isTooEarly) && 'Enter an end date on or after the start date.',
    filters.role !== null &&
      dropped.some((part) => OTHER_ROLE.test(part)) &&
      'Use only one role. The role applies to all actors in the search.',
  ].filter(Boolean);
  const remarks = [...choices.filter(({ exists }) => !exists).map(missingWords), ...searchRemarks(filters.query)];
  return (
    <>
      {remarks.length > 0 ? (
        <Notice kind="warning" className="mb-3">
          {remarks.join(' ')}
        </Notice>
      ) : null}
      {dropped.length > 0 ? (
        <Notice kind="warning" className="mb-3">
          Ignored: <span className="font-medium">{dropped.join(', ')}</span>
          {hints.length > 0 ? `. ${hints.join(' ')}` : null}
        </Notice>
      ) : null}
      {isFiltered(filters) || !isPlainClock(filters) ? (
        <ul aria-label="Active filters" className="mb-3 flex flex-wrap items-center gap-2">
          {[...plainChips(filters), ...facetChips(filters, choices)].map(({ kind, label, without }) => (
            <li key={`${kind} ${label}`}>
              <RemovableChip kind={kind} label={label} href={hrefOf({ ...without, page: 1 })} />
            </li>
          ))}
          <li className="print:hidden">
            <Link className="link text-meta" scroll={false} href={hrefOf({ ...NO_FILTERS, order: filters.order, lanes: filters.lanes })}>
              Clear filters
            </Link>
          </li>
        </ul>
      ) : null}
    </>
  );
}

const plainChips = (filters: TimelineFilters): readonly Chip[] => [
  ...(filters.query ? [{ kind: 'search', label: quoted(filters.query), without: { ...filters, query: '' } }] : []),
  ...(filters.from ? [{ kind: 'from', label: calendarWords(filters.from), without: { ...filters, from: null } }] : []),
  ...(filters.clock === 'happened'
    ? []
    : [{ kind: 'timeline date', label: CLOCK_WORDS[filters.clock].toLowerCase(), without: { ...filters, clock: 'happened' as const } }]),
  ...(filters.known ? [{ kind: 'as of', label: calendarWords(filters.known), without: { ...filters, known: null } }] : []),
  ...(filters.to ? [{ kind: 'to', label: calendarWords(filters.to), without: { ...filters, to: null } }] : []),
];

const facetChips = (filters: TimelineFilters, choices: readonly NamedChoice[]): readonly Chip[] => [
  ...choices.map(({ facet, value, label, mark }) => ({
    kind: mark === 'left out' ? `excluded ${FACET_WORDS[facet].one}` : FACET_WORDS[facet].one,
    label,
    without: withMark(filters, facet, value, null),
  })),
  ...FACETS.filter((facet) => filters.facets[facet]?.match === 'all').map((facet) => ({
    kind: 'match',
    label: `all selected ${FACET_WORDS[facet].many.toLowerCase()}`,
    without: withChoice(filters, facet, { match: 'any' }),
  })),
  ...(filters.role ? [{ kind: 'role', label: ROLE_LABELS[filters.role], without: { ...filters, role: null } }] : []),
];

/** A chip as a link to the view without this filter, so it works without scripts. Only chips and "+37" are pill-shaped. */
const RemovableChip = ({ href, label, kind }: { href: string; label: string; kind: string }) => (
  <Link href={href} scroll={false} className="chip rounded-[1.125rem] py-1" aria-label={`Remove ${kind} ${label}`}>
    <span className="shrink-0 font-normal text-ink-3">{kind}</span>
    <span className="line-clamp-3 wrap-anywhere print:line-clamp-none">{label}</span>
    <Icon of={X} size="0.875rem" className="shrink-0 print:hidden" />
  </Link>
);
