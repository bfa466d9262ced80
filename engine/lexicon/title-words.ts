/** Words that headlines turn on: verbs that need an object, nouns that are held, names with an article, what a theme is called. */
import type { ThemeId } from '../model/event';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that say nothing without an object: "holds" alone, "holds in Beijing". */
export const NEEDS_OBJECT = words(`
  hold pay make take give carry conduct stage host receive greet impose deliver undertake reach mark postpone delay cancel announce declare sign approve
  raise lift order issue publish spend do mount adopt enact pass appoint nominate name elect suspend restrict ban sanction visit attend address follow
  establish set-up create build present launch provide summon discuss tighten welcome condemn oust remove enter cite send bring outline
  last become lead join release free reject block veto form open-up grant award win lose cut`);

/** Verbs that may end a headline. */
export const STANDS_ALONE = words(`
  die resign quit vote win lose withdraw retreat surrender speak protest strike march rally collapse crash explode begin start end finish open close
  resume continue pick gather convene meet agree negotiate clash talk step-down fall rise return depart arrive travel escape disappear sink
  reopen erupt expire lapse break-up break-down fall-apart merge drown capsize perish derail overturn retire concede land dock default step-aside
  stand-down bow-out walk-out flare-up break-out shut-down close-down adjourn reconvene pull-out pull-back walk-off set-out set-off set-sail back-down disband disengage`);

/** Verbs that take no object at all. */
export const WITHOUT_OBJECT = words('stay arrive travel go depart speak');

/** Verbs that nothing is done to by: "X is stayed", "minister is become" are no English. */
export const NEVER_PASSIVE: ReadonlySet<string> = new Set([
  ...WITHOUT_OBJECT,
  ...words(
    'be become remain seem appear die happen occur rise fall last come belong exist emerge vanish disappear resign collapse erupt expire lapse',
  ),
]);

/** Verbs of what two parties do together: "the treaty between A and B was signed" is "A and B sign a treaty". */
export const JOINT_VERBS = words(
  'sign initial conclude reach agree ratify renew extend finalize finalise seal ink restore establish strike resume hold break-off',
);

/** Verbs of somebody on the way to what a noun behind "for" names. */
export const TRAVEL_VERBS = words('arrive travel fly visit go come return be');

/** Verbs that fix the day of something to come. */
export const CALLING_VERBS = words('call set schedule announce convene');

/** Verbs that one person cannot do alone. */
export const MUTUAL_VERBS = words('meet confer talk negotiate reconvene gather');

/** Verbs after which the noun that they carry is the news, not the verb. */
export const LINKING_VERBS = words('follow mark precede accompany coincide');

/** Verbs that tell a phase of what their subject names. */
export const ASPECT_VERBS = words('begin start resume continue end conclude finish open last close');

/** Verbs that only say that their subject takes place. */
export const HAPPENING_VERBS = words(
  'hold take happen occur begin start conduct be schedule plan expect set slate due last break-out erupt flare-up ensue unfold',
);

/** Verbs of saying that a headline keeps; of any other one it says "says". */
export const PLEDGING_VERBS = words('announce confirm promise pledge vow declare insist warn reveal repeat reiterate agree decide');

/** Verbs of intending, which promise less than "will". */
export const VERBS_OF_MIND = words('plan hope want intend aim seek expect wish');

/** Adverbs with which a report leaves open whether it is so. */
export const HEDGES = words('reportedly allegedly purportedly apparently supposedly');

/** Persons of whom the news tells without a name, beside those known by what they do. */
export const PERSONS_IN_TROUBLE = words(
  'man woman boy girl teenager suspect militiaman fugitive convict detainee captive spy agent smuggler trafficker hacker gunman attacker assassin bomber operative fighter sailor captain passenger tourist billionaire heir cleric singer',
);

/** What somebody did, named again: "condemned the move". */
export const DEEDS_AGAIN = words(
  'step move decision action measure measures attack plan plans proposal demand claim announcement ban ruling raid offensive strike strikes airstrike airstrikes seizure blockade statement remarks',
);

/** Different words for one thing, by the one under which it is remembered. */
export const SAME_THINGS: ReadonlyMap<string, string> = new Map([
  ['duty', 'tariff'],
  ['dutie', 'tariff'],
  ['levy', 'tariff'],
  ['accord', 'agreement'],
  ['deal', 'agreement'],
  ['pact', 'agreement'],
  ['treaty', 'agreement'],
  ['truce', 'ceasefire'],
]);

/** Verbs that let another one do something: "let three prisoners go". */
export const CAUSING_VERBS = words('let make help see watch');

/** What every state has, so that a headline must say whose it is: "parliament", "foreign minister", "general election". */
export const INSTITUTIONS =
  /^(?:(?:(?:deputy|vice|new|outgoing|interim|acting|ruling) )?(?:government|parliament|cabinet|army|navy|air force|coast guard|police|[Ss]enate|president|(?:prime |(?:foreign|finance|defen[cs]e|interior|trade|justice|health|energy) )?minister|premier|chancellor|king|queen|junta|lawmakers)|(?:foreign|finance|defen[cs]e|interior|trade|justice|health|energy) ministry|central bank|(?:supreme|constitutional|high|appeals|federal) court|(?:(?:early|snap|presidential|parliamentary|general|legislative|local|municipal|regional|midterm) )+elections?)(?=$| (?!(?:of|in|at|from|and|for|with|by|on|near|under|over|against|who|that)(?!\p{L}))\p{Ll})/u;

