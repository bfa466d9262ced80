/** Nouns and pronouns that refer back to an actor or event. */
import type { ActorKind } from '../../model/event';
import { words } from './words';

export const PERSON_PRONOUNS = words('he she him');
/** Words after "her" that are not nouns, so that "her" is the person herself. */
export const OBJECT_FOLLOWERS = words('to in at on for from with by and as after before during over about');
/** Words after a name that is not a person there: "the Biden administration". */
export const NAMED_AFTER = /^ ?(?:-|(?:administration|government|cabinet|campaign|family|camp|team|doctrine|plan|regime)(?!\p{L}))/u;
export const SUBJECT_PRONOUNS = words('he she');
export const FIRST_PERSONS = words('we i');
/** "the two foreign ministers", "both Asian countries": words allowed between the number and the noun. */
export const PAIR_MODIFIERS = words(
  'foreign prime defense defence finance trade energy interior neighboring neighbouring rival warring asian african european arab latin nuclear allied former opposing trilateral gulf baltic nordic balkan caribbean donor founding signatory',
);
/** "the three countries": the number of actors. */
export const COUNT_WORDS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
]);
export const PAIR_STATES = words(
  'nations countries sides states governments teams delegations parties capitals neighbors neighbours allies powers rivals militaries armies partners signatories',
);
/** Every word that may begin a reference to an earlier actor. */
export const POINTING_WORDS: ReadonlySet<string> = new Set([
  ...PERSON_PRONOUNS,
  ...FIRST_PERSONS,
  ...COUNT_WORDS.keys(),
  ...['the', 'her', 'it', 'they'],
]);
/** Words that refer only to states. */
export const STATE_WORDS = words('nations countries states governments capitals');
export const PAIR_PERSONS = words(
  'leaders presidents ministers men women officials diplomats premiers chancellors envoys counterparts generals secretaries negotiators heads pair statesmen',
);
/** "also participated in the event": nouns for any gathering. */
export const GENERIC_EVENT_NOUNS = words(
  'event gathering occasion ceremony meeting summit talks seminar dialogue conference session visit trip negotiations forum',
);
export const ATTENDING_VERBS = words('attend participate take-part join');
/** Verbs before "to join X" that request or agree to membership. */
export const ADMISSION_VERBS = words('apply ask agree seek vote decide want invite bid plan intend request');
/** Offices whose "to X" or "for X" names a field of work, not a participant. */
export const OFFICE_NOUNS = words(
  'ambassador envoy representative expert experts specialist secretary adviser advisor minister commissioner coordinator rapporteur chargé consul liaison correspondent studies affairs policy',
);
/** Prepositions before a state that is a place, not a participant. */
export const PLACE_PREPOSITIONS = words('in at near across inside outside within around throughout from via');
/** "Tsai's successor": nouns whose owner is not a participant. */
export const SUCCESSION_NOUNS = words('successor successors predecessor predecessors replacement heir');

/** Verbs that make an "ambassador to X" a message to X. */
export const RECALLING_VERBS = words('recall withdraw pull expel summon');
/** Verbs whose "from X" is a participant: X gives or loses something, or someone leaves X. */
export const TAKING_VERBS = words(
  'recall withdraw pull expel exclude suspend buy purchase acquire order import obtain receive win lose get seek take free switch',
);
/** "independence from X": X loses a territory. */
export const SEPARATION_NOUNS = words('independence secession separation withdrawal pullout exit autonomy');
/** Gatherings: in "a conference on X", X is the topic and may not attend. */
export const GATHERING_NOUNS = words(
  'summit conference session meeting meetings assembly forum debate briefing seminar symposium report hearing workshop',
);
/** Verbs whose object is only a topic ("met to discuss aid for X"). */
export const DISCUSSING_VERBS = words('discuss review explore consider debate address examine coordinate underscore highlight reaffirm');
/** Prepositions before a topic. */
export const TOPIC_PREPOSITIONS = words('about regarding concerning');
/** Places of education and work: "Dr. X of the University" does not represent the university. */
export const WORKPLACES = /University|Institute|Institution|College|School|Cent(?:er|re)|Academy|Hospital|Laborator|Faculty|Think Tank/;
/** "strikes on X", "a ban on X's barley": prepositions that introduce the target after these nouns. */
export const TARGET_PREPOSITIONS = words('on against upon');
export const DEED_NOUNS = words(
  'attack attacks strike strikes airstrike airstrikes raid raids ban bans sanction sanctions embargo tariff tariffs duty duties assault assaults offensive war blockade bombing curbs restrictions crackdown pressure claim claims complaint lawsuit case coup charges boycott protest measures aggression campaign operation incursion',
);
/** "the invasion of X": nouns with their target after "of". */
export const DEED_OF_NOUNS = words(
  'invasion bombing bombardment shelling occupation annexation siege blockade capture assassination killing arrest expulsion condemnation recognition conquest liberation seizure destruction overthrow ouster kidnapping murder trial prosecution extradition deportation detention impeachment conviction execution release dismissal removal',
);
/** "A visit to X". */
export const JOURNEY_NOUNS = words('visit visits trip trips tour');
/** "Her visit": the actor. */
export const POSSESSIVES = words('his her its their');
/** "A pledging event hosted by X": X is the initiator, whatever verb the sentence has. */
export const LED_BY = words('led headed hosted co-hosted chaired organized organised announced');
/** "explosions at X", "the bombing of X": prepositions before the target of an attack. */
export const ATTACKED_PREPOSITIONS = words('at outside of in on against near');
/** "the capital of X", "off the coast of X": X is the location. */
export const PLACE_NOUNS = words(
  'capital city town village port province region coast shore north south east west outskirts suburb part parts state district area waters',
);
export const VISITING_VERBS = words('arrive visit travel fly go come head land tour depart leave stop return');
/** Missions of one state in another, as a pattern. */
export const MISSIONS =
  'embass(?:y|ies)|consulates?|ambassadors?|consuls?|envoys?|diplomats|diplomatic (?:mission|staff)|high commissioner';
