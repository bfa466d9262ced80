/** Words that affect headlines: verbs that need an object, nouns for gatherings, names with an article, names of themes. */
import { words } from './words';

/** Verbs that are incomplete without an object: "holds" alone, "holds in Beijing". */
export const NEEDS_OBJECT = words(`
  hold pay make take give carry conduct stage host receive greet impose deliver undertake reach mark postpone delay cancel announce declare sign approve
  raise lift order issue publish spend do mount adopt enact pass appoint nominate name elect suspend restrict ban sanction visit attend address follow
  establish set-up create build present launch provide summon discuss tighten welcome condemn oust remove enter cite send bring outline
  last date become lead join release free reject block veto form open-up grant award win lose cut`);

/** Verbs that may end a headline. */
export const STANDS_ALONE = words(`
  die resign quit vote win lose withdraw retreat surrender speak protest strike march rally collapse crash explode begin start end finish open close
  resume continue pick gather convene meet agree negotiate clash talk step-down fall rise return depart arrive travel escape disappear sink
  reopen erupt expire lapse break-up break-down fall-apart merge drown capsize perish derail overturn retire concede land dock default step-aside
  stand-down bow-out walk-out flare-up break-out shut-down close-down adjourn reconvene pull-out pull-back walk-off set-out set-off set-sail back-down disband disengage`);

/** Verbs that one person cannot do alone. */
export const MUTUAL_VERBS = words('meet confer talk negotiate reconvene gather');

/** Adverbs that mark a report as uncertain or unlikely. */
export const HEDGES = words('reportedly allegedly purportedly apparently supposedly hardly barely scarcely nearly almost');

/** Verbs that let someone do something: "let three prisoners go". */
export const CAUSING_VERBS = words('let make help see watch');

/** Institutions of every state, so a headline must name the state: "parliament", "foreign minister", "general election". */
export const INSTITUTIONS =
  /^(?:(?:(?:deputy|vice|new|outgoing|interim|acting|ruling) )?(?:government|parliament|cabinet|army|navy|air force|coast guard|police|[Ss]enate|president|(?:prime |(?:foreign|finance|defen[cs]e|interior|trade|justice|health|energy) )?minister|premier|chancellor|king|queen|junta|lawmakers)|(?:foreign|finance|defen[cs]e|interior|trade|justice|health|energy) ministry|central bank|(?:supreme|constitutional|high|appeals|federal) court|(?:(?:early|snap|presidential|parliamentary|general|legislative|local|municipal|regional|midterm) )+elections?)(?=$| (?!(?:of|in|at|from|and|for|with|by|on|near|under|over|against|who|that)(?!\p{L}))\p{Ll})/u;

/** Adjectives that go out of date with the article. */
export const FLEETING_WORDS = words('upcoming recent latest forthcoming most previous last past');

/** Adverbs that link a sentence to the previous one or to its day. */
export const FLEETING_ADVERBS = words(
  'also recently then later earlier previously already now meanwhile however subsequently moreover furthermore additionally therefore thus today currently still just soon here again afterwards afterward yet instead likewise',
);

export const PARTICLES = words('up down off out over back away apart through short aside forward');

/** Names that take "the" inside a sentence. */
export const NAMES_WITH_ARTICLE =
  /^(?:(?:United|European|African|Arab|Organi[sz]ation|Philippines|Netherlands|Maldives|Bahamas|Gambia|Vatican|Democratic|Central African|Dominican|Czech Republic|Asia-Pacific|People[’']s|UK|US|EU|UN|DRC)\b|.*\b(?:Union|Nations|States|Kingdom|Emirates|Islands|Army|Navy|Party|Republic|Council|Commission|Ministry|Department|League|Fund|Bank|Organi[sz]ation|Association|Society|Parliament|Senate|Congress|Pentagon|Kremlin)$)/;

/** Verbs with states and bodies as objects, so "it" after them may refer to one. */
export const ON_BODIES = words(`
  accuse admit aid annex arm ask assist attack back bar blame bomb boycott call-on censure condemn criticise criticize defeat defend disband dissolve
  exclude expel finance fund help host invade invite isolate join leave liberate occupy outlaw pay persuade praise press punish quit readmit
  recognise recognize rejoin represent reprimand sanction succeed sue supply support suspend tell thank threaten urge visit warn`);

/** Transitive verbs: without an object, they are passive. */
export const DONE_TO = words(`
  find discover arrest injure wound kill capture kidnap abduct detain jail bury wrap destroy damage rescue evacuate convict expel behead assassinate`);

/** Plural nouns that the tagger tags as names at the start of a sentence, and plurals without an s. */
export const PLURAL_HEADS = words(`
  leaders ministers presidents delegations governments representatives negotiators diplomats lawmakers soldiers rebels protesters envoys
  gunmen men women children countries citizens voters thousands hundreds dozens scores millions people police troops they forces officials
  kurds americans russians israelis palestinians europeans`);
