/**
 * Parses queries of the command line and the search field: words, "phrases", -minus and OR, plus fields such as `actor:China`,
 * `theme:"arms sale"` or `after:2023`. It does not resolve names; the services look them up.
 */
import type { ActorRole } from '@/engine/model/event';
import { badData } from '../errors';
import { FACETS, type Facet, fixedValues, isFacet, ROLES } from '../filters/facets';
import { isCalendarText } from '../filters/parse-filters';
import { codeOf, STATUS_LABELS } from '../labels';
import { numberWords } from '../text/counted';

/** Values of one facet as written: an event needs any of `some` and none of `not`. */
interface Asked {
  readonly some: readonly string[];
  readonly not: readonly string[];
}

export interface EventQuery {
  /** actors by name or slug, themes by ID or label, sources by name or prefix, places by name; other facets by URL value */
  readonly facets: Readonly<Partial<Record<Facet, Asked>>>;
  readonly role: ActorRole | null;
  readonly text: string;
  /** inclusive, `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly from: string | null;
  readonly to: string | null;
}

const FIELDS = [...FACETS, 'role', ...ROLES, 'before', 'after', 'from', 'to'] as const;
type Field = (typeof FIELDS)[number];

/** an optional minus and field, then a value with or without quotation marks */
const TERM = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))/g;
const MAX_LENGTH = 1_000;

