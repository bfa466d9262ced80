/** Parses filters from a URL without throwing; `dropped` names invalid parameters. Printing and parsing the result yields it again. */
import { cutText, typedLine } from '../text/cut-text';
import { dayOrText } from '../text/day-text';
import type { UrlParameters } from '../text/url-query';
import { FACETS, type Facet, isFacet, isShared, isValueOf, MOST_VALUES, ROLES } from './facets';
import { LANE_KINDS, type LaneChoice, type LaneKind, laneFacet, MOST_LANES, OTHERS } from './lane-choice';
import { CLOCKS, type FacetChoice, LIST_ORDERS, NO_FILTERS, type TimelineFilters, withChoice } from './timeline-filters';

/** for API documentation; use `isCalendarText` to check a value */
export const CALENDAR_TEXT = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `2024`, `2024-01` or `2024-01-09` */
export const isCalendarText = (text: string): boolean => CALENDAR_TEXT.test(text);

/** Whether the window contains no day. The `~` makes a year sort after all of its months. */
export const isBackwards = (from: string, to: string): boolean => from > `${to}~`;

export function isFullDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && !text.startsWith('0000');
}

const LANE_PARAMETERS = ['lanes', 'lane', 'folded'] as const;
type LaneParameter = (typeof LANE_PARAMETERS)[number];
const isLaneParameter = (name: string): name is LaneParameter => (LANE_PARAMETERS as readonly string[]).includes(name);

/** `OTHERS` can be folded in addition to the lanes */
const MOST = { lane: MOST_LANES, folded: MOST_LANES + 1 } as const;

const kindOf = (text: string): LaneKind | null => LANE_KINDS.find((kind) => kind === text) ?? null;

type LanePair = readonly [name: LaneParameter, value: string];

/** Parses lane parameters; null without any. `dropped` lists invalid ones. */
function parseLanes(pairs: readonly LanePair[]): { readonly lanes: LaneChoice | null; readonly dropped: readonly LanePair[] } {
  const kind = pairs.flatMap(([name, value]) => (name === 'lanes' ? (kindOf(value) ?? []) : [])).at(-1) ?? null;
  const lists = { lane: new Set<string>(), folded: new Set<string>() };
  const dropped = pairs.filter(([name, value]) => {
    if (name === 'lanes') return kindOf(value) === null;
    const isLane = kind !== null && (isValueOf(laneFacet(kind), value) || (name === 'folded' && value === OTHERS));
    if (!isLane || (lists[name].size >= MOST[name] && !lists[name].has(value))) return true;
    lists[name].add(value);
    return false;
  });
  return { lanes: kind && { by: kind, values: [...lists.lane], folded: [...lists.folded] }, dropped };
}

const MAX_QUERY = 200;
/** parameters of the page itself, which are not filters */
const OF_THE_PAGE = new Set(['event', 'window', 'through', 'facet', 'find']);

/** The search parameters of a Next.js page, or a URLSearchParams. */
export type SearchInput = URLSearchParams | UrlParameters;

/** the values of `actor`, `not-actor`, `all` and similar parameters */
type Lists = Map<string, Set<string>>;

/** One pair per value. Names such as "constructor" are dropped, because objects made by the framework inherit them. */
export const pairsOf = (input: SearchInput): [name: string, value: string][] =>
  input instanceof URLSearchParams
    ? [...input.entries()]
    : Object.entries(input).flatMap(([name, value]) =>
        [value ?? []].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
      );

/** `dropped` lists invalid parameters as `name=value`. */
export function parseFilters(input: SearchInput): { readonly filters: TimelineFilters; readonly dropped: readonly string[] } {
  const lists: Lists = new Map();
  const dropped: string[] = [];
  const ofLanes: LanePair[] = [];
  let filters = NO_FILTERS;
  for (const [name, value] of pairsOf(input)) {
    if (value === '' || OF_THE_PAGE.has(name)) continue;
    const single = readSingle(name, value);
    if (isLaneParameter(name)) ofLanes.push([name, value]);
    else if (single) filters = { ...filters, ...single };
    else if (!addTo(lists, name, value)) dropped.push(shortened(name, value));
  }
  const read = parseLanes(ofLanes);
  dropped.push(...read.dropped.map(([name, value]) => shortened(name, value)));
  filters = { ...filters, lanes: read.lanes };
  const { from, to } = filters;
  if (from !== null && to !== null && isBackwards(from, to)) {
    dropped.push(`to=${to}`);
    filters = { ...filters, to: null };
  }
  const chosen = FACETS.reduce((made, facet) => withChoice(made, facet, choiceIn(lists, facet)), filters);
  if (filters.role !== chosen.role) dropped.push(`role=${filters.role}`);
  return { filters: chosen, dropped };
}

const shortened = (name: string, value: string): string => `${cutText(name, 40)}=${cutText(value, 80)}`;

/** Parses a single-valued parameter; null if the name or value is invalid. */
function readSingle(name: string, value: string): Partial<TimelineFilters> | null {
  if (name === 'q') return { query: typedLine(value, MAX_QUERY) };
  const day = dayOrText(value);
  if ((name === 'from' || name === 'to') && isCalendarText(day)) return { [name]: day };
  if (name === 'known' && isFullDay(day)) return { known: day };
  const clock = name === 'clock' ? CLOCKS.find((one) => one === value) : undefined;
  if (clock !== undefined) return { clock };
  const order = name === 'order' ? LIST_ORDERS.find((one) => one === value) : undefined;
  if (order !== undefined) return { order };
  if (name === 'page' && /^[1-9]\d{0,4}$/.test(value)) return { page: Number(value) };
  const role = name === 'role' ? ROLES.find((one) => one === value) : undefined;
  return role === undefined ? null : { role };
}

/** Adds a facet value. False if it is invalid or exceeds the limit per facet. */
function addTo(lists: Lists, name: string, value: string): boolean {
  const facet = name.replace(/^not-/, '');
  const fits = name === 'all' ? isFacet(value) && isShared(value) : isFacet(facet) && isValueOf(facet, value);
  const list = lists.get(name) ?? new Set();
  if (!fits || (list.size >= MOST_VALUES && !list.has(value))) return false;
  lists.set(name, list.add(value));
  return true;
}

/** A value that is both required and excluded counts as excluded. */
function choiceIn(lists: Lists, facet: Facet): FacetChoice {
  const not = lists.get(`not-${facet}`) ?? new Set();
  return {
    values: [...(lists.get(facet) ?? [])].filter((value) => !not.has(value)),
    match: lists.get('all')?.has(facet) ? 'all' : 'any',
    not: [...not],
  };
}
