/**
 * Input and output of merging: mentions of several articles, stored events, why two of them are one, and the words of a language that
 * comparison needs.
 */
import type { IsoDay } from './article';
import type { ActionId, ActorKind, ActorRole, DatedEvent, EventMention, EventStatus, Outcome, Polarity, Signature, ThemeId } from './event';
import type { DateBasis, Precision, ResolvedDate } from './resolved-date';
import type { TraceEntry } from './trace';

/** A mention together with the article it is in; `article` is any stable key of the caller. */
export interface KeyedMention {
  readonly article: string;
  readonly published: IsoDay;
  readonly mention: EventMention;
}

/** An event merged from mentions of one or several articles. `articles[i]` is the key of `event.mentions[i]`. */
export interface MergedEvent {
  readonly event: DatedEvent;
  readonly articles: readonly string[];
  /** dates that the mentions assert and that do not agree with the chosen one */
  readonly contradictions: readonly { readonly article: string; readonly edtf: string }[];
}

/** An event as the store knows it, as far as matching needs it. */
export interface StoredCandidate {
  readonly id: string;
  /** those of its reports; of its own fields where it has none */
  readonly signatures: readonly Signature[];
  readonly date: {
    readonly edtf: string;
    readonly earliest: IsoDay;
    readonly latest: IsoDay;
    readonly precision: Precision;
    readonly basis?: DateBasis;
  };
  readonly status: EventStatus;
  readonly actors: readonly {
    readonly actor: string;
    readonly name?: string;
    readonly role: ActorRole;
    readonly kind?: ActorKind;
    readonly country?: string;
  }[];
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
  readonly place: string | null;
}

/** One named, weighted reason for or against two events being one. */
export interface MatchReason {
  readonly name: 'date' | 'actors' | 'themes' | 'action' | 'place' | 'clause' | 'subject' | 'status';
  /** signed contribution to the score */
  readonly weight: number;
  /** one plain sentence for the reader */
  readonly note: string;
}

/** One happening as a part of another, as proposed; the ids are those of the candidates handed in. */
export interface PartProposal {
  readonly part: string;
  readonly whole: string;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

export interface Match {
  /** index in the incoming list */
  readonly incoming: number;
  /** id of the stored event it is, or null when it is new */
  readonly candidate: string | null;
  /** `MATCH_THRESHOLD`..1; 0 when it is new */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** What one article says about an event: the input of reconciliation. */
export interface EventStatement {
  readonly article: string;
  readonly published: IsoDay;
  readonly date: ResolvedDate;
  readonly title: string;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly salience: number;
}

/** Which statement wins for each field, and why. Indices point into the list that was handed in. */
export interface Reconciliation {
  readonly date: ResolvedDate;
  readonly dateFrom: number;
  readonly title: string;
  readonly titleFrom: number;
  readonly status: EventStatus;
  readonly statusFrom: number;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  /** indices of the statements whose dates exclude the chosen one */
  readonly contradictions: readonly number[];
  readonly trace: readonly TraceEntry[];
}

export type DateAgreement = 'same' | 'within' | 'overlap';

/** Sentences for "why are these one event", and for what was chosen among several reports. */
export interface MatchNotes {
  readonly othersNamed: string;
  readonly otherPersons: string;
  readonly otherPartners: string;
  readonly noActor: string;
  readonly otherActors: string;
  readonly otherInitiators: string;
  readonly rolesReversed: string;
  readonly otherTargets: string;
  sharedActors(shared: number, total: number): string;
  sharedCountries(countries: readonly string[]): string;
  readonly noTheme: string;
  readonly visitApart: string;
  readonly summitApart: string;
  readonly toldAsStatement: string;
  readonly otherThemes: string;
  sharedThemes(themes: readonly ThemeId[]): string;
  nearThemes(some: readonly ThemeId[], others: readonly ThemeId[]): string;
  sameAction(action: ActionId): string;
  otherAction(one: ActionId, other: ActionId): string;
  sameStatus(status: EventStatus): string;
  dates(agreement: DateAgreement, one: string, other: string): string;
  daysApart(days: number): string;
  samePlace(place: string): string;
  otherPlaces(one: string, other: string): string;
  calledOtherwise(place: string): string;
  inferredDates(count: number): string;
  readonly roughDates: string;
  readonly onlyNames: string;
  readonly sameKind: string;
  sharedSubjects(words: readonly string[]): string;
  sharedWords(percent: number): string;
  otherNumber(numbers: readonly number[]): string;
  otherBallots(ballots: readonly string[]): string;
  otherRounds(rounds: readonly string[]): string;
  within(part: string, whole: string): string;
  sharedPerson(name: string | undefined): string;
  sharedParty(name: string | undefined): string;
  placeOfBoth(place: string): string;
  host(name: string | undefined): string;
  elsewhere(place: string): string;
  joinedMentions(count: number): string;
  chosenDate(date: string, statements: number): string;
  chosenStatus(status: EventStatus, published: IsoDay): string;
  contradiction(article: string, date: string): string;
}

export interface MergeLanguage {
  nameStems(names: readonly string[]): ReadonlySet<string>;
  /** the stems that tell what happened: no names, no offices */
  tellingStems(signature: Signature, names: ReadonlySet<string>): ReadonlySet<string>;
  /** stems of verbs for what happens once only, such as a death */
  readonly onceOnlyStems: ReadonlySet<string>;
  readonly notes: MatchNotes;
}
