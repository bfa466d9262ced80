/** The English words and explanations for the stage that compares events. */
import type { MatchNotes, MergeLanguage } from '../../model/merging';
import { ONCE_ONLY_VERBS, WORD_FAMILIES } from '../lexicon/event-words';
import { nameStems, stem, tellingStems } from './signature';

const list = (items: readonly (string | number)[]): string => items.join(', ');

const MATCH_NOTES: MatchNotes = {
  othersNamed: 'Different people.',
  otherPersons: 'Different people.',
  otherPartners: 'Same person, different partners.',
  noActor: 'One sentence names no actor.',
  otherActors: 'No shared actors.',
  otherInitiators: 'Different initiators.',
  rolesReversed: 'The target of one is the initiator of the other.',
  otherTargets: 'Different target states.',
  otherSubject: 'One sentence has a subject that the other does not mention.',
  sharedActors: (shared, total) => `${shared} of ${total} actors match.`,
  sharedCountries: (countries) => `Different actors from the same country (${list(countries)}).`,
  noTheme: 'One sentence has no clear theme.',
  visitApart: 'One is a visit. The other is an event during a visit.',
  summitApart: 'Only one is called a summit.',
  toldAsStatement: 'One is a statement. The other is the event it is about.',
  otherThemes: 'Different themes.',
  sharedThemes: (themes) => `Shared themes: ${list(themes)}.`,
  nearThemes: (some, others) => `Similar themes: ${list(some)} and ${list(others)}.`,
  otherAction: (one, other) => `Different actions: ${one} and ${other}.`,
  sameStatus: (status) => `Same status: ${status}.`,
  dates: (agreement, one, other) =>
    agreement === 'same' ? `Same date: ${one}.` : `${one} and ${other} ${agreement === 'overlap' ? 'overlap' : 'are compatible'}.`,
  daysApart: (days) => `The sources state dates ${days} days apart for an event that happens only once.`,
  samePlace: (place) => `Same place: ${place}.`,
  otherPlaces: (one, other) => `Different places: ${one} and ${other}.`,
  calledOtherwise: (place) => `One is named after a place other than ${place}.`,
  inferredDates: (count) => (count === 1 ? 'One of the dates is inferred.' : 'Both dates are inferred.'),
  roughDates: 'Many events fit such an imprecise date.',
  sameKind: 'Both sentences use words for the same kind of event.',
  onlyNames: 'One of the sentences contains only names.',
  sharedWords: (percent) => `The sentences share ${percent}% of their words, ignoring names.`,
  otherNumber: (numbers) => `Different events in a series: ${list(numbers)}.`,
  otherBallots: (ballots) => `Different elections: ${ballots.join('; ')}.`,
  otherRounds: (rounds) => `Different rounds of voting: ${rounds.join('; ')}.`,
  within: (part, whole) => `${part} is within ${whole}.`,
  sharedPerson: (name) => `${name ?? 'One party'} appears in both.`,
  sharedParty: (name) => `${name ?? 'One party'} takes part in both.`,
  placeOfBoth: (place) => `Both take place in ${place}.`,
  host: (name) => `${name ?? 'A party'} belongs to the country visited.`,
  elsewhere: (place) => `Only one is in ${place}.`,
  joinedMentions: (count) => `${count} sentences report the same event.`,
  chosenDate: (date, statements) => `${date} is the most precise date that most of the ${statements} sources agree on.`,
  chosenStatus: (status, published) => `The status changed to ${status}, as reported on ${published}.`,
  contradiction: (article, date) => `${article} states ${date}, which is also shown.`,
};

export const ENGLISH_MERGING: MergeLanguage = {
  nameStems,
  tellingStems,
  onceOnlyStems: new Set(ONCE_ONLY_VERBS.map((verb) => WORD_FAMILIES.get(verb) ?? stem(verb))),
  notes: MATCH_NOTES,
};
