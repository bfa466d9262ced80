/** How a date came about, as the entries of its trace. The language pack puts them into sentences for "why this date". */
import type { ResolutionLanguage } from '../model/resolution-language';
import type { Timex } from '../model/timex';
import type { TraceEntry } from '../model/trace';
import type { Moment, Surroundings } from './moment';

/** ID of the way the date was placed; the language pack says what each means. */
function resolveRule(timex: Timex, moment: Moment, { tense }: Surroundings): string {
  switch (moment.anchor) {
    case 'none':
      return 'resolve/named';
    case 'carried-over':
    case 'last-mentioned':
    case 'holiday':
      return `resolve/${moment.anchor}`;
    case 'dct':
      if (!placesDate(timex)) return 'resolve/counted';
      return tense === 'past' ? 'resolve/past' : tense === 'future' ? 'resolve/future' : 'resolve/nearest';
  }
}

/** The tense places only dates that name no direction themselves, such as "on Monday". */
const placesDate = ({ reading }: Timex): boolean => reading.kind === 'partial' && reading.direction === undefined;

export function traceOf(timex: Timex, moment: Moment | null, around: Surroundings, { notes }: ResolutionLanguage): readonly TraceEntry[] {
  const found: TraceEntry = { stage: 'recognize', rule: timex.rule, note: notes.recognized(timex.quote) };
  const refined = (timex.refiners ?? []).map((rule): TraceEntry => ({ stage: 'refine', rule, note: notes.refined(timex.quote) }));
  if (moment === null) return [found, ...refined];
  const note = notes.resolved({ ...moment, isSpeech: !around.dctIsPublication }, placesDate(timex) ? around.tense : null);
  return [found, ...refined, { stage: 'resolve', rule: resolveRule(timex, moment, around), note }];
}
