/** Chooses the source among all names on a page, by features that any page may have. */
import { FURNITURE_LINES } from '../lexicon/page-furniture';
import { DOCUMENT_WORDS, MENU_WORDS, SHARE_HOSTS } from '../lexicon/source-names';
import type { Found, PageParts } from './find-published';
import { fold, wordCount } from './line-shapes';
import { senderName } from './mail-headers';
import { isOrganization, isPerson, letterhead, siteHost } from './page-source';
import { looksLikeDateLine, readDateLine } from './read-date-line';
import type { PageLine } from './read-page-lines';

/** A name from a place where pages name themselves. Other names have the weight 0. */
export interface Suggested extends Found {
  readonly weight: number;
}

/**
 * Points that each feature of a name adds to its score. A model of the choice between the names on several hundred pages gives the
 * values, rounded. `none` is the score of a page without a source.
 */
const WEIGHTS = {
  /** for each point of its place */
  place: 0.6,
  /** for each further line outside the text with the name, and each time in the text */
  places: 1.4,
  inText: 0.7,
  /** for each longer name that begins with it */
  others: 1.25,
  likeHost: 2.5,
  organization: 3,
  article: 2.5,
  host: 1.5,
  first: 1.5,
  dated: 0.6,
  oneWord: -2,
  figures: -2,
  menu: -3,
  menuStart: -2,
  last: -1.5,
  none: 0,
} as const;

/** Lines to search at the top and at the end of a page, and characters of its text. */
const REACH = { top: 80, end: 40, text: 20_000, line: 200, parts: 8, hosts: 20 } as const;
const MOST_WORDS = 8;
const MOST = { places: 3, inText: 2, others: 2 } as const;
const LAST_LINES = 3;
/** A shorter headline may be the name of the page. */
const FEWEST_TITLE_WORDS = 3;

const NAME = /^(?:the\s)?[\p{Lu}@][\p{L}\d'’&.@-]*(?:,?\s+(?:of|the|and|for|in|on|de|du|al|&|[\p{Lu}\d][\p{L}\d'’&.-]*))*$/u;
const PARTS = /\s+by\s+|\s*[|·•–—»:›>/\t]\s+|\s+[-–—]+\s+|\s{2,}|,\s+|\s*[()[\]]\s*|\s*©\s*(?:\d{4})?\s*/u;
/** a count before the name, and the number of an issue after it */
const COUNT = /^\d{1,5}\s+(?=\p{L})/u;
const ISSUE = /(?:^|(?:\s\p{Ll}{1,12})?[\s*]+)(?:[Vv]ol(?:ume)?|VOL|N[oOr]|n[or]|[Ii]ssue|ISSUE|[Nn]umber)\b\.?\s*\d.*$/u;
/** a word with spaces between its letters */
const SPACED = /^(?:\p{L} )+\p{L}$/u;
const OPEN = /(?:\s(?:&|and|of|the|for|EN|FR))+$/;
/** the start of a menu entry, of a byline, or of the name of an office in a source */
const MENU_START =
  /^(?:about|from|by|my|our|your|who|what|how|all|more|in|on|at|to|listen|watch|read|contact|search|close|home|(?:press|media) (?:section|office|room|department|and)|(?:bureau|office) of)\b/i;
const ENDS = /^[^\p{L}@\d]+|[^\p{L}\d)]+$/gu;
const IN_DATELINE = /\((\p{Lu}[^()\n]{1,30})\)\s*[-–—]/u;
const HOST = /(?:@|\/\/|www\.)(?:www\.)?([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/g;
const HOST_ALONE = /^(?:www\.)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,5})$/;

/** Returns the headline and the lines that repeat it. */
export const titlesIn = (lines: readonly PageLine[]): ReadonlySet<string> =>
  new Set(lines.filter(({ kind, leftOut }) => kind === 'title' || leftOut === 'repeated-title').map(({ text }) => text));

export const isNameLike = (name: string, titles: ReadonlySet<string>): boolean =>
  /\p{L}/u.test(name) && !/\s[|·•]\s|\s{2}/u.test(name) && !titles.has(name);

const core = (name: string): string => fold(name).replace(/^the /, '');

/** Whether a host contains a long word of the name, the first letters of all its words, or its initials. */
function isNearHost(name: string, host: string): boolean {
  const words = core(name)
    .split(' ')
    .filter((word) => word.length > 2);
  const label = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .join('.')
    .replaceAll('-', '');
  return (
    words.some((word) => word.length > 4 && label.includes(word)) ||
    words.map((word) => word[0]).join('') === label ||
    (words.length > 1 && words.every((word) => label.includes(word.slice(0, 3))))
  );
}

/** Returns the names in a line: the whole line, or its parts between marks, without dates. */
function namesIn({ text, dates }: Pick<PageLine, 'text' | 'dates'>): readonly string[] {
  if (text.length > REACH.line) return [];
  const rest = dates.length > 0 ? (readDateLine(text)?.rest ?? text) : text;
  return partsOf([rest, ...text.split(PARTS).slice(0, REACH.parts)]);
}

const partsOf = (parts: readonly string[]): readonly string[] =>
  [...new Set(parts.map((part) => part.replace(ISSUE, '').replace(ENDS, '').replace(COUNT, '').replace(OPEN, '').trim()))].filter(
    (part) => part.length > 1 && NAME.test(part) && !SPACED.test(part) && !looksLikeDateLine(part) && wordCount(part) <= MOST_WORDS,
  );

