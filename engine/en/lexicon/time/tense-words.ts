/** Words that show the tense of their clause. Words with an ambiguous tense ("put", "read", "set") are left out. */
import { phraseList, words } from '../words';

export const FUTURE_WORDS = words(`
  will 'll ’ll shall won't won’t would tomorrow upcoming forthcoming expects expect anticipates foresees predicts`);

/** Modals for the future unless "have" follows; "could" depends on the next word. */
export const OPEN_MODALS: ReadonlySet<string> = new Set(['may', 'might', 'should', 'can', 'must', 'cannot']);

/** Words that put a following "to" + verb in the future. */
export const PLAN_WORDS = words(`
  scheduled due expected set slated plan plans planned planning going agreed agrees agree hopes hope hoped hoping wants want wanted intends
  means intend intended ready about vowed pledged promised decided decision proposed proposal seeks seeking sought expects expect likely
  preparing prepared poised bound arranged asked urged ordered invited called deadline threatened supposed committed needs need has have is are was
  were ultimatum meant agreement commitment intention pledge promise threat offer bid invitation`);

/** Verbs whose present tense with a day announces a scheduled event: "the ministers meet Monday", "the term ends in May". */
export const CALENDAR_VERBS = words(`
  meet meets begin begins starts opens ends closes resume resumes convene convenes expire expires leaves arrive arrives depart departs
  travels returns conclude concludes votes reopen reopens faces holds hosts takes goes kicks flies lands launches airs plays runs marks
  turns enters sits swears testifies`);

/** Similar verbs that are verbs only after a plural noun: "polls open Sunday". */
export const CALENDAR_VERBS_OF_MANY = words(`
  open close start end leave vote return travel go fly land play kick host visit face hold take gather launch run enter compete`);

/** Words beside "until" and "by" that put the deadline in the future, whatever the verb's tense. */
export const DEADLINE_SETTERS = words(`
  deadline ultimatum imposed impose off extend extended extends extending extension give gave given giving gives adjourn adjourned postpone
  postponed postponing delay delayed defer deferred suspend suspended suspending allow allowed expire valid`);

/** Deeds that are done if a day identifies them: "Tuesday's ruling". */
export const DONE_DEEDS: readonly string[] = (
  'accident accord agreement ambush airstrike airstrikes announcement arrest arrests assassination attack attacks blast blasts blaze bombing bombings bombardment clash clashes collapse collision coup crash deal decision defeat derailment disaster earthquake eruption ' +
  'explosion explosions failure flood floods hijacking kidnapping landslide incident killing killings loss losses massacre murder murders outage quake raid raids remarks resignation riot riots ruling shooting shootings signature ' +
  'slaying stabbing statement triumph verdict victory violence win'
).split(' ');

/** Words for moving an event, with the old day after "from" and the new day after "to". */
export const GIVES_ANOTHER_DAY = phraseList(`
  postponed; moved; rescheduled; pushed; pushed back; shifted; put back; put off; brought forward; extended; prolonged`);

/** Participles after "is" or "was" that put the event in the future: "is scheduled for Friday". */
export const SCHEDULE_WORDS: ReadonlySet<string> = new Set(['scheduled', 'due', 'slated', 'expected', 'planned', 'set', 'forecast']);

export const PAST_AUXILIARIES = words(`
  was were had did wasn't weren't hadn't didn't wasn’t weren’t didn’t hadn’t been`);
export const PRESENT_AUXILIARIES = words(`
  is are am does do isn't aren't doesn't don't isn’t aren’t doesn’t don’t says seems remains`);
export const PERFECT_AUXILIARIES: ReadonlySet<string> = new Set(['has', 'have', "'ve", '’ve', "hasn't", "haven't", 'hasn’t', 'haven’t']);

export const IRREGULAR_PAST = words(`
  said told met held began became came went gave got took made left won lost sent spent saw spoke wrote rose fell fled flew found fought
  brought built bought caught chose drew drove ate felt forgot forgave froze grew heard hid kept knew laid led lent meant paid ran rang
  sang sank sat shook shot showed shut sold stood stole struck swore swept swam taught thought threw understood withdrew woke wore ended
  arose awoke bent bid bled bound bred broke burst clung crept dealt dug dwelt forbade foresaw lay lit overthrew overcame overtook rode
  hung blew slept slid spun sprang stuck stung strode sought wound wrung tore strove unfroze slew undid redrew rewrote outbid overrode
  withstood swung leapt retook overran undertook upheld fed agreed disagreed freed guaranteed decreed begun written taken given driven broken chosen
  fallen stolen drawn flown thrown torn sworn born`);

/** Verbs whose past equals their base form. With a singular subject, they are in the past ("the storm hit"). */
export const BARE_PAST: ReadonlySet<string> = new Set(['hit', 'beat', 'quit', 'cut', 'put', 'hurt', 'spread', 'let']);

/** Words in -ed that are not their clause's verb. */
export const NOT_PAST = words(`
  titled entitled called named dubbed known based related aimed planned expected scheduled armed united limited advanced indeed
  hundred need speed proceed succeed exceed agreed-upon so-called embed wed sacred wicked naked beloved exiled detailed bed red shed bleed
  breed feed seed weed deed creed greed steed`);

/** Forms whose spelling does not show the past: the base form looks the same, or the word often describes a noun ("a group called X"). */
export const OPEN_FORMS: ReadonlySet<string> = new Set([
  ...BARE_PAST,
  ...words('set read shut bid cast split come run cost called named dubbed limited advanced exiled detailed united'),
]);