/** Throws `bad-data` that names the field if it is unknown or its value is invalid. */
export function parseQuery(input: string): EventQuery {
  if (input.length > MAX_LENGTH) throw badData(`Use at most ${numberWords(MAX_LENGTH)} characters.`, 'query');
  const values = new Map<string, string[]>();
  const text: string[] = [];
  for (const [whole, minus, name, quoted, bare] of rolesInFull(input).matchAll(TERM)) {
    if (name === undefined || isUrl(bare)) {
      const empty = emptyField(whole);
      if (empty !== null) throw badData(emptyWords(empty), empty);
      text.push(whole);
      continue;
    }
    const field = name.toLowerCase();
    if (!isField(field)) throw badData(`Unknown search operator "${name}". Use one of ${FIELDS.join(', ')}.`, field);
    if (minus && !isFacet(field)) throw badData(`You cannot exclude "${field}:". Use a minus sign only with ${FACETS.join(', ')}.`, field);
    const value = (quoted ?? bare ?? '').trim();
    if (value === '') throw badData(`"${field}:" needs a value.`, field);
    const key = `${minus}${field}`;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const all = (key: string): readonly string[] => values.get(key) ?? [];
  const choices = FACETS.flatMap((facet): [Facet, Asked][] => {
    const [some, not] = [all(facet), all(`-${facet}`)].map((list) => list.map((value) => toValue(facet, value)));
    return some && not && some.length + not.length > 0 ? [[facet, { some, not }]] : [];
  });
  const [role = null, ...otherRoles] = new Set(all('role').map(toRole));
  if (otherRoles.length > 0) throw badData('Use only one role. The role applies to all actors in the search.', 'role');
  if (role !== null && !choices.some(([facet]) => facet === 'actor'))
    throw badData('"role:" needs an actor, for example "actor:China role:target".', 'role');
  return {
    facets: Object.fromEntries(choices),
    role,
    text: text.join(' '),
    from: latest([...all('from').map(toDay('from')), ...all('after').map((value) => stepFrom('after', value))]),
    to: earliest([...all('to').map(toDay('to')), ...all('before').map((value) => stepFrom('before', value))]),
  };
}

/** Writes `initiator:China` as `actor:China role:initiator`. */
const rolesInFull = (input: string): string =>
  input.replace(TERM, (whole, minus: string, name: string | undefined, quoted: string | undefined, bare: string | undefined) => {
    const role = ROLES.find((one) => one === name?.toLowerCase());
    const value = quoted === undefined ? bare : quoted.trim() && `"${quoted}"`;
    return role && value && !minus ? `actor:${value} role:${role}` : whole;
  });

/** A URL such as https://… has a colon, but no field. */
const isUrl = (bare: string | undefined): boolean => bare?.startsWith('//') ?? false;

export interface SearchTerm {
  /** as it was written */
  readonly whole: string;
  /** the value of a field; otherwise the word or phrase itself */
  readonly value: string;
  /** the field name in lowercase; null if the term has no field */
  readonly field: Field | null;
}

/** The terms of a search, in order. A colon alone, as in a time of day, does not make a field. */
export const searchTerms = (input: string): readonly SearchTerm[] =>
  [...input.matchAll(TERM)].map(([whole, , name, quoted, bare]) => ({
    whole,
    value: (quoted ?? bare ?? '').trim(),
    field: fieldOf(name?.toLowerCase() ?? ''),
  }));

/** What a reader should know about a search: fields without a value, and words such as `person:` that look like fields. */
export function searchRemarks(input: string): readonly string[] {
  const remarks = [...input.matchAll(TERM)].flatMap(([whole, minus, name, , bare]) => {
    const empty = emptyField(whole);
    if (empty !== null) return emptyWords(empty);
    if (minus || name === undefined || isUrl(bare) || isField(name.toLowerCase())) return [];
    return `"${name}:" is not a search operator, so Dateline searches for the text.`;
  });
  return [...new Set(remarks)];
}

/** Fields followed by a space instead of a value, as in `actor: China`. */
export const emptyFields = (input: string): readonly Field[] => [...input.matchAll(TERM)].flatMap(([whole]) => emptyField(whole) ?? []);

const emptyField = (whole: string): Field | null => fieldOf(/^-?([a-z]+):$/i.exec(whole)?.[1]?.toLowerCase() ?? '');

const emptyWords = (field: string): string => `"${field}:" needs a value, without a space after the colon.`;

const fieldOf = (name: string): Field | null => FIELDS.find((field) => field === name) ?? null;
const isField = (name: string): name is Field => fieldOf(name) !== null;

/** Validates a facet value. A status may also be a label, such as "canceled" or "possible". */
function toValue(facet: Facet, value: string): string {
  const list = fixedValues(facet);
  if (list === undefined) return value;
  const label = facet === 'status' ? codeOf(STATUS_LABELS, value) : null;
  const code = label ?? list.find((one) => one === value.toLowerCase().replaceAll(' ', '-'));
  if (code === undefined) throw badData(`"${value}" is not a valid ${facet}. Use one of ${list.join(', ')}.`, facet);
  return code;
}

/** Throws `bad-data` for an unknown role. */
export function toRole(value: string): ActorRole {
  const role = ROLES.find((one) => one === value.toLowerCase());
  if (!role) throw badData(`"${value}" is not a valid role. Use one of ${ROLES.join(', ')}.`, 'role');
  return role;
}

const toDay =
  (field: Field) =>
  (value: string): string => {
    if (!isCalendarText(value)) throw badData(`"${value}" is not a date. Use YYYY, YYYY-MM or YYYY-MM-DD.`, field);
    return value;
  };

/** The next (`after`) or previous (`before`) year, month or day: `after:2023` starts at 2024. Throws `bad-data` at the calendar's end. */
function stepFrom(field: 'after' | 'before', text: string): string {
  const value = toDay(field)(text);
  const step = field === 'after' ? 1 : -1;
  const [year = 0, month, day] = value.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(
    year + (month === undefined ? step : 0),
    month === undefined ? 0 : month - 1 + (day === undefined ? step : 0),
    day === undefined ? 1 : day + step,
  );
  const next = at.toISOString().slice(0, value.length);
  if (!isCalendarText(next))
    throw badData(`No supported date is ${field} "${value}". Use ${field === 'after' ? 'an earlier' : 'a later'} date.`, field);
  return next;
}

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;
/** a year sorts after all of its months: `2024~` comes after `2024-12` */
const earliest = (days: readonly string[]): string | null => [...days].sort((a, b) => (`${a}~` < `${b}~` ? -1 : 1)).at(0) ?? null;
