/** How much a happening would be a headline, 0..1: by what it is, who takes part, where it is told and how near it lies. */
import { DAYS_AWAY, HIGH_OFFICES, LEADING_OFFICES, SALIENCE as S, THEME_SALIENCE } from '../lexicon/salience-weights';
import { dayNumber } from '../merge/date-agreement';
import { contentStems, stem, titleOverlap } from '../merge/title-overlap';
import type { IsoDay } from '../model/article';
import type { EventActor, EventStatus, ThemeId } from '../model/event';
import type { ResolvedDate } from '../model/resolved-date';
import type { TraceEntry } from '../model/trace';
import { kept } from '../text/kept';

export interface SalienceInput {
  readonly title: string;
  readonly date: ResolvedDate;
  readonly status: EventStatus;
  readonly themes: readonly ThemeId[];
  readonly actors: readonly EventActor[];
  /** the offices that those who take part are known for */
  readonly offices: readonly string[];
  readonly sentence: number;
  readonly sentences: number;
  readonly quoted: boolean;
  /** no verb states it, or only one of a state ("have been allies since 1951") */
  readonly nounAlone: boolean;
  readonly articleTitle: string;
  readonly published: IsoDay;
}

export interface SalienceReading {
  /** 0..1, two decimals */
  readonly salience: number;
  readonly trace: TraceEntry;
}

type Reason = readonly [name: string, weight: number];

/** Where a headline goes on to what is only beside its news. */
const HEADLINE_BREAK = /\s*[;:,–—]\s*|\s+(?:as|after|before|while|amid|despite|when|following|ahead of|days before|weeks before)\s+/;
const DAYS_OF_WEEK = 7;

/** A headline as far as its first break, and what follows. */
const partsOf = kept((headline: string): { readonly main: string; readonly rest: string } => {
  const [main = '', ...others] = headline.split(HEADLINE_BREAK);
  return { main, rest: others.join(' ') };
});

/** Who the headline begins with: its first two words that tell anything, since a name may have two. */
const opening = (headline: string): readonly string[] => [...contentStems(headline)].slice(0, 2);

function headlineReasons({ title, articleTitle, actors }: SalienceInput): readonly Reason[] {
  if (articleTitle === '') return [];
  const { main, rest } = partsOf(articleTitle);
  const first = opening(main)[0];
  const doers = actors.filter(({ role, kind }) => role !== 'target' && kind !== 'place');
  const does = first !== undefined && doers.some(({ name }) => name.split(/[\s-]+/).some((word) => stem(word) === first));
  return [
    ['headline', S.headline * titleOverlap(title, main, rest)],
    ['rest of the headline', S.headlineRest * titleOverlap(title, rest)],
    ['subject of the headline', does ? S.headlineSubject : 0],
  ];
}

function actorReasons({ actors, offices }: SalienceInput): readonly Reason[] {
  const countries = new Set(actors.flatMap(({ country }) => (country ? [country] : [])));
  return [
    [
      'leaders',
      offices.some((office) => LEADING_OFFICES.test(office))
        ? S.leader
        : offices.some((office) => HIGH_OFFICES.test(office))
          ? S.minister
          : 0,
    ],
    ['several countries', countries.size > 1 ? S.twoCountries : 0],
    ['nobody named', actors.length === 0 ? S.nobody : 0],
  ];
}

function timeReasons({ date, published }: SalienceInput): readonly Reason[] {
  const day = dayNumber(published);
  const [from, to] = [dayNumber(date.earliest), dayNumber(date.latest)];
  const away = from <= day && day <= to ? 0 : Math.min(Math.abs(from - day), Math.abs(to - day));
  const exact = date.precision !== 'year' && to - from < DAYS_OF_WEEK;
  return [
    ['exact day', exact ? S.exactDay : 0],
    ['year only', date.precision === 'year' ? S.yearOnly : 0],
    ['this week', away <= DAYS_AWAY.thisWeek && exact ? S.thisWeek : 0],
    ['weeks away', away > DAYS_AWAY.weeks ? S.weeksAway : 0],
    ['months away', away > DAYS_AWAY.months ? S.monthsAway : 0],
    ['years away', away > DAYS_AWAY.years ? S.yearsAway : 0],
    ['date inferred', date.basis === 'inferred' ? S.inferredDate : 0],
  ];
}

/** What is announced counts half as much as if it were done already. */
function themeWeight([first = 'other', second]: readonly ThemeId[]): number {
  return first === 'statement' && second ? Math.max(THEME_SALIENCE.statement, THEME_SALIENCE[second] / 2) : THEME_SALIENCE[first];
}

const toTwoDecimals = (sum: number): number => Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;

/** The more of a headline, the nearer to 1; the trace names every reason. */
export function readSalience(input: SalienceInput): SalienceReading {
  const theme = input.themes[0] ?? 'other';
  const reasons: readonly Reason[] = [
    ['any happening', S.base],
    ...headlineReasons(input),
    ['first sentence', input.sentence === 0 ? S.lead : 0],
    ['position', S.position * (1 - input.sentence / Math.max(input.sentences, 1))],
    [theme, themeWeight(input.themes)],
    ...actorReasons(input),
    ...timeReasons(input),
    ['hypothetical', input.status === 'hypothetical' ? S.hypothetical : 0],
    ['a noun alone', input.nounAlone ? S.nounAlone : 0],
    ['in a quotation', input.quoted ? S.insideQuotation : 0],
  ];
  const counted = reasons.filter(([, weight]) => Math.abs(weight) >= 0.005);
  const note = counted.map(([name, weight]) => `${name} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`).join(', ');
  return {
    salience: toTwoDecimals(reasons.reduce((sum, [, weight]) => sum + weight, 0)),
    trace: { stage: 'salience', rule: 'salience/sum', note: `Weighed: ${note}.` },
  };
}
