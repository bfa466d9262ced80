/** Is a happening worth a place on a timeline? Wishes, statements of nobody, figures and unlisted verbs without anybody are not. */
import { BE_FORMS } from '../lexicon/clause-words';
import { EVENT_VERBS, GROUP_AGENTS, MARKET_SUBJECTS, ONLOOKERS, PLANNING_VERBS } from '../lexicon/event-verbs';
import type { ActorMention, EventMention } from '../model/event';
import { DEADLINE } from './dates/set-for';
import { lightObject } from './happenings/carried-noun';
import type { Happening } from './happenings/happening';
import type { Story } from './happenings/story-range';
import { antecedent, phraseStart } from './sentence/noun-phrases';
import { classAt, type Predicate, wordAt } from './sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence/sentence-context';

const COMMITTING = new Set(['agree', 'undertake', 'pledge', 'promise', 'vow', 'commit', 'decide']);

/** "seeks to push for …": a verb of no known kind below one that only wishes states nothing. */
function wishful(context: SentenceContext, happening: Happening, predicate: Predicate): boolean {
  if (predicate.form !== 'infinitive' || EVENT_VERBS.has(predicate.lemma)) return false;
  const governor = predicate.governor === null ? undefined : context.parsed.predicates[predicate.governor];
  // "are to review the situation": fixed, not wished
  if (BE_FORMS.has(wordAt(context.parsed, predicate.start - 1)) || BE_FORMS.has(wordAt(context.parsed, predicate.start))) return false;
  if (governor?.lemma === 'be' && governor.head === predicate.start - 1) return false;
  // "undertook to move its embassy by July": promised for a time
  const date = happening.attachment.timex.date;
  if (governor && COMMITTING.has(governor.lemma) && !governor.negated && ['by', 'before'].includes(date?.qualifier ?? '')) return false;
  return happening.above.length === 0 && (!governor || !PLANNING_VERBS.has(governor.lemma) || !governor.passive);
}

/** "Rebels seized …", "The central bank raised …": nobody named, but somebody who acts. */
function hasGroupAgent(context: SentenceContext, { subject }: Story): boolean {
  if (!subject) return false;
  for (let at = subject.from; at < subject.to; at += 1) {
    if (['of', 'in', 'for', 'from'].includes(wordAt(context.parsed, at))) return false;
    if (GROUP_AGENTS.has(wordAt(context.parsed, at))) return true;
  }
  return false;
}

const isMarketMove = ({ parsed }: SentenceContext, { subject }: Story): boolean =>
  subject !== null && MARKET_SUBJECTS.has(wordAt(parsed, subject.to - 1));

/** "Divers recovered two bodies": a subject with a noun, whoever it is. */
const hasNamelessSubject = ({ parsed }: SentenceContext, { subject }: Story): boolean =>
  subject !== null &&
  !parsed.sentence.tokens.slice(subject.from, subject.to).some(({ lower }) => MARKET_SUBJECTS.has(lower)) &&
  classAt(parsed, subject.from) !== 'PRON' &&
  ['NOUN', 'PROPN'].includes(classAt(parsed, subject.to - 1));

/** A subject with a noun or a number, or a pronoun whose actor is known. */
function hasKnownSubject({ parsed }: SentenceContext, { subject }: Story, references: readonly ActorMention[]): boolean {
  if (!subject) return false;
  const start = parsed.sentence.tokens[subject.from]?.start;
  const told = parsed.tags.slice(subject.from, subject.to).some(({ wordClass }) => ['NOUN', 'PROPN', 'NUM'].includes(wordClass));
  return told || references.some((one) => one.start === start);
}

const PUBLISHING = new Set(['present', 'publish', 'issue', 'unveil', 'register', 'release']);

/** "The findings were published": what comes out is the news, whoever wrote it. */
const isPublished = (context: SentenceContext, story: Story, predicate: Predicate): boolean =>
  predicate.passive && PUBLISHING.has(predicate.lemma) && hasNamelessSubject(context, story);

/** "Delegates pledged …", "The bishops condemned …": several who act by what they say, though nobody is named. */
function speaksAsGroup(context: SentenceContext, story: Story): boolean {
  if (!story.subject || !hasNamelessSubject(context, story)) return false;
  const { tokens } = context.parsed.sentence;
  const words = tokens.slice(story.subject.from, story.subject.to).map(({ lower }) => lower);
  const ends = words.findIndex((word, at) => at > 0 && (/ing$/.test(word) || ['of', 'from', 'in', 'at', 'who', 'for'].includes(word)));
  const head = words.slice(0, ends < 0 ? undefined : ends).at(-1) ?? '';
  return /[^s]s$/.test(head) && !words.some((word) => ONLOOKERS.has(word));
}

