/** Builds one mention from one trigger, each part with its trace. The title comes later, when all participants are known. */
import type { Quote } from '../../model/article';
import type { ActorMention, EventMention, EventStatus, ThemeId } from '../../model/event';
import type { ResolvedDate } from '../../model/resolved-date';
import type { EventClassifiers } from '../../model/scorer';
import type { TraceEntry } from '../../model/trace';
import { EVENT_VERBS, LIGHT_OBJECTS } from '../lexicon/event-verbs';
import { signatureOf, withParties } from '../resolve/signature';
import { decideAction, decideThemes } from './actions/classify-event';
import { eventFeatures, type Topic } from './actions/event-features';
import { type ActorFacts, readActors } from './arguments/event-actors';
import { readPlace } from './arguments/event-place';
import { MUTUAL_THEMES } from './arguments/role-of';
import type { ArticleFrame } from './candidates/candidate-features';
import type { Trigger } from './dates/attachment';
import { classAt } from './sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence/sentence-context';
import { lightObject } from './triggers/complete-trigger';
import { readStory, type Story, spanOf } from './triggers/event-range';
import { readStatus } from './triggers/event-status';

/** Facts that all mentions in an article share. */
export interface ArticleFacts extends ArticleFrame, ActorFacts {
  readonly body: string;
  /** pronouns and "both nations" in this sentence with their actors */
  readonly references: readonly ActorMention[];
  /** the article's topic */
  readonly topic: Topic;
  readonly classifiers: EventClassifiers;
}

function triggerOf(context: SentenceContext, happening: Trigger, facts: ArticleFacts): EventMention['trigger'] {
  const predicate = predicateAt(context, happening.predicate);
  const noun = happening.noun;
  const useNoun = noun !== null && (!predicate || verbClass(predicate.lemma) === 'light');
  const { tokens } = context.parsed.sentence;
  const from = tokens[useNoun ? noun.start : (predicate?.head ?? 0)];
  const to = tokens[useNoun ? noun.head : (predicate?.head ?? 0)];
  const [start, end] = [from?.start ?? 0, to?.end ?? 0];
  return {
    start,
    end,
    quote: facts.body.slice(start, end),
    lemma: useNoun ? noun.entry.lemma : (predicate?.lemma ?? ''),
    kind: useNoun ? 'noun' : 'verb',
  };
}

function dateOf({ attachment }: Trigger, date: ResolvedDate): ResolvedDate {
  // "late on Sunday" is part of a day: events are no finer than a day
  const plain =
    date.precision === 'day' && date.edtf.endsWith('~') && date.qualifier !== 'about' ? { ...date, edtf: date.edtf.slice(0, -1) } : date;
  return attachment.inherited ? { ...plain, basis: 'inferred' } : plain;
}

/** Returns the lexicon's themes for the trigger. They determine the roles and the place. */
function triggerThemes(context: SentenceContext, { predicate: index, noun, attachment }: Trigger): readonly ThemeId[] {
  const verb = predicateAt(context, index);
  const light = verb !== undefined && verbClass(verb.lemma) === 'light';
  const ofVerb = light ? LIGHT_OBJECTS.get(lightObject(context, verb) ?? '')?.themes : EVENT_VERBS.get(verb?.lemma ?? '')?.themes;
  const themes = attachment.themes ?? [...(ofVerb ?? []), ...(noun?.entry.themes ?? [])];
  return themes.filter((theme) => theme !== 'other');
}

function storyFacts(
  context: SentenceContext,
  happening: Trigger,
  story: Story,
  status: EventStatus,
  facts: ArticleFacts,
): Pick<EventMention, 'themes' | 'actors' | 'action' | 'place' | 'trace'> & { readonly eventThemes: readonly ThemeId[] } {
  const features = eventFeatures(context, happening, story.whole, { status, topic: facts.topic });
  const { themes: guessed, trace: aboutThemes } = decideThemes(facts.classifiers, features);
  const listedThemes = triggerThemes(context, happening);
  // Of the likely themes, the trigger's theme comes first
  const themes =
    happening.attachment.themes ?? [...guessed].sort((a, b) => Number(listedThemes.includes(b)) - Number(listedThemes.includes(a)));
  const { action, trace: aboutAction } = decideAction(facts.classifiers, features);
  // If the lexicon does not know the verb, assume that one actor acts upon another
  const eventThemes =
    listedThemes.length > 0 ? listedThemes : themes.filter((theme) => theme !== 'statement' && !MUTUAL_THEMES.includes(theme)).slice(0, 1);
  const actors = readActors(context, happening, story, eventThemes, facts);
  const place = readPlace(context, happening, story.whole, eventThemes, actors, facts);
  const names: TraceEntry = {
    stage: 'actors',
    rule: 'actors/in-clause',
    note: actors.length > 0 ? `Named in the clause: ${actors.map((actor) => actor.name).join(', ')}.` : 'The clause names no actor.',
  };
  return { themes, eventThemes, actors, action, place, trace: [aboutThemes, aboutAction, names] };
}

/** Returns the name of a subject that is not a known actor, or null. */
function strangerIn({ parsed, actors }: SentenceContext, { subject }: Story): string | null {
  if (!subject) return null;
  const { tokens } = parsed.sentence;
  const names = tokens.slice(subject.from, subject.to).filter((_, at) => classAt(parsed, subject.from + at) === 'PROPN');
  const isKnown = names.some(({ start }) => actors.some((one) => start >= one.start && start < one.end));
  return isKnown ? null : (names[0]?.text ?? null);
}

/** A mention with the lexicon's themes for its trigger, or the most likely themes if the lexicon has none. */
export interface BuiltMention {
  readonly mention: EventMention;
  readonly eventThemes: readonly ThemeId[];
  readonly story: Story;
}

/** Builds the mention for a candidate with a date. Confidence and salience are set later. */
export function buildMention(context: SentenceContext, happening: Trigger, facts: ArticleFacts): BuiltMention {
  const { timex } = happening.attachment;
  if (!timex.date) throw new Error('A candidate has no date.');
  const date = dateOf(happening, timex.date);
  const story = readStory(context, happening);
  const { start, end } = spanOf(context, story.whole);
  const evidence: Quote = { start, end, quote: facts.body.slice(start, end) };
  const status = readStatus(context, happening, date, facts.published);
  const storyParts = storyFacts(context, happening, story, status.status, facts);
  const trigger = triggerOf(context, happening, facts);
  const { index: sentence } = context.parsed.sentence;
  const written = happening.attachment.inherited !== true;
  const mention: EventMention = {
    trigger,
    sentence,
    evidence,
    date,
    dateWords: written ? { start: timex.timex.start, end: timex.timex.end, quote: timex.timex.quote } : null,
    dateBasis: date.basis,
    status: status.status,
    polarity: status.polarity,
    outcome: status.outcome,
    actors: storyParts.actors,
    themes: storyParts.themes,
    action: storyParts.action,
    place: storyParts.place,
    signature: withParties(
      signatureOf(evidence, written ? timex.timex : null, storyParts.themes, trigger),
      storyParts.actors.length === 0,
      strangerIn(context, story),
    ),
    title: '',
    salience: 0,
    confidence: 0,
    rules: [...timex.rules, happening.attachment.rule, status.trace.rule].filter((rule, at, all) => all.indexOf(rule) === at),
    trace: [
      ...(timex.trace ?? []),
      { stage: 'attach', rule: happening.attachment.rule, note: happening.attachment.note },
      status.trace,
      ...storyParts.trace,
    ],
  };
  return { mention, eventThemes: storyParts.eventThemes, story };
}