/** Sites with a name after "of" or beside them ("the resort of X", "the base at X"). */
export const LANDMARK_NOUNS = words(
  'resort suburb neighborhood neighbourhood enclave peninsula oasis camp base airport crossing archipelago',
);

/** Possible referents of a noun for a body: kinds of actors, and a word that their name must contain. */
export interface BodyNoun {
  readonly kinds: readonly ActorKind[];
  readonly name?: RegExp;
  /** names to prefer */
  readonly likes?: RegExp;
}

const BODIES_OF_STATES: BodyNoun = {
  kinds: ['organization'],
  name: /Union|Nations|Organi[sz]ation|ASEAN|NATO|ECOWAS|G7|G20|BRICS|League|Council|Mercosur|CARICOM|Community|Commonwealth|Quad|OPEC|APEC|AUKUS|Alliance|Forum/,
};

const COMPANY: BodyNoun = {
  kinds: ['organization'],
  name: /^(?!.*(?:Union|Nations|NATO|Court|Council|Party|Committee|Commission|Agency|Authority|Parliament|Fund|Forces))/,
};
const COMPANY_NOUNS =
  'company firm chipmaker automaker carmaker manufacturer drugmaker shipbuilder steelmaker miner retailer lender insurer producer utility developer charity watchdog broadcaster startup conglomerate corporation contractor supplier operator platform smelter brewer'.split(
    ' ',
  );
const ARMED_OR_SECRET = /^(?!.*(?:Union|Nations|NATO|Court|Council|Committee|Commission|Agency|Bank|Ministry))/;
/** "the fund", "the front": bodies whose names contain the noun. */
const CALLED_BY_HEAD =
  'fund front federation foundation association society institute confederation coalition authority committee network brigade trust board consortium exchange'.split(
    ' ',
  );

/** "the bloc", "the ministry": nouns that refer to an earlier body. */
export const BODY_NOUNS: ReadonlyMap<string, BodyNoun> = new Map<string, BodyNoun>([
  ...['bloc', 'alliance', 'grouping', 'body'].map((noun) => [noun, BODIES_OF_STATES] as const),
  ['ministry', { kinds: ['organ'], name: /Ministry|ministry|Department|Office/ }],
  ['department', { kinds: ['organ'], name: /Department/ }],
  ['league', { kinds: ['organization'], name: /League/ }],
  ['union', { kinds: ['organization'], name: /Union/ }],
  ['assembly', { kinds: ['organ', 'organization'], name: /Assembly/ }],
  ...['organization', 'organisation'].map((noun) => [noun, BODIES_OF_STATES] as const),
  ['court', { kinds: ['organ', 'organization'], name: /Court|court|Tribunal/ }],
  ['tribunal', { kinds: ['organ', 'organization'], name: /Court|court|Tribunal/ }],
  ['council', { kinds: ['organ', 'organization'], name: /Council/ }],
  ['parliament', { kinds: ['organ', 'organization'], name: /[Pp]arliament|Assembly|Duma|Knesset|Congress|Bundestag|Rada|Sejm/ }],
  ['commission', { kinds: ['organ', 'organization'], name: /Commission|European Union/ }],
  ['agency', { kinds: ['organ', 'organization'], name: /Agency|agency|UN|Organi[sz]ation|Programme/ }],
  ...COMPANY_NOUNS.map((noun) => [noun, COMPANY] as const),
  ...['carrier', 'airline'].map((noun) => [noun, { ...COMPANY, likes: /\bAir(?!bus)|Airlines|Airways|Aviation|hansa/ }] as const),
  ['bank', { ...COMPANY, likes: /[Bb]an[kcq]/ }],
  ...CALLED_BY_HEAD.map(
    (noun) =>
      [noun, { kinds: ['organization', 'group', 'organ'], name: new RegExp(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`) }] as const,
  ),
  ...['gang', 'cartel', 'syndicate', 'faction'].map((noun) => [noun, { kinds: ['group', 'organization'], name: ARMED_OR_SECRET }] as const),
  ...['militia', 'rebels', 'militants', 'insurgents', 'movement', 'guerrillas', 'fighters'].map(
    (noun) => [noun, { kinds: ['group'] }] as const,
  ),
  ['group', { kinds: ['group', 'organization'], name: /^(?!.*(?:European Union|United Nations|Commission$))/ }],
  ['party', { kinds: ['organization'], name: /Party|party|Front|Union|Movement|Democratic|Alliance/ }],
]);
/** "the regional body", "the rebel group": words that only describe the kind of body. */
export const BODY_MODIFIERS = words('regional world trade rebel armed');
/** The nouns that may have a capital in a reference ("the Council"). */
export const CAPITAL_NOUNS = words(
  'council court tribunal commission department ministry agency parliament alliance government union assembly organization company league fund front federation bank authority committee',
);
/** ISO codes of the states that a noun may refer to. A noun without a list may refer to any state. */
export const LANDS_BY_NOUN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kingdom', words('SAU GBR NLD ESP BEL DNK SWE NOR THA KHM BHR JOR MAR BTN TON LSO SWZ MYS')],
  ['emirate', words('QAT KWT ARE')],
  ['sultanate', words('OMN BRN')],
]);
/** Nouns that refer to the state under discussion. */
export const LAND_NOUNS = words('country kingdom republic nation government territory emirate sultanate');
