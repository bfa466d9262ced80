/** Words around dates on a page, with the role of each date, and month names in other languages. Data for the page reader. */

/** Role of a date on a page: publication, a later change, or unrelated to the article (a day of printing, of access). */
export type DateRole = 'published' | 'updated' | 'ignored';

/** The last match before a date counts. */
export const ROLE_WORDS: Readonly<Record<DateRole, RegExp>> = {
  published:
    /\b(?:published|publication|pub|posted|issued|issue|released|release|created|uploaded|filed|online|sent|delivered|adopted|answered|publié|veröffentlicht|publicado)\b/giu,
  updated: /(?<!\p{L})(?:updated?|modified|modification|edited|revised|revision|changed|amended|corrected|reviewed)\b/giu,
  ignored:
    /\b(?:accessed|access|retrieved|print(?:ed|out)?|downloaded|load(?:ed)?|archived|captured|saved|expires?|deadline|born|copyright|until|since|event|meeting|visit|in print)\b|©|\(c\)/gi,
};

/** Labels for the page's own date, unless another word is more specific ("date of access"). */
export const PLAIN_LABELS = /\b(?:dated?|time)\b/giu;

/** Words in a date line without meaning of their own. */
export const DATE_FILLERS =
  /\b(?:first|last|originally|this|the|of|on|at|in|as|was|is|were|has|been|to|be|article|story|page|item|post|release|statement|version|edition|day|local|time|hours?|hrs|uhr|le|am|um|h)\b/giu;

export const FOREIGN_MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'janvier februar février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre',
    'januar jänner märz maerz juni juli oktober dezember',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março outubro setembro dezembro',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name, monthNumber(name)]),
);

/** Finds the month by its first letters, which these languages share. */
function monthNumber(name: string): number {
  const starts: readonly RegExp[] = [
    ...[/^(?:jan|jän|ene|gen)/, /^(?:feb|fév|fev)/, /^(?:mar|mär|mae)/, /^(?:avr|abr|apr)/, /^(?:mai|may|mag)/, /^(?:juin|jun|giu)/],
    ...[/^(?:jui|jul|lug)/, /^(?:ao|ago)/, /^(?:sep|set)/, /^(?:oct|okt|ott|out)/, /^nov/, /^(?:déc|dec|dez|dic)/],
  ];
  return starts.findIndex((start) => start.test(name)) + 1;
}
