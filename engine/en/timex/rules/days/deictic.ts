/** Days relative to the day of speaking ("today", "tonight"), and words for past, present or future without a date. */
import type { CalendarFields, TimexMod } from '../../../../model/timex';
import { PARTS_OF_DAY, VAGUE_WORDS } from '../../../lexicon/time/calendar-words';
import { anyOf, PART_OF_DAY } from '../../fragments';
import { type Found, patternRule } from '../../pattern-rule';

const OFFSETS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, tmrw: 1 };

/** "Today’s youth", "in today’s world": an era, not a day. */
const OF_AN_AGE =
  /^['’]s\s+(?:\p{Ll}+\s+)?(?:world|youth|young|society|economy|generations?|children|kids|students|women|men|people|families|workers|consumers|voters|standards|computers|technology|technologies|cars|prices|dollars|money|terms|climate|environment|age|era|internet|marketplace)(?!\p{L})/iu;
const AGE_BEFORE = /(?<!\bas\s)\bof\s+(?:tomorrow|yesterday)$/i;

function fromToday(offset: number, partOfDay?: CalendarFields['partOfDay']): Found {
  const reading = { kind: 'relative', unit: 'day', offset, anchor: 'dct' } as const;
  return partOfDay === undefined ? { type: 'DATE', reading } : { type: 'TIME', reading: { ...reading, fields: { partOfDay } } };
}

const modOf = (when: string | undefined): TimexMod | undefined =>
  when === undefined ? undefined : /^later$/i.test(when) ? 'END' : 'START';

export const DEICTIC_RULES = [
  patternRule({
    id: 'deictic/day-but-one',
    reason: 'The date is counted two days forward or back from the publication date or the date of the speech.',
    pattern: 'the\\s+day\\s+(?<side>before|after)\\s+(?:yesterday|tomorrow)',
    read: (g) => fromToday((g.side ?? '').toLowerCase() === 'before' ? -2 : 2),
  }),
  patternRule({
    id: 'deictic/day',
    reason: '“Today”, “yesterday” and “tomorrow” are counted from the publication date or, in a quote, from the date of the speech.',
    pattern: `(?:(?<when>earlier|later)\\s+)?(?:(?<before>morning|afternoon|evening|midday)\\s+)?(?<word>today|yesterday|tomorrow|tmrw)(?:\\s+(?<part>${PART_OF_DAY}))?`,
    read(g, { text, at, match }) {
      if (OF_AN_AGE.test(text.slice(at + match.length)) || AGE_BEFORE.test(text.slice(Math.max(0, at - 8), at) + match)) return null;
      const part = g.part ?? g.before ?? '';
      const offset = OFFSETS[(g.word ?? '').toLowerCase()] ?? 0;
      return { ...fromToday(offset, PARTS_OF_DAY[part.toLowerCase()]), mod: modOf(g.when) };
    },
  }),
  patternRule({
    id: 'deictic/tonight',
    reason: 'The phrase means the night of the publication date or of the date of the speech.',
    pattern: '(?:(?<when>earlier|later)\\s+)?(?:tonight|tonite)',
    read: (g) => ({ ...fromToday(0, 'NI'), mod: modOf(g.when) }),
  }),
  patternRule({
    id: 'deictic/part-of-day',
    reason: '“This morning” is on the publication date. “Last night” is the night before.',
    pattern: '(?:(?<when>earlier|later)\\s+)?(?<which>this|last)\\s+(?<part>morning|afternoon|evening|night)',
    read(g) {
      const last = (g.which ?? '').toLowerCase() === 'last';
      return { ...fromToday(last ? -1 : 0, PARTS_OF_DAY[(g.part ?? '').toLowerCase()]), mod: modOf(g.when) };
    },
  }),
];

/** "Soon" is a time only in the future; "soon after" and "it soon became" continue a story. */
const TO_COME = /(?:(?:\b(?:will|may|might|can|could|shall|should|is|are)|['’]ll)\s+(?:\p{L}+\s+){0,3}|\bto\s+)$/iu;
const TO_COME_AFTER = /^\s+(?:will|may|might|can|could|shall|should)\b/i;

/** "The present version". */
const NOUN_AHEAD = /^\s+(?!(?:and|or|but|is|was|are|has|had|will|as|at|in|on|the|for|to|with|it|he|she|they|we|when|where)\b)\p{L}/iu;

export const VAGUE_RULES = [
  patternRule({
    id: 'vague/reference',
    reason: 'These words refer to the present, past or future without stating a date.',
    pattern: `${anyOf(Object.keys(VAGUE_WORDS))}(?!\\s+(?:after|before|(?:\\w+\\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|seasons?|summers?|winters?|years?|decades?|century|centuries)|history)\\b|-\\w)`,
    read(_, { text, at, match }) {
      const word = match.toLowerCase().replace(/\s+/g, ' ');
      const ref = VAGUE_WORDS[word];
      const describes = word === 'the present' && NOUN_AHEAD.test(text.slice(at + match.length, at + match.length + 24));
      return ref === undefined || describes ? null : { type: 'DATE', reading: { kind: 'vague', ref } };
    },
  }),
  patternRule({
    id: 'vague/soon',
    reason: '“Soon” with a future verb refers to the future without stating a date.',
    pattern: '(?<!\\b(?:as|too|so|very|how)\\s+)soon(?!\\s+(?:after|as|enough|before|followed)\\b|-)',
    read(_, { text, at, match }) {
      const ahead = TO_COME.test(text.slice(Math.max(0, at - 32), at)) || TO_COME_AFTER.test(text.slice(at + match.length));
      return ahead ? { type: 'DATE', reading: { kind: 'vague', ref: 'FUTURE_REF' } } : null;
    },
  }),
];
