/** Words around the dates of a page: what a date stands for, and month names of other languages. Data of the page reader. */

/** What a date on a page says: the day of publication, a later change, or nothing about the article (a day of printing, of access). */
export type DateRole = 'published' | 'updated' | 'ignored';

/** The last of these in front of a date counts. */
export const ROLE_WORDS: Readonly<Record<DateRole, RegExp>> = {
  published:
    /\b(?:published|publication|pub|posted|issued|issue|released|release|created|uploaded|filed|online|sent|delivered|adopted|publié|veröffentlicht|publicado)\b/giu,
  updated: /\b(?:updated?|modified|modification|edited|revised|revision|changed|amended|corrected|reviewed)\b/gi,
  ignored:
    /\b(?:accessed|access|retrieved|print(?:ed|out)?|downloaded|load(?:ed)?|archived|captured|saved|expires?|deadline|born|copyright|until|since|event|meeting|visit|in print)\b|©|\(c\)/gi,
};

/** These say that a date is the page's own, unless another word says more ("date of access"). */
export const PLAIN_LABELS = /\b(?:dated?|time)\b/giu;

/** Words of a date line that say nothing beside its date. */
export const DATE_FILLERS =
  /\b(?:first|last|originally|this|the|of|on|at|in|as|was|is|were|has|been|article|story|page|item|post|release|statement|version|edition|day|local|time|hours?|hrs|uhr|le|am|um|h)\b/giu;

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

/** The month by the first letters, which these languages share. */
function monthNumber(name: string): number {
  const starts: readonly RegExp[] = [
    ...[/^(?:jan|jän|ene|gen)/, /^(?:feb|fév|fev)/, /^(?:mar|mär|mae)/, /^(?:avr|abr|apr)/, /^(?:mai|may|mag)/, /^(?:juin|jun|giu)/],
    ...[/^(?:jui|jul|lug)/, /^(?:ao|ago)/, /^(?:sep|set)/, /^(?:oct|okt|ott|out)/, /^nov/, /^(?:déc|dec|dez|dic)/],
  ];
  return starts.findIndex((start) => start.test(name)) + 1;
}
