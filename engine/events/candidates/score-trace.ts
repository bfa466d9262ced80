/** Puts a score into a mention: its confidence, and in words the strongest features that speak for the event. */
import type { EventMention } from '../../model/event';
import type { Score } from '../../model/scorer';
import type { TraceEntry } from '../../model/trace';

type Wording = (value: string) => string;

const plain =
  (text: string): Wording =>
  () =>
    text;

/** By the name of the feature, up to its "="; features without an entry say nothing to a reader. */
const WORDINGS: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  ['lemma', (verb) => `the verb "${verb}"`],
  ['noun', (noun) => `the noun "${noun}"`],
  ['vc', plain('the kind of verb')],
  ['vf', plain('the form of the verb')],
  ['form', plain('the form of the verb')],
  ['main', plain('it is the main verb of its sentence')],
  ['src', plain('how it got its date')],
  ['rule', plain('how its date belongs to it')],
  ['sent', plain('its place in the article')],
  ['rel', plain('its place in the article')],
  ['hl', plain('words shared with the headline')],
  ['hlr', plain('words shared with the headline')],
  ['hltrig', plain('its word is in the headline')],
  ['subj', plain('who acts')],
  ['sv', plain('who acts')],
  ['sl', plain('who acts')],
  ['objact', plain('whom it affects')],
  ['has', plain('who is named in the sentence')],
  ['cc', plain('the countries named in the sentence')],
  ['prec', plain('how precise its date is')],
  ['away', plain('how near its date is to publication')],
  ['tx', plain('the words of its date')],
  ['txf', plain('the words of its date')],
  ['basis', plain('the words of its date')],
  ['tdist', plain('its date is next to it')],
  ['samechunk', plain('its date is in the same clause')],
  ['vtheme', (theme) => `its theme: ${theme}`],
  ['ntheme', (theme) => `its theme: ${theme}`],
  ['strong', plain('a noun that names an event')],
]);

function wordingOf(feature: string): string | null {
  const [name = '', value = ''] = feature.split('=');
  return WORDINGS.get(name.split('&')[0] ?? '')?.(value) ?? null;
}

const MOST_REASONS = 3;

/** The mention with its confidence, and the reasons behind the reason of its date. */
export function withScore(mention: EventMention, score: Score): EventMention {
  const at = mention.trace.findIndex(({ stage }) => stage === 'attach') + 1;
  return { ...mention, confidence: score.confidence, trace: mention.trace.toSpliced(at, 0, scoreTrace(score)) };
}

function scoreTrace({ confidence, reasons }: Score): TraceEntry {
  const words = [...new Set(reasons.flatMap(({ feature }) => wordingOf(feature) ?? []))].slice(0, MOST_REASONS);
  const why = words.length > 0 ? ` Strongest reasons: ${words.join('; ')}.` : '';
  return { stage: 'candidate', rule: 'candidate/score', note: `Confidence ${confidence.toFixed(2)}.${why}` };
}
