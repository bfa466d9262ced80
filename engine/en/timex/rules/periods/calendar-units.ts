/** Units relative to the day of speaking: "last month", "this weekend", "next year", "earlier this year", "the current quarter". */
import type { Granularity, Qualifier, Reading, TimexMod } from '../../../../model/timex';
import { SEASON_NUMBERS, unitOf } from '../../../lexicon/time/calendar-words';
import { SEASON, UNIT, YEAR } from '../../fragments';
import { type Found, patternRule } from '../../pattern-rule';
import { dateReading } from '../../readings';

const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
};

const DATED_UNITS: readonly Granularity[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century', 'half'];

function unitFound(which: string, unitText: string): Found | null {
  const word = which.toLowerCase().replace(/^the\s+/, '');
  const unit = unitOf(unitText);
  const offset = OFFSETS[word.split(/\s+/).at(-1) ?? ''];
  if (unit === 'weekend' && /coming$/.test(word)) return { type: 'DATE', reading: { kind: 'relative', unit, offset: 0, anchor: 'dct' } };
  if (unit === null || offset === undefined || !DATED_UNITS.includes(unit) || (unit === 'day' && offset !== 0)) return null;
  return { type: 'DATE', reading: { kind: 'relative', unit, offset, anchor: 'dct' } };
}

export const CALENDAR_UNIT_RULES = [
  patternRule({
    id: 'unit/relative',
    reason: '“Last”, “this” and “next” mean the calendar unit before, at or after the publication date. No day within it is assumed.',
    pattern: `(?<which>last|this\\s+past|this\\s+coming|this|next|the\\s+current|current|the\\s+coming|the\\s+upcoming)\\s+(?<unit>${UNIT})(?!-)`,
    read(g, { text, at, match }) {
      const ofSomething =
        /^(?:last|next)/i.test(match) &&
        /\bthe\s+$/i.test(text.slice(Math.max(0, at - 5), at)) &&
        /^\s+of\s/i.test(text.slice(at + match.length));
      return ofSomething ? null : unitFound(g.which ?? '', g.unit ?? '');
    },
  }),
  patternRule({
    id: 'unit/within',
    reason: '“Earlier this year” is the whole year. “Early this year” is roughly its beginning.',
    pattern: `(?<when>earlier|later|early|late|sometime|some\\s+time|mid)[\\s-]+(?<which>this|next|last|in\\s+the|that|the\\s+same|the\\s+following|in\\s+this)\\s+(?<unit>${UNIT})(?!-)`,
    read(g) {
      const which = (g.which ?? '').toLowerCase().replace(/^in\s+/, '');
      const unit = unitOf(g.unit ?? '');
      if (unit === null || !DATED_UNITS.includes(unit)) return null;
      const when = (g.when ?? '').toLowerCase();
      const mods: Readonly<Record<string, readonly [TimexMod, Qualifier?]>> = {
        earlier: ['START'],
        later: ['END'],
        early: ['START', 'early'],
        late: ['END', 'late'],
        mid: ['MID', 'mid'],
      };
      const [mod, qualifier] = mods[when] ?? [];
      const anaphoric = which !== 'this' && which !== 'next' && which !== 'last';
      const offset = which === 'next' || which === 'the following' ? 1 : which === 'last' ? -1 : 0;
      return {
        type: 'DATE',
        reading: { kind: 'relative', unit, offset, anchor: which === 'the' ? 'setting' : anaphoric ? 'last-mentioned' : 'dct' },
        ...(mod === undefined ? {} : { mod }),
        ...(qualifier === undefined ? {} : { qualifier }),
      };
    },
  }),
  patternRule({
    id: 'unit/year-end',
    reason: '“Year-end” is the end of the current year, or of the year stated after it.',
    pattern: `(?:the\\s+)?(?:(?<which>last|this|next)\\s+)?year(?:['’]s)?[\\s-]end(?:\\s+(?<year>${YEAR}))?`,
    read(g) {
      const offset = OFFSETS[(g.which ?? 'this').toLowerCase()] ?? 0;
      const reading: Reading =
        g.year === undefined ? { kind: 'relative', unit: 'year', offset, anchor: 'dct' } : dateReading({ year: Number(g.year) });
      return { type: 'DATE', reading, mod: 'END', qualifier: 'late' };
    },
  }),
  patternRule({
    id: 'unit/season',
    reason: 'A season with “last”, “this” or “next” is that season of the previous, current or next year.',
    pattern: `(?<which>last|this\\s+past|this\\s+coming|this|next|the\\s+coming|the\\s+previous|the\\s+following|the\\s+next|the\\s+past|the\\s+same|that\\s+same|that)\\s+(?<season>${SEASON})`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      const which = (g.which ?? '').toLowerCase();
      if (season === undefined) return null;
      if (which === 'this' || /that|same/.test(which)) {
        return {
          type: 'DATE',
          reading: { kind: 'relative', unit: 'year', offset: 0, anchor: which === 'this' ? 'dct' : 'last-mentioned', fields: { season } },
        };
      }
      if (/previous|following|the\s+next/.test(which)) {
        const offset = /previous/.test(which) ? -1 : 1;
        return { type: 'DATE', reading: { kind: 'relative', unit: 'season', offset, anchor: 'last-mentioned', fields: { season } } };
      }
      return { type: 'DATE', reading: { kind: 'partial', fields: { season }, direction: /next|coming/.test(which) ? 'future' : 'past' } };
    },
  }),
];
