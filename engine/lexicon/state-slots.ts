/** Where a word that no vocabulary holds stands when it names a state: what only states own, have at their side or do. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "the Republic of X" */
export const STATE_FORMS = words('republic kingdom emirate sultanate principality commonwealth federation duchy');
/** "X's ambassador": of states alone. */
export const OWNED_BY_STATES = words(
  'ambassador ambassadors embassy parliament airspace border borders navy sovereignty independence diplomats envoys consul chargé waters',
);
/** "X's foreign minister", "X's central bank": the first word of what states own, but for a person's or a company's. */
export const OFTEN_OWNED_BY_STATES = words(
  'foreign prime government president army troops soldiers forces air junta capital constitution territory defence defense finance interior citizens population envoy coast supreme constitutional central police armed military king queen national',
);
/** "X's foreign ministry", "X's central bank": the second word of what only states own. */
export const HOUSES_OF_STATES = words('ministry bank court assembly guard');
/** "Prime Minister Kaja Lind of X" */
export const TITLES_OF_STATES = words('minister president king queen emir sultan premier');
/** "ambassador to X", "the border with X": words in front of the preposition. */
export const BESIDE_STATES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', words('ambassador ambassadors envoy exports loan loans aid arms weapons grain')],
  ['with', words('border borders ties relations frontier treaty')],
  ['of', words('ambassador embassy parliament government president people army citizens capital')],
  ['from', words('imports independence refugees')],
  ['on', words('embargo')],
]);
/** Of those the ones that tell at once: "ambassador to X", "the border with X". */
export const SURELY_BESIDE_STATES = words('ambassador ambassadors embassy parliament border borders independence');
/** "talks between A and X": what states have with one another. */
export const BETWEEN_STATES = words(
  'talks negotiations treaty border ties relations agreement pact accord truce ceasefire cease-fire dispute war conflict fighting clashes hostilities peace frontier',
);
/** "X expelled two diplomats": the verb, and what stands soon behind it. */
export const DEEDS_OF_STATES = words(
  'expelled recalled summoned severed withdrew cut restored broke ordered opened closed expels recalls summons severs',
);
export const OBJECTS_OF_STATES = words(
  'ambassador ambassadors envoy envoys diplomat diplomats chargé attaché attachés ties relations consul embassy consulate',
);
/** "the Sarnian president": powers that a state has, behind its adjective. */
export const POWERS_OF_STATES = words(
  'president government army navy parliament ambassador embassy foreign prime troops diplomats king queen',
);
/** "X accused": deeds of states, and of others as well. */
export const WORDS_OF_STATES = words(
  'accused denied protested rejected imposed banned signed condemned agreed closed reopened said announced ratified mobilized mobilised invaded annexed',
);
/** "in northern X" */
export const QUARTERS = words(
  'northern southern eastern western central northeastern northwestern southeastern southwestern neighboring neighbouring',
);
