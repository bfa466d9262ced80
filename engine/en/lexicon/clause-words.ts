/** Closed-class words that open clauses, build verb groups or determine a date's target; words of speech; stop words. */
import { words } from './words';

export const SUBORDINATORS = words('that which who whom whose where when while although though because if unless whether whereas so');
/** These open a clause if a finite verb follows, otherwise a phrase. */
export const TEMPORAL_SUBORDINATORS = words('after before since until once as following ahead during amid');
export const COORDINATORS = words('and but or then nor');
export const TEMPORAL_PREPOSITIONS = words('since after before following during at amid until ahead upon');

export const BE_FORMS = words('be is are was were been being am');
export const HAVE_FORMS = words('have has had having');
const DO_FORMS = words('do does did');
export const PAST_AUXILIARIES = words('was were had did');
export const FUTURE_MODALS = words("will shall 'll won");
export const TENTATIVE_MODALS = words('would could may might should can must ought');
export const MODALS: ReadonlySet<string> = new Set([...FUTURE_MODALS, ...TENTATIVE_MODALS]);
export const AUXILIARIES: ReadonlySet<string> = new Set([...BE_FORMS, ...HAVE_FORMS, ...DO_FORMS, ...MODALS]);
export const NEGATIONS = words("not n't never no neither nor cannot without");

/** Adverbs allowed before a date without changing its target. */
export const DATE_LEADERS = words(
  'on in at by since until from during before after for over around about late later early earlier also again just only as both and but then throughout within of til till through between beginning starting effective the next first',
);
/** Adjectives that put the noun after them into the future. */
export const UPCOMING_WORDS = words(
  'upcoming forthcoming planned scheduled coming impending proposed future next prospective expected anticipated',
);
/** Words that mark a statement as an opinion about possibilities. */
export const TENTATIVE_WORDS = words('possible possibly potentially perhaps maybe likely hypothetical');
/** Verbs whose object performs the infinitive after it. */
export const OBJECT_CONTROL = words(
  'send invite ask order urge tell dispatch allow force prompt lead cause oblige compel help persuade appoint require enable instruct authorize task request advise',
);

/** Words that do not help to identify an event. */
export const SIGNATURE_STOP_WORDS = words(`
  a an the of in on at to for from by with over about after before between and or as its his her their our this that these those is are was
  were be been has have had will would may might could should also new first second third another further`);

/** Words of speaking and writing, in the forms used beside a quotation. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set(
  `said says told tells spoke speaks wrote writes declared declares announced announces warned warns stated states asked asks replied replies added
  insisted insists vowed vows pledged pledges promised promises addressed addresses broadcast cabled proclaimed remarked testified tweeted posted
  speech speeches address statement letter interview broadcast message telegram telegraph cable memo memorandum communique communiqué proclamation
  declaration diary testimony tweet post conference briefing`.split(/\s+/),
);
