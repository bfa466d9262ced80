/** Bare hours that the words beside them make clock times: "six tomorrow morning", "4.30 on Sunday afternoon", "from 9 to 5 p.m.". */
import { WEEKDAY } from '../../fragments';
import { type Found, patternRule } from '../../pattern-rule';
import { hourOfDay, onTheDay, SPOKEN_HOUR, spokenHour } from './clock-times';

const MINUTE = '(?:[:.](?<minute>[0-5]\\d))?';
/** Noon and midnight lie after every hour of their half of the day. */
const END_OF_HALF = 11.5;

const timeFound = (hour: number, minute: string | undefined): Found =>
  onTheDay(minute === undefined ? { hour } : { hour, minute: Number(minute) });

export const HOUR_BESIDE_RULES = [
  patternRule({
    id: 'clock/before-part-of-day',
    reason: 'An hour before a part of the day is a time within that part.',
    needs: [['deictic', 'partOfDay']],
    pattern: `(?<=\\b(?:at|by|around|about|until|till|before|after|from|to)\\s+)(?<hour>${SPOKEN_HOUR})${MINUTE}(?=\\s+(?:(?:on\\s+)?(?:this|that|yesterday|tomorrow|the\\s+(?:same|next)|(?:last\\s+|next\\s+)?${WEEKDAY})\\s+(?<part>morning|afternoon|evening|night)|tonight|last\\s+night)\\b)`,
    read: (g) => timeFound(hourOfDay(spokenHour(g.hour), g.part ?? 'evening'), g.minute),
    examples: {
      matches: [
        ['The ferry leaves at six tomorrow morning.', 'six'],
        ['It sank at 4.30 on Sunday afternoon.', '4.30'],
        ['They play at eight tonight.', 'eight'],
        ['Shots were heard around 10 last night.', '10'],
      ],
      refuses: ['At ten tomorrow they meet.', 'The blast killed six last night.', 'From 10 Sunday papers.'],
    },
  }),
  patternRule({
    id: 'clock/range-begins',
    reason: 'An hour before another time with a.m. or p.m. is the start of the period.',
    needs: [['figure', 'partOfDay']],
    pattern: `(?<![\\d.,:/$£€-])(?<hour>${SPOKEN_HOUR})${MINUTE}(?=(?:(?<=\\b(?:from|between)\\s+\\S{1,9})\\s+(?:to|and|until|till)\\s+|\\s?[-–—]\\s?|\\s+to\\s+)(?:(?<next>${SPOKEN_HOUR})(?:[:.]\\d\\d)?\\s?(?<half>[ap])\\.?\\s?m|(?<named>noon|midnight))(?![\\p{L}\\p{N}]))`,
    read(g) {
      const [hour, next] = [spokenHour(g.hour) % 12, g.next === undefined ? END_OF_HALF : spokenHour(g.next) % 12];
      const endsLate = /^(?:p|midnight)/i.test(g.half ?? g.named ?? '');
      // "9 to 5 p.m." begins in the morning
      return timeFound(hour + (endsLate === hour < next ? 12 : 0), g.minute);
    },
    examples: {
      matches: [
        ['It is open from 9.30 to 5 p.m. there.', '9.30'],
        ['Doors open between eight and 10 p.m. tonight.', 'eight'],
        ['The 10-11 p.m. session is full.', '10'],
        ['He wrote from six until noon.', 'six'],
      ],
      refuses: ['From 9 to 5 people came.', 'They lost 3-2 on Monday.', 'He died at 5 p.m.'],
    },
  }),
];
