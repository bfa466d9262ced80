/** Marks that printing leaves on pages, and words that keep their hyphen at a line end. Data for the page reader. */
import { words } from './words';

const PAGE = String.raw`(?:page\s+)?\d{1,3}\s*(?:\/|of|von|de|sur|di|van|av)\s*\d{1,3}`;
const CLOCK = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const NUMBER = String.raw`\d{2}-\d{5}`;
const URL = String.raw`(?:https?:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)\S*`;

/** Headers and footers on a printout: a URL or title beside a page number or the time of printing. */
export const PRINT_MARKS: readonly RegExp[] = [
  `^${URL}\\s+(?:${PAGE}|${CLOCK})$`,
  `^(?:${PAGE}|${CLOCK})\\s+${URL}$`,
  `^${URL}\\s+\\S.*${CLOCK}$`,
  `^${URL}\\s+${DAY}$`,
  `^${DAY}\\s+${URL}$`,
  `^${PAGE}\\s+(?:${CLOCK}|${DAY})$`,
  `^${CLOCK}\\s+${PAGE}$`,
  // a title behind the time, and no label
  `^${CLOCK}\\s+(?![-–|\\s]*(?:source|from|by|published|posted|(?:last )?updated|edited)\\s?:)\\S+\\s+\\S+\\s+\\S.*$`,
  `^\\S.*(?:\\s{2,}|\\t)${URL}$`,
  `^page \\d{1,3}(?: of \\d{1,3}\\b.{0,80}|\\/\\d{1,3})$`,
  `^\\S.{2,100}\\s(?:page \\d{1,3} of \\d{1,3}|\\| ?\\d{1,3})$`,
  `^\\S*[/.]\\S*\\s+${PAGE}$`,
  // the number of a document beside the page number, alone, or between asterisks
  `^(?:${PAGE}|\\d{1,3})\\s+${NUMBER}$`,
  `^${NUMBER}(?:\\s+\\d{1,3}(?:\\/\\d{1,3})?|(?:\\s+\\([A-Z]\\))?(?:\\s+\\d{6})*)$`,
  `^\\*\\d{6,}\\*$`,
  `^(?:https?:\\/\\/|www\\.)\\S+\\s+\\d{1,3}$`,
  `^(?:file|view-source):\\S+`,
].map((source) => new RegExp(source, 'i'));

/** First parts of compounds that keep their hyphen at a line end. */
export const COMPOUND_STARTS = words(`
  well self long short high low one two three four five six seven eight nine ten half vice all cross mid full part first second
  third north south east west so semi quasi pro anti non state government year month day best better ill fact peace cease`);