/** "A joint declaration was issued": the document is the news, whoever wrote it. */
function isDocument(context: SentenceContext, { noun }: Happening): boolean {
  if (noun?.entry.themes[0] !== 'statement') return false;
  return ['declaration', 'communique', 'communiqué'].includes(noun.entry.lemma) || wordAt(context.parsed, noun.start - 1) === 'joint';
}

const quoted = (context: SentenceContext, predicate: Predicate | undefined): boolean =>
  context.parsed.quoted[predicate?.head ?? 0] ?? false;

const SILENCES = new Set(['comment', 'say', 'elaborate', 'speculate', 'answer', 'discuss', 'give', 'respond', 'speak']);
const FIGURES = new Set(['figures', 'data', 'statistics', 'numbers', 'estimates', 'forecasts', 'survey', 'poll']);

/** "according to a statement issued on Monday", "according to Friday's report" */
function isAccordingTo({ parsed }: SentenceContext, { noun }: Happening, predicate: Predicate | undefined): boolean {
  const described = predicate?.form === 'participle' ? antecedent(parsed, predicate.start) : null;
  const from = described?.from ?? (!predicate && noun ? phraseStart(parsed, noun.start) : 0);
  return wordAt(parsed, from - 1) === 'to' && wordAt(parsed, from - 2) === 'according';
}

/** "declined to comment", "figures released on Monday": where the words of a report come from, or do not. */
function isSource(context: SentenceContext, predicate: Predicate): boolean {
  const below = context.parsed.predicates.find((one) => one.form === 'infinitive' && one.start === predicate.head + 1);
  if (['decline', 'refuse'].includes(predicate.lemma) && below && SILENCES.has(below.lemma)) return true;
  const bare = predicate.start === predicate.head && PUBLISHING.has(predicate.lemma);
  return bare && FIGURES.has(wordAt(context.parsed, predicate.head - 1));
}

/** Unlisted verbs count only when somebody named does or suffers them; statements and plain verbs need somebody too. */
export function isWorthwhile(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  mention: EventMention,
  references: readonly ActorMention[],
): boolean {
  const predicate = predicateAt(context, happening.predicate);
  const drop = (check: string, note: string): false => {
    const { start, end, quote } = mention.trigger;
    context.drop({ stage: 'mention', check, note: `${note} (${mention.date.edtf})`, sentence: mention.sentence, start, end, quote });
    return false;
  };
  if (predicate && happening.attachment.rule !== DEADLINE && wishful(context, happening, predicate))
    return drop('mention/wish', 'What is only wished states nothing.');
  if (isAccordingTo(context, happening, predicate) || (predicate && isSource(context, predicate)))
    return drop('mention/source', 'It only says where the report has it from.');
  const statement = predicate ? verbClass(predicate.lemma) === 'statement' : happening.noun?.entry.themes[0] === 'statement';
  const kind = predicate ? verbClass(predicate.lemma) : null;
  const light = kind === 'light' && predicate !== undefined && lightObject(context, predicate) === null;
  const unlisted = (kind === 'open' || light) && happening.noun === null && happening.attachment.themes === undefined;
  if ((kind === 'open' || /^(?:plunge-into|fall-to)$/.test(predicate?.lemma ?? '')) && isMarketMove(context, story))
    return drop('mention/market', 'A move of a market or a figure.');
  // "She weighed anchor …, and was inspected two days later": neither who nor what is known
  if (unlisted && predicate?.passive && !hasKnownSubject(context, story, references))
    return drop('mention/untold', 'Nothing tells what was done to whom.');
  // "Beijing called it an accident": a name for what is not told here
  if (predicate?.lemma === 'call' && wordAt(context.parsed, predicate.head + 1) === 'it')
    return drop('mention/untold', 'It only gives a name to what was told before.');
  if (mention.actors.length > 0 || !(statement || unlisted) || hasGroupAgent(context, story)) return true;
  // "Today I have instructed the minister": who speaks is known from the release itself
  if (
    !unlisted &&
    story.subject !== null &&
    ['i', 'we'].includes(wordAt(context.parsed, story.subject.from)) &&
    !quoted(context, predicate)
  )
    return true;
  if (happening.attachment.rule === 'inherit/results' || (predicate?.passive && isDocument(context, happening))) return true;
  if (unlisted && (mention.place !== null || hasNamelessSubject(context, story)) && !quoted(context, predicate)) return true;
  if (
    predicate &&
    !quoted(context, predicate) &&
    (isPublished(context, story, predicate) || (!predicate.passive && speaksAsGroup(context, story)))
  )
    return true;
  return drop('mention/nobody', statement ? 'A statement of nobody named.' : 'An unlisted verb, and nobody named.');
}