/** Verbs of asking somebody to do something. */
export const ASKING_VERBS = words('ask urge order instruct invite press call-on request demand tell direct allow force persuade');

/** Things that are held, by their lemma. */
export const HELD_NOUNS = words(`
  summit meeting session gathering call conference videoconference forum convention assembly reception talks negotiation dialogue dialog consultation discussion round
  seminar exercise drill election referendum poll vote protest demonstration rally march ceremony briefing interview hearing ballot vigil talk lunch dinner`);

/** Nouns that take no "a" in a headline. */
export const BARE_NOUNS = words(
  'talks talk remarks elections polls negotiations consultations discussions exercises drills games unrest mediation testimony travel',
);

/** Adjectives that age with the article. */
export const FLEETING_WORDS = words('upcoming recent latest forthcoming most previous last past');

/** Gatherings that one attends: with a single name, who was there did not hold them alone. */
export const ATTENDED_NOUNS = words(
  'summit meeting session gathering conference forum convention assembly reception dialogue dialog seminar round ceremony dinner lunch hearing',
);

export const PARTICLES = words('up down off out over back away apart through short aside forward');

/** Names that take "the" inside a sentence. */
export const NAMES_WITH_ARTICLE =
  /^(?:(?:United|European|African|Arab|Organi[sz]ation|Philippines|Netherlands|Maldives|Bahamas|Gambia|Vatican|Democratic|Central African|Dominican|Czech Republic|Asia-Pacific|People[’']s|UK|US|EU|UN|DRC)\b|.*\b(?:Union|Nations|States|Kingdom|Emirates|Islands|Army|Navy|Party|Republic|Council|Commission|Ministry|Department|League|Fund|Bank|Organi[sz]ation|Association|Society|Parliament|Senate|Congress|Pentagon|Kremlin)$)/;

/** What a verb's happening is called, for a label without a clause: "resignation of X", "arrest in Y". */
export const NOMINALS: ReadonlyMap<string, string> = new Map(
  `acquit acquittal, appoint appointment, approve approval, arrest arrest, arrive arrival, assassinate assassination, attack attack, attend attendance, ban ban,
  bomb bombing, capture capture, charge charges, condemn condemnation, convict conviction, deploy deployment, detain detention, die death, dismiss dismissal,
  elect election, evacuate evacuation, execute execution, expel expulsion, explode explosion, extradite extradition, impeach impeachment, indict indictment, invade invasion,
  jail imprisonment, kidnap kidnapping, kill killing, launch launch, march march, murder murder, nominate nomination, oust ouster, pardon pardon, protest protest,
  raid raid, rally rally, ratify ratification, recognize recognition, recognise recognition, release release, resign resignation, return return, rule ruling,
  sentence sentencing, shoot shooting, strike strike, surrender surrender, suspend suspension, test test, vote vote, withdraw withdrawal, quit resignation, step-down resignation,
  bury burial, inspect inspection, free release, deport deportation, seize seizure, rescue rescue, repatriate repatriation, inaugurate inauguration, annex annexation,
  dissolve dissolution, reopen reopening, blacklist blacklisting, question questioning, transfer transfer, collapse collapse, crash crash, abduct abduction`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .map(([verb = '', noun = '']) => [verb, noun] as const),
);

/** Predicates of "be" that only comment: "X was a main subject". */
export const COMMENT_NOUNS = words('subject topic issue focus theme priority concern matter question problem factor reason result');

/** What a happening of a theme is called where its words give no headline. */
export const THEME_NOUNS: Readonly<Record<ThemeId, string>> = {
  summit: 'summit',
  meeting: 'meeting',
  visit: 'visit',
  negotiation: 'talks',
  statement: 'statement',
  agreement: 'agreement',
  sanction: 'sanctions',
  trade: 'trade measures',
  'arms-sale': 'arms sale',
  military: 'military action',
  election: 'election',
  appointment: 'change of office',
  protest: 'protest',
  legal: 'legal action',
  aid: 'aid',
  'human-rights': 'human rights action',
  nuclear: 'nuclear activity',
  technology: 'technology measures',
  climate: 'climate action',
  territory: 'territorial dispute',
  'people-to-people': 'exchange',
  other: 'action',
};

/** Verbs that are done to states and bodies, so that "it" behind them may be one. */
export const ON_BODIES: ReadonlySet<string> = new Set(
  (
    'accuse admit aid annex arm ask assist attack back bar blame bomb boycott call-on censure condemn criticise criticize defeat defend disband dissolve exclude expel ' +
    'finance fund help host invade invite isolate join leave liberate occupy outlaw pay persuade praise press punish quit readmit recognise recognize rejoin represent ' +
    'reprimand sanction succeed sue supply support suspend tell thank threaten urge visit warn'
  ).split(' '),
);

/** Verbs that nobody does without an object: one that stands without any tells what was done to its subject. */
export const DONE_TO: ReadonlySet<string> = new Set(
  'find discover arrest injure wound kill capture kidnap abduct detain jail bury wrap destroy damage rescue evacuate convict expel behead assassinate'.split(
    ' ',
  ),
);

/** Plural nouns that the tagger takes for names at the start of a sentence, and plurals without an s. */
export const PLURAL_HEADS: ReadonlySet<string> = new Set(
  (
    'leaders ministers presidents delegations governments representatives negotiators diplomats lawmakers soldiers rebels protesters envoys ' +
    'gunmen men women children countries citizens voters thousands hundreds dozens scores millions people police troops they forces officials kurds americans russians israelis palestinians europeans'
  ).split(' '),
);