const isMenu = (name: string): boolean =>
  fold(name)
    .split(' ')
    .every((word) => FURNITURE_LINES.has(word) || MENU_WORDS.has(word) || DOCUMENT_WORDS.has(word));

/** Returns the most likely source, or null if no name is likely. */
export function chooseSource(
  suggested: readonly Suggested[],
  { lines, marks, mail, url, body }: PageParts & { readonly marks: readonly string[] },
): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const outside = shown.filter(({ leftOut, kind, zone }) => kind !== 'title' && (leftOut !== undefined || zone !== 'text'));
  const read = outside.length > REACH.top + REACH.end ? [...outside.slice(0, REACH.top), ...outside.slice(-REACH.end)] : outside;
  const site = siteHost(url)?.replace(/^www\./, '');
  const hosts = [
    ...new Set([
      site ?? '',
      ...read.flatMap(({ text }) => [...[...text.matchAll(HOST)].map((match) => match[1] ?? ''), HOST_ALONE.exec(text)?.[1] ?? '']),
    ]),
  ]
    .filter((host) => host !== '' && (host === site || !SHARE_HOSTS.has(host.toLowerCase().replace(/^m\./, ''))))
    .slice(0, REACH.hosts);
  const agency = IN_DATELINE.exec(body.slice(0, 300))?.[1];
  const names: readonly Suggested[] = [
    ...suggested,
    ...suggested.flatMap(({ value, where, weight }) =>
      partsOf(value.split(PARTS)).map((part) => ({ value: part, where, weight: weight - 1 })),
    ),
    ...read.flatMap((line) => namesIn(line).map((value) => ({ value, where: `the line “${line.text}”`, weight: 0 }))),
    ...marks.slice(0, REACH.top).flatMap((text) =>
      namesIn({ text, dates: readDateLine(text)?.dates ?? [] }).map((value) => ({
        value,
        where: `the page header “${text}”`,
        weight: 0,
      })),
    ),
    ...(mail?.sender ? [{ value: senderName(mail.sender), where: 'the sender of the email', weight: 0 }] : []),
    ...(agency ? [{ value: agency, where: 'the dateline', weight: 0 }] : []),
    ...hosts
      .filter((host) => host === site || !read.some(({ text }) => text.includes(`@${host}`)))
      .map((host) => ({ value: host, where: 'a URL in the text', weight: 0 })),
  ];
  const places = read.map(({ text }) => ` ${fold(text.slice(0, REACH.line))} `);
  const text = ` ${fold(body.slice(0, REACH.text))} `;
  const titles = new Set([...titlesIn(lines)].filter((title) => wordCount(title) >= FEWEST_TITLE_WORDS).map(core));
  const best = new Map<string, { readonly found: Suggested; readonly weight: number }>();
  for (const name of names) {
    const key = core(name.value);
    const before = best.get(key);
    const isOther = titles.has(key) || (name.weight === 0 && isPerson(name.value));
    if (key !== '' && !isOther) best.set(key, { found: before?.found ?? name, weight: Math.max(before?.weight ?? 0, name.weight) });
  }
  const title = shown.findIndex(({ kind }) => kind === 'title');
  const first = shown
    .slice(0, Math.max(title, 1))
    .filter(({ leftOut }) => leftOut !== 'facts')
    .find((line) => HOST_ALONE.test(line.text) || namesIn(line).some((name) => !isMenu(name)));
  const firstNames = new Set(first ? [first.text, ...namesIn(first)] : []);
  const last = shown.at(-LAST_LINES)?.start ?? 0;
  const keys = [...best.keys()];
  let [chosen, most] = [null as Found | null, WEIGHTS.none as number];
  for (const [key, { found, weight }] of best) {
    const { value } = found;
    const line = read.find(({ text, leftOut }) => leftOut !== 'facts' && text.includes(value));
    const isHost = HOST_ALONE.test(value);
    const score =
      WEIGHTS.place * weight +
      WEIGHTS.places * Math.min(Math.max(places.filter((place) => place.includes(` ${key} `)).length - 1, 0), MOST.places) +
      WEIGHTS.inText * Math.min(text.split(` ${key} `).length - 1, MOST.inText) +
      WEIGHTS.others * Math.min(keys.filter((one) => one.startsWith(`${key} `)).length, MOST.others) +
      (!isHost && hosts.some((host) => isNearHost(value, host)) ? WEIGHTS.likeHost : 0) +
      (isMenu(value) ? WEIGHTS.menu : isOrganization(value) || letterhead(value) !== null ? WEIGHTS.organization : 0) +
      (/^the\s/i.test(value) ? WEIGHTS.article : 0) +
      (value === site ? WEIGHTS.host : 0) +
      (firstNames.has(value) ? WEIGHTS.first : 0) +
      (line !== undefined && line.dates.length > 0 ? WEIGHTS.dated : 0) +
      (!isHost && wordCount(value) === 1 ? WEIGHTS.oneWord : 0) +
      (/\d/.test(value) && !/\.\p{L}{2,}$/u.test(value) ? WEIGHTS.figures : 0) +
      (MENU_START.test(value) ? WEIGHTS.menuStart : 0) +
      (line !== undefined && line.zone !== 'head' && line.start >= last ? WEIGHTS.last : 0);
    if (score > most) [chosen, most] = [{ value: letterhead(value) ?? value, where: found.where }, score];
  }
  return chosen?.value === site ? null : chosen;
}
