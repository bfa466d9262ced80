/** Units counted with a number: "two weeks ago", "three days later", "a year earlier", "the past five years", "two days before 5 May". */
import { parseNumber } from '../../lexicon/numbers';
import { unitOf } from '../../lexicon/units';
import { AMOUNT, anyOf, UNITS } from '../fragments';
import { type Found, type Groups, patternRule } from '../pattern-rule';

const HEDGE = anyOf([
  'about',
  'around',
  'nearly',
  'almost',
  'just over',
  'just under',
  'just',
  'more than',
  'less than',
  'over',
  'some',
  'roughly',
  'approximately',
  'at least',
  'only',
]);
/** "8% more than a year ago" compares two sums and hedges nothing. */
const COMPARES =
  '(?<!(?:%|\\b(?:percent|cent|points?|cents|million|billion|trillion|slightly|far|much|even))\\s+(?=(?:more|less)\\s+than))';
const COUNT = `(?:${COMPARES}(?<hedge>${HEDGE})\\s+)?(?<amount>${AMOUNT})[\\s-]+(?:or\\s+so\\s+)?(?<unit>${UNITS})(?<half>\\s+and\\s+a\\s+half)?`;
/** Where nothing that could be counted from follows "before" and "after". */
const CLAUSE_ENDS = '(?=\\s*(?:[,.;:)!?—–]|$|\\s(?:and|but)\\b))';

