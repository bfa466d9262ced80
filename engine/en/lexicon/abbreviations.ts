/** Abbreviations with a period, grouped by what may follow them. They are spelled as in print, without the period. */
import { words } from './words';

/** Always followed by the rest of a name: a period after them never ends a sentence. */
export const NAME_ABBREVIATIONS = words(`
  Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Brig Hon Rev Fr Msgr Pres Amb Sec St Ste Ft Mt
  Messrs Mme Mlle Asst Supt Insp Det Cdr Vice-Adm Atty Del Assemb ret`);

/** A number follows them unless they end the sentence. */
export const NUMBER_ABBREVIATIONS = words('No Nos Art Arts Sec Ch Vol Vols pp p Fig Figs Par para Res c ca');

/** Months and weekdays. */
export const CALENDAR_ABBREVIATIONS = words(`
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`);

/** These may or may not end a sentence. Only a sentence opener after them shows the end. */
export const OTHER_ABBREVIATIONS = words(`
  Jr Sr Inc Corp Co Cos Ltd Bros vs v etc Dept Univ Assn Assoc Ave Blvd Rd approx est cf al viz Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind
  Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Que Ont`);

/** Capitalized words that open a sentence after an abbreviation ("in the U.S. The talks …"). */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'The A An In On At By For From To With Of As If When While Where After Before Since Until Although Though Because But And Or So Yet He She It They We I You This That These Those There Here His Her Its Their Our My Your What Who Why How Which Some Many Most Several Both Other Others Another One Two Three All Any Each No Not Now Then Today Yesterday Meanwhile However Moreover Also Later Earlier Last During Under Over Despite According'.split(
    ' ',
  ),
);
