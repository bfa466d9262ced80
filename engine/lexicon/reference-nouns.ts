/** Nouns and pronouns that point back at somebody or something already named. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const PERSON_PRONOUNS = words('he she him');
/** Words behind "her" that are no noun, so that she herself is meant. */
export const OBJECT_FOLLOWERS = words('to in at on for from with by and as after before during over about');
export const SUBJECT_PRONOUNS = words('he she');
export const BODY_PRONOUNS = words('it they');
export const FIRST_PERSONS = words('we');
/** "both nations", "the two leaders": the last two named. */
export const PAIR_WORDS = words('both two');
export const PAIR_STATES = words('nations countries sides states governments teams delegations parties capitals');
/** Every word that may begin a reference to somebody named before. */
export const POINTING_WORDS: ReadonlySet<string> = new Set([
  ...PERSON_PRONOUNS,
  ...BODY_PRONOUNS,
  ...FIRST_PERSONS,
  ...PAIR_WORDS,
  'island',
  'her',
]);
/** Words that only states answer to. */
export const STATE_WORDS = words('nations countries states governments capitals');
/** ISO codes of the states that "the island" may mean. */
export const ISLAND_STATES = words('TWN CUB JAM CYP MLT LKA IRL ISL HTI DOM MDG SGP BRB GRD TLS NRU BHR MUS LCA DMA');
export const PAIR_PERSONS = words('leaders presidents ministers men women officials diplomats');
/** "also participated in the event": nouns that stand for any gathering. */
export const GENERIC_EVENT_NOUNS = words(
  'event gathering occasion ceremony meeting summit talks seminar dialogue conference session visit trip negotiations forum',
);
export const ATTENDING_VERBS = words('attend participate join');
/** Offices whose "to X" or "for X" names a field of work, not a party. */
export const OFFICE_NOUNS = words(
  'ambassador envoy representative expert experts specialist secretary adviser advisor minister commissioner coordinator rapporteur chargé consul liaison correspondent studies affairs policy',
);
/** Prepositions after which a state is a place, not a party. */
export const PLACE_PREPOSITIONS = words('in at near across inside outside within around throughout from via');
/** "Tsai's successor": nouns whose owner takes no part. */
export const SUCCESSION_NOUNS = words('successor successors predecessor predecessors replacement heir');

/** Verbs with which an "ambassador to X" tells X something. */
export const RECALLING_VERBS = words('recall withdraw pull expel summon');
export const TOPIC_PREPOSITIONS = words('on about over regarding concerning');
/** Gatherings: "a conference on X" is about X, and X need not come. */
export const GATHERING_NOUNS = words(
  'summit conference session meeting meetings assembly forum debate briefing seminar symposium report hearing workshop',
);
/** "the war in X": what is spoken of, unless it is itself what is told. */
export const CONFLICT_NOUNS = words(
  'war wars conflict conflicts ceasefire truce crisis situation peace violence unrest fighting hostilities famine developments',
);
/** "the capital of X", "off the coast of X": X is where it happens. */
export const PLACE_NOUNS = words(
  'capital city town village port province region island coast shore north south east west outskirts suburb part parts state district area waters',
);
export const VISITING_VERBS = words('arrive visit travel fly go come head land tour depart leave');
/** Sites with a name of their own behind "of" or beside them ("the resort of X", "the base at X"). */
export const LANDMARK_NOUNS = words(
  'resort suburb neighborhood neighbourhood enclave peninsula oasis camp base airport crossing archipelago',
);
