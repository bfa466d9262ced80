/**
 * Adapts chrono-node, as favorably as its results allow. It returns days and times; the words determine the unit: a week, a quarter, a
 * year, a duration, now. Weekdays without a date resolve to the previous one. Both ends of a range count separately, as the corpora
 * annotate them. Words that are rarely dates ("sun", "may", bare numbers) are excluded.
 */
import { type ParsedComponents, type ParsedResult, parse } from 'chrono-node';
import type { ScoredTimex } from '@/cli/evaluate/score-dates';
import { type CalendarDay, formatDay, formatMonth, parseDay } from '../../engine/calendar/day';
import { isoWeek, weekdayOnOrBefore } from '../../engine/calendar/period';
import type { Reading, Tagger } from './tagger';
import { wordedLength } from './worded-length';

const PARTS_OF_DAY = { morning: 'MO', noon: 'MI', afternoon: 'AF', evening: 'EV', night: 'NI' } as const;
const PART_OF_DAY = /(?:^|\b(?:this|last|that|\w+day)\s)(morning|afternoon|evening|night)\b|(?:to)(night)\b/i;
const LEADING = /^(?:(?:on|in|at|by|until|till|since|during|from|for|within)\s+)+/i;
const TRAILING = /[\s,.]+$/;
const SELDOM_DATES = /^(?:[Ss]un|[Ss]at|[Mm]on|[Ww]ed|may|march)(?:\s+of)?$/;
const CLOCK = /\d:\d\d|\d\s*[ap]\.?m\b|noon|midnight/i;
const JOINS = /\s+(?:to|through|until|and)\s+|\s*[-–—]\s*/i;

const two = (number: number): string => String(number).padStart(2, '0');

/** The day that chrono-node states or implies. */
const dayOf = (parts: ParsedComponents): CalendarDay => ({
  year: parts.get('year') ?? 0,
  month: parts.get('month') ?? 1,
  day: parts.get('day') ?? 1,
});

function weekdayValue(parts: ParsedComponents, words: string, published: CalendarDay): string {
  const bare = parts.isCertain('weekday') && !parts.isCertain('day') && /^\w+$/.test(words);
  return formatDay(bare ? weekdayOnOrBefore(published, parts.get('weekday') || 7) : dayOf(parts));
}

/** Units coarser than a day, as named by the words. */
function coarseValue(words: string, day: CalendarDay): string | null {
  if (/\byears?(?:\s+(?:ago|earlier|later|before|after))?$/i.test(words)) return String(day.year);
  if (/\bmonths?(?:\s+(?:ago|earlier|later|before|after))?$/i.test(words)) return formatMonth(day.year, day.month);
  if (/\bquarter$/i.test(words)) return `${day.year}-Q${Math.ceil(day.month / 3)}`;
  if (!/\bweek(?:end)?$/i.test(words)) return null;
  const { year, week } = isoWeek(day);
  return `${year}-W${two(week)}${/end$/i.test(words) ? '-WE' : ''}`;
}

function read(words: string, parts: ParsedComponents, published: CalendarDay): Reading | null {
  if (SELDOM_DATES.test(words)) return null;
  if (/^(?:right )?now$/i.test(words)) return { type: 'DATE', value: 'PRESENT_REF' };
  const day = weekdayValue(parts, words, published);
  const part = PART_OF_DAY.exec(words)?.slice(1).find(Boolean)?.toLowerCase();
  if (part !== undefined) return { type: 'TIME', value: `${day}T${PARTS_OF_DAY[part as keyof typeof PARTS_OF_DAY]}` };
  if (/^(?:an?|the|one|\d+)\s+(?:weeks?|days|hours?|minutes?|months?|years?)\s+(?:after|before)$/i.test(words)) return null;
  const length = /^(?:a|an)\s/i.test(words) ? null : wordedLength(words);
  if (length !== null) return { type: 'DURATION', value: length };
  const coarse = coarseValue(words, dayOf(parts));
  if (coarse !== null) return { type: 'DATE', value: coarse };
  if (CLOCK.test(words)) return { type: 'TIME', value: `${day}T${two(parts.get('hour') ?? 0)}:${two(parts.get('minute') ?? 0)}` };
  const dated = (['day', 'weekday', 'month', 'year'] as const).some((name) => parts.isCertain(name));
  if (!dated || /^\d+\/\d+$/.test(words)) return null;
  const { year, month } = dayOf(parts);
  if (/^end\s+of\b/i.test(words) || !(parts.isCertain('day') || parts.isCertain('weekday'))) {
    return { type: 'DATE', value: parts.isCertain('month') ? formatMonth(year, month) : String(year) };
  }
  return { type: 'DATE', value: day };
}

/** The words of one end, without surrounding prepositions and punctuation. */
function timexOf(text: string, at: number, parts: ParsedComponents, published: CalendarDay): readonly ScoredTimex[] {
  const length = wordedLength(text.replace(TRAILING, ''));
  const start = at + (LEADING.exec(text)?.[0].length ?? 0);
  const end = at + text.replace(TRAILING, '').length;
  const words = text.slice(start - at, end - at);
  const reading = length !== null && /^(?:for|within)\b/i.test(text) ? { type: 'DURATION', value: length } : read(words, parts, published);
  return reading === null || end <= start ? [] : [{ start, end, ...reading }];
}

function timexesOf({ text, index, start, end }: ParsedResult, published: CalendarDay): readonly ScoredTimex[] {
  const join = end ? JOINS.exec(text) : null;
  if (!end || join === null) return timexOf(text, index, start, published);
  const second = join.index + join[0].length;
  return [...timexOf(text.slice(0, join.index), index, start, published), ...timexOf(text.slice(second), index + second, end, published)];
}

export const chronoTagger: Tagger = (body, published) => {
  const day = parseDay(published) ?? { year: 1970, month: 1, day: 1 };
  return parse(body, new Date(`${published}T12:00:00Z`)).flatMap((result) => timexesOf(result, day));
};
