/** Event mentions (one trigger in one sentence), dated events (merged mentions), and the extraction of one article. */
import type { Quote } from './article';
import type { DateBasis, Extent, ResolvedDate, ResolvedTimex } from './resolved-date';
import type { Sentence } from './sentence';
import type { Diagnostic, DroppedCandidate, TraceEntry } from './trace';

/** A report's words about an event, without names, date and place. Comparison of reports uses it. It is plain JSON. */
export interface Signature {
  /** the class of the word that states the event and its offset in the evidence; null if none was found */
  readonly trigger: { readonly class: string; readonly at: number } | null;
  /** keys of the content words: the word's family if it has one, otherwise its stem */
  readonly stems: readonly string[];
  /** families of its words: kinds of events, such as attacks or journeys */
  readonly kinds: readonly string[];
  /** words that can name a subject ("graphite"), by their stems */
  readonly subjects: Readonly<Record<string, string>>;
  /** 10 for "its tenth package" */
  readonly ordinals: readonly number[];
  /** "Malligyong-1", "UNSC-2712" */
  readonly designations: readonly string[];
  /** kinds of ballots and their rounds */
  readonly ballots: readonly string[];
  readonly rounds: readonly string[];
  /** the place in the name of a gathering: "the Geneva talks" */
  readonly calledAfter: string | null;
  /** the clause names no actor; the event's actors are implied */
  readonly isAnonymous?: true;
  /** the stem of the subject's name, if it is not a known actor */
  readonly stranger?: string;
}

export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'hypothetical';
export type Polarity = 'affirmed' | 'negated';
export type Outcome = 'unknown' | 'took-place' | 'cancelled' | 'postponed';
export type ActorRole = 'initiator' | 'target' | 'participant';
export type ActorKind = 'state' | 'territory' | 'organ' | 'organization' | 'person' | 'group' | 'place';

export const THEME_IDS = [
  'summit',
  'meeting',
  'visit',
  'negotiation',
  'statement',
  'agreement',
  'sanction',
  'trade',
  'arms-sale',
  'military',
  'election',
  'appointment',
  'protest',
  'legal',
  'aid',
  'human-rights',
  'nuclear',
  'technology',
  'climate',
  'territory',
  'people-to-people',
  'other',
] as const;
export type ThemeId = (typeof THEME_IDS)[number];

export const ACTION_IDS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/** One entry in the actor vocabulary (`data/vocabulary`), passed to the engine as an argument. */
export interface VocabularyActor {
  readonly id: string;
  /** canonical English name, as shown */
  readonly name: string;
  readonly kind: ActorKind;
  /** every other surface form, adjectives, demonyms, capitals and seats included */
  readonly aliases: readonly string[];
  /** ISO 3166 alpha-3 of the state that it is or belongs to */
  readonly country?: string;
  /** ID of the parent body or state (organ → state, person → office or state) */
  readonly parent?: string;
  /** forms that name the actor only if it acts, and otherwise a place ("Beijing", "Washington") */
  readonly seats?: readonly string[];
  /** a person's name after the first mention: family name, or family name with its particle ("Blinken", "Liu", "von der Leyen") */
  readonly shortName?: string;
  /** the person's best-known office */
  readonly office?: string;
  /** years or days in which a person or body was in the news; used to choose between namesakes */
  readonly active?: { readonly from?: string; readonly to?: string };
  /** a subtype of organization: a medium reports and rarely acts; a company is not a public body */
  readonly sort?: 'media' | 'company';
}

/** An actor at one position in the text. */
export interface ActorMention extends Quote {
  /** ID of the vocabulary entry, or `new:slug` for a name outside the vocabulary */
  readonly actor: string;
  readonly name: string;
  /**
   * the longest form of a person's name in this article ("Antony J. Blinken"), or the article's name for a body if it never prints the
   * body's own name ("LTTE")
   */
  readonly printed?: string;
  readonly kind: ActorKind;
  readonly parent?: string;
  readonly country?: string;
}

export interface EventActor extends Omit<ActorMention, 'parent' | keyof Quote> {
  readonly role: ActorRole;
  /** canonical name of an organ's state */
  readonly state?: string;
}

/** Records which readers state an event, and how a language model's date compares with the article. */
export interface SecondReading {
  readonly readers: 'engine' | 'model' | 'both';
  /** null: only the engine states the event */
  readonly finding: 'verified' | 'disagreement' | 'inferred' | 'open' | null;
  /** the model's date; null without one */
  readonly claimed: string | null;
  /** the engine's date, which differs from the event's date if the model's date is used; absent in older readings */
  readonly engineDate?: string | null;
  /** the reader that supplied each field; absent if only the engine states the event, and in older readings */
  readonly origin?: FieldReaders;
  readonly model: string;
  readonly promptVersion: string;
}

export type ReadField = 'date' | 'title' | 'status' | 'actors' | 'themes' | 'action' | 'place';
export type FieldReaders = Readonly<Record<ReadField, 'engine' | 'model' | 'both'>>;

/** One trigger in one sentence with all its data from the sentence. */
export interface EventMention {
  readonly trigger: Quote & { readonly lemma: string; readonly kind: 'verb' | 'noun' };
  readonly sentence: number;
  /** the clause or sentence that states the event; never more than one sentence (two if the date is in the next) */
  readonly evidence: Quote;
  readonly date: ResolvedDate;
  /** the words of the date with their position; null if the date is inferred */
  readonly dateWords: Quote | null;
  readonly dateBasis: DateBasis;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly actors: readonly EventActor[];
  readonly themes: readonly ThemeId[];
  /** null if no action is likely enough */
  readonly action: ActionId | null;
  readonly place: string | null;
  /** its words for comparison; titles are never compared */
  readonly signature: Signature;
  readonly title: string;
  /** 0..1: how likely it would be a headline */
  readonly salience: number;
  /** 0..1: the scorer's confidence that an editor wants this event */
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
  /** set after the extraction if a language model also read the article */
  readonly secondReading?: SecondReading;
}

/** The fields that a mention and a merged event share. */
type Stated = Omit<EventMention, 'trigger' | 'sentence' | 'evidence' | 'signature' | 'confidence' | 'secondReading'>;

/** An event merged from one or more mentions. `mentions[0]` states it best. */
export interface DatedEvent extends Stated {
  readonly extent: Extent;
  /** the highest confidence among its mentions */
  readonly confidence: number;
  readonly mentions: readonly EventMention[];
  /** the signatures of its mentions, without duplicates */
  readonly signatures: readonly Signature[];
}

/** The engine's output for one article. */
export interface Extraction {
  /** stored with every mention; changes whenever the output for any text may change */
  readonly extractorVersion: string;
  readonly sentences: readonly Sentence[];
  readonly timexes: readonly ResolvedTimex[];
  readonly events: readonly DatedEvent[];
  /** dates and events that were considered and left out, in text order */
  readonly dropped: readonly DroppedCandidate[];
  readonly diagnostics: readonly Diagnostic[];
}
