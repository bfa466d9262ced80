/** Bare hours that the words beside them make clock times: "six tomorrow morning", "4.30 on Sunday afternoon", "from 9 to 5 p.m.". */
import { WEEKDAY } from '../../fragments';
import { type Found, patternRule } from '../../pattern-rule';
import { hourOfDay, onTheDay, SPOKEN_HOUR, spokenHour } from './clock-times';

const MINUTE = '(?:[:.](?<minute>[0-5]\\d))?';
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
];
