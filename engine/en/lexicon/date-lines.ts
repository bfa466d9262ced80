/** Words around dates on a page, with the role of each date, and month names in other languages. Data for the page reader. */
import { words } from './words';

/** Role of a date on a page: publication, a later change, or unrelated to the article (a day of printing, of access). */
export type DateRole = 'published' | 'updated' | 'ignored';

/** The last match before a date counts. */
export const ROLE_WORDS: Readonly<Record<DateRole, RegExp>> = {
  published:
    /(?<!\p{L})(?:published|publication|pub|posted|issued|issue|released|release|created|uploaded|filed|written|submitted|presented|online|sent|delivered|adopted|answered|embargo(?:ed)? (?:until|till)|publié|veröffentlicht|erstellt|publicado|pubblicato)(?!\p{L})/giu,
  updated:
    /(?<!\p{L})(?:updated?|modified|modification|edited|revised|revision|changed|amended|corrected|reviewed|mis à jour|aktualisiert|stand(?=:)|actualizado|aggiornato)(?!\p{L})/giu,
  ignored:
    /\b(?:accessed|access|retrieved|print(?:ed|out)?|download(?:ed)?|load(?:ed)?|archived|captured|crawled|saved|visited|viewed|expires?|deadline|born|copyright|(?<!embargo(?:ed)? )until|since|event|meeting|visit|received|accepted|in print|date and time)\b|©|\(c\)/gi,
};

/** Labels for the page's own date, unless another word is more specific ("date of access"). */
export const PLAIN_LABELS = /\b(?:dated?|time)\b/giu;

/** Words in a date line without meaning of their own. */
export const DATE_FILLERS =
  /\b(?:first|last|originally|this|the|of|on|at|in|as|was|is|were|has|been|to|be|article|story|page|item|post|release|statement|version|edition|day|local|time|hours?|hrs|uhr|le|am|um|h)\b/giu;

/** For each month, its names in other languages. Their first three or four letters are its abbreviations. */
const NAMES_OF_MONTHS: readonly string[] = [
  'janvier januar jänner enero gennaio janeiro januari stycznia января ocak',
  'février fevrier februar febrero febbraio fevereiro februari lutego февраля şubat',
  'mars märz maerz marzo março maart marca марта mart',
  'avril abril aprile april kwietnia апреля nisan',
  'mai mayo maggio maio mei maj maja мая mayıs',
  'juin juni junio giugno junho czerwca июня haziran',
  'juillet juli julio luglio julho lipca июля temmuz',
  'août aout august agosto augustus augusti sierpnia августа ağustos',
  'septembre september septiembre settembre setembro września сентября eylül',
  'octobre oktober octubre ottobre outubro października октября ekim',
  'novembre november noviembre novembro listopada ноября kasım',
  'décembre decembre dezember diciembre dicembre dezembro december grudnia декабря aralık',
];
/** English words and names, and the abbreviation of two months */
const OTHER_WORDS = words('ago gen jane jui lip list lug lute mae mag marc mart otto out set sett sty');

export const FOREIGN_MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES_OF_MONTHS.flatMap((names, i) =>
    names
      .split(' ')
      .flatMap((name) => [name, name.slice(0, 4), name.slice(0, 3)])
      .filter((name) => !OTHER_WORDS.has(name))
      .map((name) => [name, i + 1] as const),
  ),
);
