/** Times of day by the clock: "3 p.m.", "10:35 a.m. EST", "14:30", "0800 GMT", "half past nine", "noon", "midnight". */
import type { CalendarFields } from '../../../../model/timex';
import { ZONE_ABBREVIATIONS } from '../../../lexicon/time/calendar-words';
import { NUMBER_WORDS } from '../../../lexicon/time/numbers';
import { anyOf } from '../../fragments';
import { type Found, type Groups, patternRule } from '../../pattern-rule';

/** A time alone is on the text's current day. A refiner joins it with a date beside it later. */
export const onTheDay = (fields: CalendarFields): Found => ({
  type: 'TIME',
  reading: { kind: 'relative', unit: 'day', offset: 0, anchor: 'last-mentioned', fields },
});

const UNIVERSAL = `(?<universal>${anyOf(['gmt', 'utc', 'ut', 'zulu'])})(?<shift>[+-]\\d{1,2}(?::?\\d\\d)?)?`;
const NAMED_ZONE = anyOf(ZONE_ABBREVIATIONS);
/** The zone of a clock time. "Local time" and "Beijing time" are not part of the expression. */
const ZONE = `(?:\\s*(?:${UNIVERSAL}|${NAMED_ZONE})(?![\\p{L}\\p{N}]|\\s+seq))`;
const LOCAL_TIME = /^\s+(?:local|\p{Lu}\p{L}+)\s+time\b/u;
const LEADS_TO_CLOCK = /\b(?:at|by|around|about|until|till|from|to|before|after|between|and)\s+$/i;

/** Returns the offset in ISO 8601 format. A zone known only by name has none, so its times stay local. */
function zoneOf(g: Groups): Pick<CalendarFields, 'zone'> {
  if (g.universal === undefined) return {};
  const [, sign, hours = '', minutes] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(g.shift ?? '') ?? [];
  if (sign === undefined) return { zone: 'Z' };
  return Number(hours) > 14 ? {} : { zone: `${sign}${hours.padStart(2, '0')}${minutes === undefined ? '' : `:${minutes}`}` };
}

const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** An hour from 1 to 12, in digits or in a word. */
export const SPOKEN_HOUR = `(?:1[0-2]|0?[1-9]|${anyOf(HOUR_WORDS)})`;
export const spokenHour = (text: string | undefined): number => NUMBER_WORDS[(text ?? '').toLowerCase()] ?? Number(text);

/** Returns the hour in the part of the day beside it: "4 in the morning", "eleven at night". */
export function hourOfDay(hour: number, part: string | undefined): number {
  const named = (part ?? '').toLowerCase();
  if (/morning/.test(named)) return hour % 12;
  if (/afternoon|evening/.test(named)) return (hour % 12) + 12;
  if (/night/.test(named)) return hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
  return hour;
}

/** Before a bare hour. */
const LEADS_TO_HOUR = /\b(?:at|by|around|about|until|till|from|to|before|after|past|since|between|and|precisely|exactly)\s+$/i;
const PART_BESIDE = '\\s+(?<part>in\\s+the\\s+(?:early\\s+)?(?:morning|afternoon|evening)|at\\s+night)';

export const CLOCK_TIME_RULES = [
  patternRule({
    id: 'clock/twelve-hour',
    reason: 'The phrase states a time with a.m. or p.m.',
    pattern: `(?<![\\d.,:/])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?:[:.][0-5]\\d)?\\s*(?<half>[ap])(?:\\.\\s?m\\.?|\\s?m)(?![\\p{L}\\p{N}])${ZONE}?`,
    read(g) {
      const hour = (Number(g.hour) % 12) + ((g.half ?? '').toLowerCase() === 'p' ? 12 : 0);
      return onTheDay({ hour, ...(g.minute === undefined ? {} : { minute: Number(g.minute) }), ...zoneOf(g) });
    },
  }),
  patternRule({
    id: 'clock/twenty-four-hour',
    reason: 'Hours and minutes with a colon are a time of day.',
    pattern: `(?<![\\d.,:/-])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:]|\\.\\d)(?:\\s*(?:hours|hrs)(?!\\p{L}))?${ZONE}?`,
    read: (g) => onTheDay({ hour: Number(g.hour), minute: Number(g.minute), ...zoneOf(g) }),
  }),
  patternRule({
    id: 'clock/unpunctuated',
    reason: 'Four digits with a time zone, or with “hours” after a word such as “at”, are hours and minutes.',
    pattern: `(?<![\\d.,:/-])(?<hour>[01]\\d|2[0-4])(?:(?<h>h)|\\.)?(?<minute>[0-5]\\d)(?<hours>\\s*(?:hours|hrs|h)(?!\\s+of\\b))?(?<zone>${ZONE})?`,
    read(g, { text, at, match }) {
      const hours = g.hours !== undefined && LEADS_TO_CLOCK.test(text.slice(Math.max(0, at - 10), at));
      if (!hours && g.h === undefined && g.zone === undefined && !LOCAL_TIME.test(text.slice(at + match.length, at + match.length + 30)))
        return null;
      return onTheDay({ hour: Number(g.hour), minute: Number(g.minute), ...zoneOf(g) });
    },
  }),
  patternRule({
    id: 'clock/spoken',
    reason: 'An hour with “o’clock” or a part of the day is a time of day.',
    pattern: `(?:(?<![\\d.,:/$£€-])(?<hour>${SPOKEN_HOUR})\\s+o['’]clock(?:${PART_BESIDE})?|(?<![\\d.,:/$£€-])(?<bare>${SPOKEN_HOUR})(?:[:.](?<minute>[0-5]\\d))?${PART_BESIDE.replace('part', 'when')})`,
    read(g, { text, at }) {
      if (g.bare !== undefined && g.minute === undefined && !LEADS_TO_HOUR.test(text.slice(Math.max(0, at - 12), at))) return null;
      const hour = hourOfDay(spokenHour(g.hour ?? g.bare), g.part ?? g.when);
      return onTheDay({ hour, ...(g.minute === undefined ? {} : { minute: Number(g.minute) }) });
    },
  }),
  patternRule({
    id: 'clock/named',
    reason: 'Noon and midnight are times of the current day in the text.',
    pattern: `(?<!\\bhigh\\s+)(?:12\\s+(?=noon|midnight))?(?<name>noon|midnight|midday)(?![-'’]|\\s+(?:sun|heat|prayers?|mass|express|oil)\\b)${ZONE}?`,
    read(g) {
      const name = (g.name ?? '').toLowerCase();
      return onTheDay(name === 'midday' ? { partOfDay: 'MI' } : { hour: name === 'midnight' ? 24 : 12, ...zoneOf(g) });
    },
  }),
];
