/** What comparing events needs to know of a language: the words of their clauses, and sentences that give the reasons. */
import type { IsoDay } from './article';
import type { ActionId, EventStatus, ThemeId } from './event';
import type { Signature } from './signature';

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
  sharedActors(shared: number, of: number): string;
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
