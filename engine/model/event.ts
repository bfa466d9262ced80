/** Event mentions (one trigger in one sentence), dated events (merged mentions), and the extraction of one article. */
import type { Quote } from './article';
import type { DateBasis, Extent, ResolvedDate, ResolvedTimex } from './resolved-date';
import type { Sentence } from './sentence';
import type { Diagnostic, DroppedCandidate, TraceEntry } from './trace';

/** What the words of a report say about an event, besides names, date and place. Reports are compared by it; it is plain JSON. */
export interface Signature {
  /** the class of the word that states the event, and where it starts in the evidence; null where no reading found it */
  readonly trigger: { readonly class: string; readonly at: number } | null;
  /** keys of the content words: the family of a word that has one, else its stem */
  readonly stems: readonly string[];
  /** families of its words: kinds of events, such as attacks or journeys */
  readonly kinds: readonly string[];
  /** words that can name a subject of their own ("graphite"), by their stems */
  readonly subjects: Readonly<Record<string, string>>;
  /** 10 of "its tenth package" */
  readonly ordinals: readonly number[];
  /** "Malligyong-1", "UNSC-2712" */
  readonly designations: readonly string[];
  /** kinds of ballot, and rounds of it */
  readonly ballots: readonly string[];
  readonly rounds: readonly string[];
  /** the place in the name of a gathering: "the Geneva talks" */
  readonly calledAfter: string | null;
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

/** One entry of the actor vocabulary (`data/vocabulary`), handed to the engine as an argument. */
export interface VocabularyActor {
  readonly id: string;
  /** canonical English name, as shown */
  readonly name: string;
  readonly kind: ActorKind;
  /** every other surface form, adjectives, demonyms, capitals and seats included */
  readonly aliases: readonly string[];
  /** ISO 3166 alpha-3 of the state it is, or belongs to */
  readonly country?: string;
  /** id of the body or state it belongs to (organ → state, person → office or state) */
  readonly parent?: string;
  /** surface forms that name the actor only when it acts, and are otherwise a place ("Beijing", "Washington") */
  readonly seats?: readonly string[];
  /** what a person is called once introduced: family name, or family name with its particle ("Blinken", "Liu", "von der Leyen") */
  readonly shortName?: string;
  /** the office a person is best known for */
  readonly office?: string;
  /** years or days between which a person or body was in the news as such; used to choose between namesakes */
  readonly active?: { readonly from?: string; readonly to?: string };
  /** a finer kind of organization: a medium reports and rarely acts; a company is not a public body */
  readonly sort?: 'media' | 'company';
}

/** An actor as named in one place of the text. */
export interface ActorMention extends Quote {
  /** id of the vocabulary entry, or `new:slug` for a name the vocabulary does not hold */
  readonly actor: string;
  readonly name: string;
  /** the longest form of a person's name in this article ("Antony J. Blinken"), or what it calls a body whose own name it never prints ("LTTE") */
  readonly printed?: string;
  readonly kind: ActorKind;
  readonly parent?: string;
  readonly country?: string;
}

export interface EventActor {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: ActorRole;
  /** the name in this article, where it is another one: a person's fullest ("Antony J. Blinken"), a body's that is called otherwise ("LTTE") */
  readonly printed?: string;
  /** set for an organ: canonical name of its state */
  readonly state?: string;
  readonly country?: string;
}

/** Which readers state an event, and how the date that a language model states compares with the article. */
export interface SecondReading {
  readonly readers: 'engine' | 'model' | 'both';
  /** null: only the engine states the event */
  readonly finding: 'verified' | 'disagreement' | 'inferred' | 'open' | null;
  /** the date that the model states; null without one */
  readonly claimed: string | null;
  /** the date of the engine, which differs from the event's where the model's date is used; absent from earlier readings */
  readonly engineDate?: string | null;
  /** the reader of each field; absent where only the engine states the event, and from earlier readings */
  readonly origin?: FieldReaders;
  readonly model: string;
  readonly promptVersion: string;
}

export type ReadField = 'date' | 'title' | 'status' | 'actors' | 'themes' | 'action' | 'place';
export type FieldReaders = Readonly<Record<ReadField, 'engine' | 'model' | 'both'>>;

/** One trigger in one sentence with everything the sentence says about it. */
export interface EventMention {
  readonly trigger: Quote & { readonly lemma: string; readonly kind: 'verb' | 'noun' };
  readonly sentence: number;
  /** the clause or sentence that states the event; never more than one sentence (two where the date is in the next) */
  readonly evidence: Quote;
  readonly date: ResolvedDate;
  /** the words of the date and where they stand; null when the date is inferred */
  readonly dateWords: Quote | null;
  readonly dateBasis: DateBasis;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly actors: readonly EventActor[];
  readonly themes: readonly ThemeId[];
  /** null where no action is likely enough */
  readonly action: ActionId | null;
  readonly place: string | null;
  /** what its words say: mentions are compared by it, never by their titles */
  readonly signature: Signature;
  readonly title: string;
  /** 0..1: what would be a headline */
  readonly salience: number;
  /** 0..1: how sure the scorer is that an editor wants this event */
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
  /** set after the extraction, where a language model read the article too */
  readonly secondReading?: SecondReading;
}

/** What a mention and the event merged from mentions both say. */
type Stated = Omit<EventMention, 'trigger' | 'sentence' | 'evidence' | 'signature' | 'confidence' | 'secondReading'>;

/** An event merged from one or more mentions. `mentions[0]` is the one that states it best. */
export interface DatedEvent extends Stated {
  readonly extent: Extent;
  /** the highest confidence of its mentions */
  readonly confidence: number;
  readonly mentions: readonly EventMention[];
  /** those of its mentions, each once */
  readonly signatures: readonly Signature[];
}

/** What comes out of the engine for one article. */
export interface Extraction {
  /** stored with every mention; changes whenever the output for some text may change */
  readonly extractorVersion: string;
  readonly sentences: readonly Sentence[];
  readonly timexes: readonly ResolvedTimex[];
  readonly events: readonly DatedEvent[];
  /** dates and events that were considered and left out, in the order of the text */
  readonly dropped: readonly DroppedCandidate[];
  readonly diagnostics: readonly Diagnostic[];
}
