/** Units counted from an earlier date: "the same day", "the following month", "that year", "the day before". */
import { PARTS_OF_DAY, unitOf } from '../../../lexicon/time/calendar-words';
import { patternRule } from '../../pattern-rule';

const UNIT_NAMES = '(?<unit>day|weekend|week|month|quarter|year|decade|century)';
const PART = '(?<part>morning|afternoon|evening|night)';
/** Contexts in which "the day before" has no date after it. */
const BESIDE_ENDS = '(?=\\s*(?:[,.;:)!?—–]|$|\\s(?:and|but|in|at|on|with)\\b))';

/** "The year he left" is defined by its clause; "the end of the year he left" is not. */
function opensClause(text: string, at: number, match: string): boolean {
  const after = text.slice(at + match.length, at + match.length + 6);
  return (
    /^\s+(?:he|she|it|they|we|you|I)\b/i.test(after) &&
    !/\b(?:end|start|beginning|rest|middle|half|part|course)\s+of\s+$/i.test(text.slice(0, at))
  );
}

export const ANAPHORIC_RULES = [
  patternRule({
    id: 'anaphoric/same',
    reason: 'Phrases such as “that day” and “the same year” mean the previous date in the text.',
    pattern: `(?:(?:earlier|later|late|early)\\s+)?(?:that\\s+same|the\\s+same|that\\s+very|the\\s+very\\s+same|that|this\\s+same)\\s+${UNIT_NAMES}(?!\\s+(?:when|that\\s+the)\\b|-)`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      return unit === null ? null : { type: 'DATE', reading: { kind: 'relative', unit, offset: 0, anchor: 'last-mentioned' } };
    },
  }),
  patternRule({
    id: 'anaphoric/next',
    reason: '“The next day” is counted from the previous date in the text. “For the next year” is a duration.',
    pattern: `(?:the\\s+)(?<which>following|next|previous|preceding|prior|subsequent|ensuing)\\s+${UNIT_NAMES}(?!-)`,
    read(g, { text, at }) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      if (/next|following/i.test(g.which ?? '') && /\bfor\s+$/i.test(text.slice(Math.max(0, at - 5), at)))
        return { type: 'DURATION', reading: { kind: 'duration', unit, amount: 1 } };
      const offset = /following|next|subsequent|ensuing/i.test(g.which ?? '') ? 1 : -1;
      return { type: 'DATE', reading: { kind: 'relative', unit, offset, anchor: 'last-mentioned' } };
    },
  }),
  patternRule({
    id: 'anaphoric/the-unit',
    reason: '“The year”, “the month” or “the quarter” alone means the current one in the text.',
    pattern: `the\\s+(?:(?:full|fiscal|current)\\s+|(?:long|holiday|bank\\s+holiday)\\s+(?=weekend))?(?<unit>weekend|week|month|quarter|year|decade|century)(?!\\s+(?:of|that|when|before|after|ago|earlier|later|ended|ending|leading|was|is|had|has)\\b|(?<!weekend)\\s+to\\b|[-’']|\\s+(?:\\d|[IVX]+\\b))`,
    read(g, { text, at, match }) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null || opensClause(text, at, match)) return null;
      if (
        !/(?:\b(?:in|of|for|over|during|by|at|through|throughout|within|this|earlier|later|late|early|next)|^|[,;])\s*$/i.test(
          text.slice(Math.max(0, at - 12), at),
        )
      )
        return null;
      return { type: 'DATE', reading: { kind: 'relative', unit, offset: 0, anchor: 'setting' } };
    },
  }),
  patternRule({
    id: 'anaphoric/end-of-day',
    reason: '“The end of the day” and “the rest of the day” belong to the current day in the text.',
    pattern:
      '(?<=\\b(?<!\\bat\\s+the\\s+)(?:end|close|rest|remainder|course|most|middle)\\s+of\\s+)the\\s+day(?=\\s*(?:[,.;:)]|$)|\\s+(?:the|it|he|she|they|in|at|on|and|but|as|with|for|when)\\b)',
    read: () => ({ type: 'DATE', reading: { kind: 'relative', unit: 'day', offset: 0, anchor: 'last-mentioned' } }),
  }),
  patternRule({
    id: 'anaphoric/latest-period',
    reason: 'The latest period of a business report is the last quarter mentioned.',
    pattern: 'the\\s+(?:latest|most\\s+recent)\\s+(?:period|quarter)',
    read: () => ({ type: 'DATE', reading: { kind: 'relative', unit: 'quarter', offset: -1, anchor: 'dct', coarse: true } }),
  }),
  patternRule({
    id: 'anaphoric/year-ago-period',
    reason: '“The year-earlier period” is one year before the reported period.',
    pattern:
      '(?:the\\s+)?(?:comparable\\s+|corresponding\\s+)?year[-\\s](?:ago|earlier)\\s+period|year-(?:ago|earlier)(?!\\s+(?:month|week|day))',
    read: (_, { match }) =>
      match.includes('-') || /period/i.test(match)
        ? { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: -1, anchor: 'dct', coarse: true } }
        : null,
  }),
  patternRule({
    id: 'anaphoric/day-beside',
    reason: '“The day before” and “the day after” are counted from the previous date in the text.',
    pattern: `(?:the|a)\\s+(?<unit>day|week|month|year)\\s+(?<side>earlier|later|(?:before|after)${BESIDE_ENDS})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const offset = /before|earlier/i.test(g.side ?? '') ? -1 : 1;
      return { type: 'DATE', reading: { kind: 'relative', unit, offset, anchor: 'last-mentioned' } };
    },
  }),
  patternRule({
    id: 'anaphoric/part-of-day',
    reason: '“That evening”, “the next morning” and “the night before” are counted from the previous date in the text.',
    pattern: `(?:that(?:\\s+(?:same|very))?|the\\s+same|the\\s+(?<which>next|following|previous))\\s+${PART}|the\\s+(?<part2>morning|afternoon|evening|night)\\s+(?<side>before|after)${BESIDE_ENDS}`,
    read(g) {
      const which = (g.which ?? g.side ?? '').toLowerCase();
      const partOfDay = PARTS_OF_DAY[(g.part ?? g.part2 ?? '').toLowerCase()];
      const offset = which === '' ? 0 : which === 'previous' || which === 'before' ? -1 : 1;
      return { type: 'TIME', reading: { kind: 'relative', unit: 'day', offset, anchor: 'last-mentioned', fields: { partOfDay } } };
    },
  }),
];
