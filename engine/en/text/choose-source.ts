/** Chooses the source among all names on a page, by features that any page may have. */
import { FURNITURE_LINES } from '../lexicon/page-furniture';
import { DOCUMENT_WORDS, MENU_WORDS, SHARE_HOSTS } from '../lexicon/source-names';
import type { Found, PageParts } from './find-published';
import { fold, isShouted, wordCount } from './line-shapes';
import { isHeader, senderName } from './mail-headers';
import { agencyIn, isAuthor, isByline, isOrganization, isPerson, letterhead, siteHost, withoutPlace } from './page-source';
import { looksLikeDateLine, readDateLine } from './read-date-line';
import type { PageLine } from './read-page-lines';

/** A name from a place where pages name themselves. Other names have the weight 0. */
export interface Suggested extends Found {
  readonly weight: number;
}

/**
 * Points that each feature of a name adds to its score. A model of the choice between the names on several hundred pages gives the
 * values, rounded.
 */
const WEIGHTS = {
  /** for each point of its place */
  place: 0.8,
  /** for each further line outside the text with the name, and each time in the text */
  places: 1.6,
  inText: 0.95,
  /** for each longer name that begins with it */
  others: 1,
  likeHost: 2.75,
  organization: 2.75,
  article: 2.4,
  host: 2,
  first: 1.6,
  dated: 0.6,
  dateline: 2.75,
  besideDate: 1,
  /** alone on its line */
  whole: 0.45,
  oneWord: -1.5,
  figures: -1.75,
  menu: -3,
  menuStart: -2,
  /** a department of a ministry on the page */
  unit: -1.75,
  state: -1.25,
  platform: -4,
  holding: -3,
} as const;
/** a sentence in capitals ("NOT TO BE REMOVED") */
const SHOUTED_SENTENCE = /\b(?:TO|BE|FROM|NOT|IS|ARE|WAS|WERE|BY|WITH|WILL) (?!\p{Ll})/u;
/** A name with this score or less is not the source. */
const LEAST_SCORE = 1.55;

/** Lines to search at the top and at the end of a page, and characters of its text. */
const REACH = { top: 80, end: 40, text: 20_000, line: 200, parts: 8, hosts: 20 } as const;
const MOST_WORDS = 8;
const MOST = { places: 3, inText: 2, others: 2 } as const;
/** the weight of a letterhead on two lines */
const LETTERHEAD = 2;
/** A shorter headline may be the name of the page. */
const FEWEST_TITLE_WORDS = 3;

const NAME = /^(?:the\s)?[\p{Lu}@][\p{L}\d'’&.@-]*(?:,?\s+(?:of|the|and|for|in|on|de|du|al|&|[\p{Lu}\d][\p{L}\d'’&.-]*))*$/u;
const PARTS = /\s+by\s+|\s+for\s+(?=The\s)|\s*[|·•–—»:›>/\t]\s+|\s+[-–—]+\s+|\s{2,}|,\s+|\s*[()[\]]\s*|\s*©\s*(?:\d{4})?\s*/u;
/** a count before the name, and the number of an issue after it */
const COUNT = /^\d{1,5}\s+(?=\p{L})/u;
const ISSUE = /(?:^|(?:\s\p{Ll}{1,12})?[\s*]+)(?:[Vv]ol(?:ume)?|VOL|N[oOr]|n[or]|[Ii]ssue|ISSUE|[Nn]umber)\b\.?\s*\d.*$/u;
/** a word with spaces between its letters */
const SPACED = /^(?:\p{L} )+\p{L}$/u;
const OPEN = /(?:\s(?:&|and|of|the|for|EN|FR|Distr))+$/;
/** words before the name in a line that invites readers */
const INVITES = /^(?:about|support|add|follow|visit|join|download|get|why you can rely on)\s+(?=\p{L})/iu;
/** the start of a menu entry, of a byline, or of the name of an office in a source */
const MENU_START =
  /^(?:about|from|by|my|our|your|who|what|how|all|more|in|on|at|to|listen|watch|read|contact|search|close|home|(?:press|media) (?:section|office|room|department|and)|(?:bureau|office) of)\b/i;
