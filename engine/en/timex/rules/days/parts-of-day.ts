/** Parts of the day without a clock ("overnight", "dawn on Friday"), and bare hours that nearby words mark as clock times. */
import type { Reading } from '../../../../model/timex';
import { PARTS_OF_DAY, weekdayNumber } from '../../../lexicon/time/calendar-words';
import { MONTH, WEEKDAY } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { datePart, rangeFound } from '../../readings';
import { onTheDay } from './clock-times';

const PARTS = '(?:(?:mid)?morning|(?:mid)?afternoon|evening|night)';
const DATE_AHEAD = `(?=\\s+(?:of|on)\\s+(?:the\\s+)?(?:\\d|${MONTH}|${WEEKDAY}))`;
/** Words after "overnight" as an adverb of time. Before other words, it is an adjective ("overnight guests"). */
const ADVERB_AHEAD =
  '(?=\\s*(?:[.,;:)!?”"—–]|$)|\\s+(?:and|but|on|in|into|from|by|at|as|after|before|when|near|between|to|that|against|across|over|while|killing|wounding|injuring|causing|targeting|hitting)\\b)';
/** Words before "overnight" that put it in the future. */
const EXPECTED = /\b(?:will|expected|forecast|likely|may|could|should)\s+(?:\S+\s+){0,5}$/i;

export const PART_OF_DAY_RULES = [
  patternRule({
    id: 'clock/part-of-day',
    reason: '“In the morning” and “at night” belong to the current day in the text.',
    pattern: `(?<=\\b(?:in|during|early|late|by|mid|mid-)[\\s-]*)(?:the\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?<part>${PARTS})(?:\\s+hours)?|the\\s+(?:(?:early|late)\\s+)?(?<opening>${PARTS})(?:\\s+hours)?${DATE_AHEAD}|the\\s+(?:middle|dead)\\s+of\\s+the\\s+(?<deep>night)`,
    read(g) {
      const partOfDay = PARTS_OF_DAY[(g.part ?? g.opening ?? g.deep ?? '').toLowerCase()];
      return partOfDay === undefined ? null : onTheDay({ partOfDay });
    },
  }),
  patternRule({
    id: 'part-of-day/at-night',
    reason: '“At night” without a day means any night.',
    pattern: `(?<=\\bat\\s)night(?!['’-]|\\s+(?:on|of)\\b|\\s+(?:${WEEKDAY}))`,
    read: () => ({
      type: 'TIME',
      reading: { kind: 'relative', unit: 'part-of-day', offset: 0, anchor: 'dct', fields: { partOfDay: 'NI' } },
    }),
  }),
  patternRule({
    id: 'clock/small-hours',
    reason: '“The early hours” means the part of the morning before daylight.',
    pattern: 'the\\s+(?:early|small|wee|predawn|pre-dawn)\\s+hours(?:\\s+of\\s+the\\s+morning)?',
    read: () => ({ ...onTheDay({ partOfDay: 'MO' }), mod: 'START' }),
  }),
  patternRule({
    id: 'clock/daylight',
    reason: 'Words such as “dawn” and “sunset” belong to the day next to them.',
    pattern: `(?<name>dawn|daybreak|sunrise|dusk|sunset|nightfall)(?=\\s*(?:[.,;:)]|$)|\\s+(?:(?:on\\s+|of\\s+)?(?:the\\s+)?(?:${WEEKDAY}|today|yesterday|tomorrow|\\d{1,2}\\s|${MONTH}\\s+\\d)|(?:and|to|the|they|he|she|it|all|most|two|only)\\b))`,
    read(g, { text, at }) {
      if (!/\b(?:at|before|after|by|since|until|till|to|around|from|just|near)\s+$/i.test(text.slice(Math.max(0, at - 8), at))) return null;
      return onTheDay({ partOfDay: /dawn|break|rise/i.test(g.name ?? '') ? 'MO' : /nightfall/i.test(g.name ?? '') ? 'NI' : 'EV' });
    },
  }),
  patternRule({
    id: 'weekday/overnight-into',
    reason: '“Overnight into” a day means the night before that day.',
    pattern: `overnight\\s+(?:in)?to\\s+(?<weekday>${WEEKDAY})`,
    read(g, { match }) {
      const weekday = weekdayNumber(g.weekday ?? '');
      if (weekday === null) return null;
      const day: Reading = { kind: 'partial', fields: { weekday } };
      const eve: Reading = { kind: 'relative', unit: 'day', offset: -1, anchor: 'expression', base: day, fields: { partOfDay: 'NI' } };
      const night = { ...datePart(eve, 0, 'overnight'.length), type: 'TIME' as const };
      return rangeFound(night, datePart(day, match.length - (g.weekday ?? '').length, match.length));
    },
  }),
  patternRule({
    id: 'deictic/overnight',
    reason: '“Overnight” is the night that ended on the publication date. With a future verb, “overnight” is the following night.',
    pattern: `(?<!\\b(?:become|became|almost|changed?|sensation|success|famous|rich|star|stars|an|the|of)\\s+)overnight${ADVERB_AHEAD}`,
    read(_, { text, at }) {
      const offset = EXPECTED.test(text.slice(Math.max(0, at - 60), at)) ? 0 : -1;
      return {
        type: 'TIME',
        reading: {
          kind: 'range',
          from: { kind: 'relative', unit: 'day', offset, anchor: 'dct', fields: { partOfDay: 'NI' } },
          to: { kind: 'relative', unit: 'day', offset: offset + 1, anchor: 'dct' },
        },
      };
    },
  }),
];
