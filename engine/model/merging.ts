/** Input and output of merging, and the language data for comparison. */
import type { IsoDay } from './article';
import type { ActionId, DatedEvent, EventActor, EventMention, EventStatus, Signature, ThemeId } from './event';
import type { ResolvedDate } from './resolved-date';
import type { TraceEntry } from './trace';

/** A mention with its article; `article` is any stable key from the caller. */
export interface KeyedMention {
  readonly article: string;
  readonly published: IsoDay;
  readonly mention: EventMention;
}

/** An event merged from mentions of one or several articles. `articles[i]` is the key of `event.mentions[i]`. */
export interface MergedEvent {
  readonly event: DatedEvent;
  readonly articles: readonly string[];
  /** dates in the mentions that disagree with the chosen date */
  readonly contradictions: readonly { readonly article: string; readonly edtf: string }[];
}

export type ComparableActor = Pick<EventActor, 'actor'> & Partial<Pick<EventActor, 'name' | 'role' | 'country' | 'kind'>>;

/** The data for comparing two event descriptions. */
export interface Comparable extends Pick<DatedEvent, 'themes' | 'action' | 'place'> {
  /** signatures of its reports, or of its own fields without reports */
  readonly signatures: readonly Signature[];
  readonly date: Pick<ResolvedDate, 'edtf' | 'earliest' | 'latest'> & Partial<Pick<ResolvedDate, 'basis'>>;
  readonly actors: readonly ComparableActor[];
  readonly status?: EventStatus;
}

/** The stored data of an event that matching needs. */
export interface StoredCandidate extends Comparable {
  readonly id: string;
  readonly date: Comparable['date'] & Pick<ResolvedDate, 'precision'>;
  readonly actors: readonly (ComparableActor & Pick<EventActor, 'role'>)[];
  readonly status: EventStatus;
}

/** One named, weighted reason for or against two events being one. */
export interface MatchReason {
  readonly name: 'date' | 'actors' | 'themes' | 'action' | 'place' | 'clause' | 'subject' | 'status';
  /** signed contribution to the score */
  readonly weight: number;
  /** one plain sentence for the reader */
  readonly note: string;
}

/** One event proposed as a part of another; the IDs are those of the given candidates. */
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
  /** ID of the matching stored event, or null for a new event */
  readonly candidate: string | null;
  /** `MATCH_THRESHOLD`..1; 0 for a new event */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** One article's statement about an event: the input of reconciliation. */
export type EventStatement = Omit<KeyedMention, 'mention'> &
  Pick<EventMention, 'date' | 'title' | 'status' | 'polarity' | 'outcome' | 'salience'>;

/** The winning statement for each field, with reasons. Indices refer to the input list. */
export interface Reconciliation extends Omit<EventStatement, 'article' | 'published' | 'salience'> {
  readonly dateFrom: number;
  readonly titleFrom: number;
  readonly statusFrom: number;
  /** indices of the statements whose dates exclude the chosen date */
  readonly contradictions: readonly number[];
  readonly trace: readonly TraceEntry[];
}

export type DateAgreement = 'same' | 'within' | 'overlap';

/** Sentences for "why are these one event", and for choices between several reports. */
export interface MatchNotes {
  readonly othersNamed: string;
  readonly otherPersons: string;
  readonly otherPartners: string;
  readonly noActor: string;
  readonly otherActors: string;
  readonly otherInitiators: string;
  readonly rolesReversed: string;
  readonly otherTargets: string;
  readonly otherSubject: string;
  sharedActors(shared: number, total: number): string;
  sharedCountries(countries: readonly string[]): string;
  readonly noTheme: string;
  readonly visitApart: string;
  readonly summitApart: string;
  readonly toldAsStatement: string;
  readonly otherThemes: string;
  sharedThemes(themes: readonly ThemeId[]): string;
  nearThemes(some: readonly ThemeId[], others: readonly ThemeId[]): string;
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
  /** returns the stems that describe the event, without names and offices */
  tellingStems(signature: Signature, names: ReadonlySet<string>): ReadonlySet<string>;
  /** stems of verbs for events that happen only once, such as a death */
  readonly onceOnlyStems: ReadonlySet<string>;
  readonly notes: MatchNotes;
}