/** an office without its state or field */
const BARE =
  /^(?:the )?(?:ministry|department|court|government|embassy|consulate|council|commission|committee|office|bank|agency|company|spokes\p{L}+(?:['’]s \p{L}+)?)$/iu;
const HOLDING = /\b(?:media|publications?|publishing|newspapers|group|holdings?|communications|affiliate[ds]?|sarl|limited|company)\b/i;
const UNIT = /^(?:the )?(?:department|bureau|office)\b|\b(?:division|directorate|unit|section)\b/i;
const STATE = /^(?:the )?(?:republic|state|government|kingdom)\b/i;
const PLATFORM =
  /^(?:mastodon|telegram|medium|substack|facebook|twitter|linkedin|youtube|wordpress|blogger|tumblr|instagram|reddit|google|yahoo|outlook|gmail|wayback|internet archive|readability|pocket|instapaper|proton)\b/i;
const ENDS = /^[^\p{L}@\d]+|[^\p{L}\d)]+$/gu;
const IN_DATELINE = /\((\p{Lu}[^()\n]{1,30})\)\s*[-–—]/u;
/** the address of a building */
const ADDRESS = /\bP\.?\s?O\.? Box \d|\b\p{Lu}{2} \d{5}\b/u;
const HOST = /(?:@|\/\/|www\.)(?:www\.)?([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/g;
const HOST_ALONE = /^(?:www\.)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,5})$/i;

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

/** A single word keeps its article. */
const invited = (part: string): string =>
  part
    .replace(INVITES, '')
    .replace(/^the (?=.*\s)/, '')
    .replace(/^the /, 'The ');

/** Returns the names in a line: the whole line, or its parts between marks, without dates. */
function namesIn({ text, dates }: Pick<PageLine, 'text' | 'dates'>): readonly string[] {
  if (text.length > REACH.line) return [];
  const rest = dates.length > 0 ? (readDateLine(text)?.rest ?? text) : text;
  return partsOf([rest, ...[...text.split(PARTS).slice(0, REACH.parts), text].flatMap((part) => [part, invited(part)])]);
}

const partsOf = (parts: readonly string[]): readonly string[] =>
  [
    ...new Set(parts.map((part) => withoutPlace(part.replace(ISSUE, '').replace(ENDS, '').replace(COUNT, '').replace(OPEN, '')).trim())),
  ].filter((part) => part.length > 1 && NAME.test(part) && !SPACED.test(part) && !looksLikeDateLine(part) && wordCount(part) <= MOST_WORDS);

const isMenu = (name: string): boolean =>
  FURNITURE_LINES.has(fold(name)) ||
  BARE.test(name) ||
  fold(name)
    .split(' ')
    .every((word) => FURNITURE_LINES.has(word) || MENU_WORDS.has(word) || DOCUMENT_WORDS.has(word));

type Page = PageParts & { readonly marks: readonly string[] };

/** The page as the features see it. */
interface Around {
  /** lines outside the text, without the headers of a mail */
  readonly read: readonly PageLine[];
  readonly site: string | undefined;
  readonly hosts: readonly string[];
  readonly agency: string | undefined;
  /** the names in the first line with any, and the whole line */
  readonly first: ReadonlySet<string>;
  /** lines above or below a date */
  readonly besideDate: ReadonlySet<string>;
  /** folded: lines outside the text, and the text */
  readonly places: readonly string[];
  readonly text: string;
}

const isMailHeader = ({ text, zone }: PageLine): boolean => zone === 'outside' && isHeader(text);

function aroundOf({ lines, url, body }: Page): Around {
  const shown = lines.filter((line) => line.kind !== 'blank');
  const outside = shown.filter(
    (line) => line.kind !== 'title' && !isMailHeader(line) && (line.leftOut !== undefined || line.zone !== 'text'),
  );
  const named = outside.filter(({ text, facts }) => !ADDRESS.test(text) && !facts.some(({ field }) => field === 'other'));
  const read = named.length > REACH.top + REACH.end ? [...named.slice(0, REACH.top), ...named.slice(-REACH.end)] : named;
  const site = siteHost(url)?.replace(/^www\./, '');
  const written = read.flatMap(({ text }) => [
    ...[...text.matchAll(HOST)].map((match) => match[1] ?? ''),
    HOST_ALONE.exec(text)?.[1] ?? '',
  ]);
  return {
    read,
    site,
    hosts: [...new Set([site ?? '', ...written])]
      .filter((host) => host !== '' && (host === site || !SHARE_HOSTS.has(host.toLowerCase().replace(/^m\./, ''))))
      .slice(0, REACH.hosts),
    agency: [body.slice(0, 300), ...read.filter((line) => line.zone === 'head').map(({ text }) => text)].flatMap(
      (text) => IN_DATELINE.exec(text)?.[1] ?? [],
    )[0],
    first: firstNames(shown),
    besideDate: new Set(
      shown.flatMap(({ text }, i) => ([shown[i - 1], shown[i + 1]].some((line) => line && line.dates.length > 0) ? text : [])),
    ),
    places: read.map(({ text }) => ` ${fold(text.slice(0, REACH.line))} `),
    text: ` ${fold(body.slice(0, REACH.text))} `,
  };
}

/** Returns the first line above the headline that names anything but menus, and its names. */
function firstNames(shown: readonly PageLine[]): ReadonlySet<string> {
  const title = shown.findIndex(({ kind }) => kind === 'title');
  const first = shown
    .slice(0, Math.max(title, 1))
    .filter((line) => line.leftOut !== 'facts')
    .find((line) => HOST_ALONE.test(line.text) || namesIn(line).some((name) => !isMenu(name)));
  return new Set(first ? [first.text, ...namesIn(first)] : []);
}

/** Returns a name in capitals that continues on the next line. */
const letterheadAt = (text: string, next: string): readonly string[] | null =>
  isShouted(text) && isShouted(next) && /^(?:AND|OF|FOR) /.test(next) ? partsOf([`${text} ${next}`]) : null;

const initials = (name: string): string => name.replace(/(\p{Lu})[^\s]*\s*|\S+\s*/gu, '$1');

/** Returns all names on the page. */
function namesOn(suggested: readonly Suggested[], { marks, mail }: Page, { read, site, hosts, agency }: Around) {
  const plain = (where: string) => (value: string) => ({ value, where, weight: 0 });
  const isMailed = (host: string) => host !== site && read.some(({ text }) => text.includes(`@${host}`));
  return [
    ...suggested,
    ...suggested.flatMap((name) => partsOf(name.value.split(PARTS)).map((value) => ({ ...name, value, weight: name.weight - 1 }))),
    ...read.flatMap((line, i) => {
      const where = `the line “${line.text}”`;
      const head = letterheadAt(line.text, read[i + 1]?.text ?? '');
      const names = namesIn(line).filter((name) => !(isByline(line.text) && isAuthor(line.text, name)));
      return head?.map((value) => ({ value, where, weight: LETTERHEAD })) ?? names.map(plain(where));
    }),
    ...marks
      .slice(0, REACH.top)
      .flatMap((text) => namesIn({ text, dates: readDateLine(text)?.dates ?? [] }).map(plain(`the page header “${text}”`))),
    ...(mail?.sender ? [senderName(mail.sender)] : []).map(plain('the sender of the email')),
    ...(agency ? [agency] : []).map(plain('the dateline')),
    ...hosts.filter((host) => !isMailed(host)).map(plain('a URL in the text')),
  ];
}

/** `keys`: all names, folded. */
function featuresOf(
  { value, weight }: Suggested,
  key: string,
  keys: readonly string[],
  around: Around,
): Record<keyof typeof WEIGHTS, number> {
  const line = around.read.find(({ text, leftOut }) => leftOut !== 'facts' && text.includes(value));
  const isHost = HOST_ALONE.test(value);
  const count = (is: boolean): number => (is ? 1 : 0);
  const inMenu = isMenu(value);
  return {
    place: weight,
    places: Math.min(Math.max(around.places.filter((place) => place.includes(` ${key} `)).length - 1, 0), MOST.places),
    inText: Math.min(around.text.split(` ${key} `).length - 1, MOST.inText),
    others: Math.min(keys.filter((one) => one.startsWith(`${key} `)).length, MOST.others),
    likeHost: count(!isHost && around.hosts.some((host) => isNearHost(value, host))),
    organization: count(!inMenu && (isOrganization(value) || letterhead(value) !== null)),
    article: count(/^the\s/i.test(value)),
    host: count(value === around.site),
    first: count(around.first.has(value)),
    dated: count(line !== undefined && line.dates.length > 0),
    oneWord: count(!isHost && wordCount(value) === 1),
    figures: count(/\d/.test(value) && !/\.\p{L}{2,}$/u.test(value)),
    menu: count(inMenu),
    menuStart: count(MENU_START.test(value) || INVITES.test(value)),
    dateline: count(value === around.agency || (around.agency !== undefined && initials(value) === around.agency)),
    besideDate: count(around.besideDate.has(value)),
    whole: count(line?.text === value),
    holding: count(HOLDING.test(value)),
    unit: count(UNIT.test(value) && keys.some((one) => one.startsWith('ministry '))),
    state: count(STATE.test(value)),
    platform: count(PLATFORM.test(value)),
  };
}

/** Returns the most likely source, or null if no name is likely. */
export function chooseSource(suggested: readonly Suggested[], page: Page): Found | null {
  const around = aroundOf(page);
  const titles = new Set([...titlesIn(page.lines)].filter((title) => wordCount(title) >= FEWEST_TITLE_WORDS).map(core));
  const names = new Map<string, Suggested>();
  for (const name of namesOn(suggested, page, around)) {
    const key = core(name.value);
    const before = names.get(key);
    const isPart = wordCount(key) >= FEWEST_TITLE_WORDS && [...titles].some((title) => title.startsWith(key));
    const isOther = isPart || titles.has(key) || (name.weight === 0 && isPerson(name.value)) || SHOUTED_SENTENCE.test(name.value);
    if (key !== '' && !isOther) names.set(key, { ...(before ?? name), weight: Math.max(before?.weight ?? 0, name.weight) });
  }
  const keys = [...names.keys()];
  let [chosen, most] = [null as Found | null, LEAST_SCORE];
  for (const [key, name] of names) {
    const features = Object.entries(featuresOf(name, key, keys, around));
    const score = features.reduce((sum, [feature, value]) => sum + WEIGHTS[feature as keyof typeof WEIGHTS] * value, 0);
    if (score > most) [chosen, most] = [{ value: agencyIn(name.value) ?? letterhead(name.value) ?? name.value, where: name.where }, score];
  }
  return chosen?.value === around.site ? null : chosen;
}
