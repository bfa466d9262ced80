/** Times of day: "3 p.m.", "10:35 a.m. EST", "14:30", "noon", "midnight", "in the morning". */
import { PARTS_OF_DAY } from '../../lexicon/seasons';
import type { CalendarFields } from '../../model/timex';
import { MONTH, WEEKDAY } from '../fragments';
import { type Found, patternRule } from '../pattern-rule';

/** A time alone is on the day the text speaks of; a date beside it is joined to it later. */
const onTheDay = (fields: CalendarFields): Found => ({
  type: 'TIME',
  reading: { kind: 'relative', unit: 'day', offset: 0, anchor: 'last-mentioned', fields },
});

const PARTS = '(?:morning|afternoon|evening|night)';

const ZONE = '(?:\\s*\\(?(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|GMT|UTC|CET|BST|local\\s+time|Eastern(?:\\s+time)?)\\)?)?';

export const CLOCK_TIME_RULES = [
  patternRule({
    id: 'clock/twelve-hour',
    reason: 'A time with a.m. or p.m.',
    needs: ['figure'],
    pattern: `(?<![\\d.,:/])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?:[:.][0-5]\\d)?\\s*(?<half>[ap])\\.?\\s?m(?:\\.|\\b)(?<zone>${ZONE})`,
    read(g) {
      const hour = (Number(g.hour) % 12) + ((g.half ?? '').toLowerCase() === 'p' ? 12 : 0);
      return onTheDay(g.minute === undefined ? { hour } : { hour, minute: Number(g.minute) });
    },
    examples: {
      matches: [
        ['Polls close at 8 p.m. there.', '8 p.m.'],
        ['It struck at 10:35 a.m. EST.', '10:35 a.m. EST'],
      ],
      refuses: ['He has 5 amps.', 'At 13 pm nothing.'],
    },
  }),
  patternRule({
    id: 'clock/twenty-four-hour',
    reason: 'Hours and minutes with a colon.',
    needs: ['figure'],
    pattern: `(?<![\\d.,:/-])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?:\\s*(?:hours|hrs))?${ZONE}`,
    read: (g) => onTheDay({ hour: Number(g.hour), minute: Number(g.minute) }),
    examples: { matches: [['It began at 14:30 sharp.', '14:30']], refuses: ['A ratio of 3:1 holds.'] },
  }),
  patternRule({
    id: 'clock/named',
    reason: 'Noon and midnight are times of the day the text speaks of.',
    needs: ['partOfDay'],
    pattern: '(?<name>noon|midnight|midday)',
    read: (g) => onTheDay((g.name ?? '').toLowerCase() === 'midnight' ? { hour: 24 } : { partOfDay: 'MI' }),
    examples: { matches: [['The truce began at midnight.', 'midnight']], refuses: ['The afternoon came.'] },
  }),
  patternRule({
    id: 'clock/part-of-day',
    reason: 'In the morning or at night is a part of the day the text speaks of.',
    needs: ['partOfDay'],
    pattern: `(?<=\\b(?:in|during|early|late|by|mid|mid-)[\\s-]*)(?:the\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?<part>${PARTS})|the\\s+(?<opening>${PARTS})(?=\\s+of\\s+(?:the\\s+)?(?:\\d|${MONTH}|${WEEKDAY}))`,
    read(g) {
      const partOfDay = PARTS_OF_DAY[(g.part ?? g.opening ?? '').toLowerCase()];
      return partOfDay === undefined ? null : onTheDay({ partOfDay });
    },
    examples: {
      matches: [
        ['He came in the morning.', 'the morning'],
        ['On the night of 20 June they fled.', 'the night'],
      ],
      refuses: ['The morning papers.', 'Good night.'],
    },
  }),
];