function counted({ amount: count, unit: unitText, hedge, half }: Groups, sign: 1 | -1, anchor: 'dct' | 'last-mentioned'): Found | null {
  const unit = unitOf(unitText ?? '');
  const whole = parseNumber(count ?? '');
  if (unit === null) return null;
  const amount = whole === null ? null : whole + (half === undefined ? 0 : 0.5);
  if (amount === null) return { type: 'DATE', reading: { kind: 'vague', ref: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  const rough = unit === 'decade' || unit === 'century';
  const exact = !rough && (hedge === undefined || /^(?:just|only)$/i.test(hedge));
  return {
    type: ['second', 'minute', 'hour'].includes(unit) ? 'TIME' : 'DATE',
    reading: { kind: 'relative', unit, offset: sign * amount, anchor, coarse: unit !== 'day' },
    ...(exact ? {} : { qualifier: 'about' as const }),
  };
}

export const COUNTED_UNIT_RULES = [
  patternRule({
    id: 'counted/ago',
    reason: 'Units ago are counted back from the day of speaking and kept as coarse as the unit: two years ago is a year.',
    needs: ['unit'],
    pattern: `${COUNT}(?:\\s+|(?=['’]))(?<side>ago|from\\s+now|hence|from\\s+today|['’]s?\\s+time)`,
    read: (g) => counted(g, /ago/i.test(g.side ?? '') ? -1 : 1, 'dct'),
    examples: {
      matches: [
        ['They left two weeks ago.', 'two weeks ago'],
        ['It began nearly four years ago.', 'nearly four years ago'],
        ['It ends ten days from now.', 'ten days from now'],
        ['It fell a year and a half ago.', 'a year and a half ago'],
        ["They will vote in three weeks' time.", "three weeks' time"],
        ['It sold 8% more than a year ago.', 'a year ago'],
      ],
      refuses: ['Two weeks passed.', 'Long ago it was.'],
    },
  }),
  patternRule({
    id: 'counted/later',
    reason: 'Units later or earlier are counted from the date last named.',
    needs: ['unit'],
    pattern: `${COUNT}\\s+(?<side>later|earlier|afterwards?|previously|beforehand|after\\s+that|before\\s+that|(?:before|after)${CLAUSE_ENDS}|on(?=\\s*,))`,
    read: (g) => counted(g, /later|after|^on/i.test(g.side ?? '') ? 1 : -1, 'last-mentioned'),
    examples: {
      matches: [
        ['Two days later he resigned.', 'Two days later'],
        ['They had met three months earlier.', 'three months earlier'],
        ['He left two months before that.', 'two months before that'],
        ['They had met two years before.', 'two years before'],
        ['A month on, the town is empty.', 'A month on'],
      ],
      refuses: ['Later he resigned.', 'He left two years before the war.', 'They spent two days on the raft.'],
    },
  }),
  patternRule({
    id: 'counted/uncounted-beside',
    reason: 'Units without a number before "ago", "earlier" or "later" lie some time before or after.',
    needs: ['unit'],
    pattern: `(?:just\\s+|only\\s+)?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)\\s+(?<side>ago|later|earlier|afterwards?|previously|beforehand|(?:before|after)${CLAUSE_ENDS})`,
    read: (g) => ({ type: 'DATE', reading: { kind: 'vague', ref: /later|after/i.test(g.side ?? '') ? 'FUTURE_REF' : 'PAST_REF' } }),
    examples: {
      matches: [
        ['Years later he returned.', 'Years later'],
        ['It was built decades ago.', 'decades ago'],
        ['They had met weeks before.', 'weeks before'],
      ],
      refuses: ['They met days before the vote.', 'Later years were calm.'],
    },
  }),
  patternRule({
    id: 'counted/stretch',
    reason: 'The past or next so many units are a duration that ends or begins on the day of speaking.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?<which>last|past|previous|next|coming|following|first|final|recent)\\s+(?:(?<amount>${AMOUNT})[\\s-]+)(?:or\\s+so\\s+)?(?:full\\s+|fiscal\\s+|trading\\s+)?(?<unit>${UNITS})(?:\\s+or\\s+so)?`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const amount = parseNumber(g.amount ?? '') ?? undefined;
      const which = (g.which ?? '').toLowerCase();
      const position = /last|past|recent|previous/.test(which) ? 'ending' : /next|coming/.test(which) ? 'beginning' : undefined;
      return {
        type: 'DURATION',
        reading: { kind: 'duration', unit, ...(amount === undefined ? {} : { amount }), ...(position === undefined ? {} : { position }) },
      };
    },
    examples: {
      matches: [
        ['Over the past five years trade grew.', 'the past five years'],
        ['In the next three days it ends.', 'the next three days'],
        ['Sales fell in the first nine months.', 'the first nine months'],
      ],
      refuses: ['The past was calm.', 'The next step.'],
    },
  }),
  patternRule({
    id: 'counted/for-next',
    reason: 'For the next year is a length of time that begins now, not a calendar year.',
    needs: ['unit'],
    pattern: "(?<=\\bfor\\s+)the\\s+(?:next|following|coming|ensuing)\\s+(?<unit>week|month|year|decade|century)(?![-’'])",
    read(g) {
      const unit = unitOf(g.unit ?? '');
      return unit === null ? null : { type: 'DURATION', reading: { kind: 'duration', unit, amount: 1, position: 'beginning' } };
    },
    examples: {
      matches: [['It stayed the capital for the next decade.', 'the next decade']],
      refuses: ['They met the next year.', "It is meant for the next year's budget."],
    },
  }),
  patternRule({
    id: 'counted/unit-at-end',
    reason: 'The first or last week of something is a week long, at its beginning or end.',
    needs: ['unit'],
    pattern: 'the\\s+(?:very\\s+)?(?:first|opening|last|final|closing)\\s+(?:full\\s+)?(?<unit>hour|week|month|year|decade)(?=\\s+of\\b)',
    read(g) {
      const unit = unitOf(g.unit ?? '');
      return unit === null ? null : { type: 'DURATION', reading: { kind: 'duration', unit, amount: 1 } };
    },
    examples: {
      matches: [
        ['In the last week of the siege bread ran out.', 'the last week'],
        ['Half of them fell in the first year of the war.', 'the first year'],
      ],
      refuses: ['The last week was calm.', 'On the first day of the siege he fled.'],
    },
  }),
  patternRule({
    id: 'counted/past-unit',
    reason: 'The past year or decade is the length of time that ends on the day of speaking, not a calendar unit.',
    needs: ['unit'],
    pattern: '(?:the\\s+)?past\\s+(?:full\\s+)?(?<unit>week|month|year|decade|century)(?!-)|the\\s+last\\s+(?<unit2>decade|century)(?!-)',
    read(g) {
      const unit = unitOf(g.unit ?? g.unit2 ?? '');
      return unit === null ? null : { type: 'DURATION', reading: { kind: 'duration', unit, amount: 1, position: 'ending' } };
    },
    examples: { matches: [['Over the past year it grew.', 'the past year']], refuses: ['In past years it grew.', 'It went past him.'] },
  }),
  patternRule({
    id: 'counted/vague-stretch',
    reason: 'Recent or coming units without a number are a duration of unknown length.',
    needs: ['unit'],
    pattern:
      '(?:the\\s+)?(?<which>recent|past|last|coming|next|following)\\s+(?:few\\s+|several\\s+|couple\\s+of\\s+)?(?<unit>days|weeks|months|quarters|years|decades|centuries)',
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const position = /recent|past|last/i.test(g.which ?? '') ? 'ending' : 'beginning';
      return { type: 'DURATION', reading: { kind: 'duration', unit, position } };
    },
    examples: {
      matches: [
        ['In recent months it fell.', 'recent months'],
        ['Over the past few weeks it rose.', 'the past few weeks'],
      ],
      refuses: ['The years passed.'],
    },
  }),
];
