/** Finds names of the source on a page: agencies, site names after titles, copyright owners, letterheads, URLs. */
import { GIVEN_NAMES } from '../lexicon/given-names';
import { FURNITURE_LINES } from '../lexicon/page-furniture';
import { AGENCIES, MENU_WORDS, ORGANIZATION_WORDS, POST_WORDS, SITE_NAMES, SOURCE_NAMES, STAFF_WORDS } from '../lexicon/source-names';
import { BYLINE, ENDS_SENTENCE, isShouted, wordCount } from './line-shapes';

const LONGEST_NAME = 70;
const MOST_WORDS = 9;

export const sourceName = (value: string): string => SOURCE_NAMES[value.toUpperCase()] ?? AGENCIES[value.toLowerCase()] ?? value;

const tidy = (name: string): string => name.replace(/^[\s"'“”.,;:|·•–—-]+|[\s"'“”,;:|·•–—-]+$/g, '').replace(/\s+/g, ' ');
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Returns a known agency, also in "Reuters in Vienna" and "AFP, Tokyo", or null. */
export function agencyIn(text: string): string | null {
  const name = tidy(
    text.replace(/\s+(?:in|from)\s+\p{Lu}.*$|\s+(?:\p{L}+\s)?(?:writer|correspondent|reporter)$/iu, '').split(/\s*[,;|/·•–—]\s*/u)[0] ?? '',
  );
  return AGENCIES[name.toLowerCase()] ?? null;
}

/** Whether a name contains a word like "Ministry" or "Times" and has capitals like a name. */
export function isOrganization(text: string): boolean {
  if (text.length > LONGEST_NAME || wordCount(text) > MOST_WORDS || ENDS_SENTENCE.test(text) || /[\d@:?!,;|]/.test(text)) return false;
  if (isHeadline(text)) return false;
  const names = text.split(/\s+/).filter((word) => !/^(?:of|the|and|for|in|on|to|&|–|-)$/i.test(word));
  if (wordsOf(text).every((word) => FURNITURE_LINES.has(word) || MENU_WORDS.has(word))) return false;
  return names.length > 1 && names.every((word) => /^[\p{Lu}(]/u.test(word)) && wordsOf(text).some((word) => ORGANIZATION_WORDS.has(word));
}

const LEAST_HEADLINE = 5;

/** Whether a verb follows the name ("Example Council Agrees on Common Rules"). */
function isHeadline(text: string): boolean {
  const all = wordsOf(text);
  return (
    all.length >= LEAST_HEADLINE &&
    all.some(
      (word, i) =>
        /[^s]s$/.test(word) && !ORGANIZATION_WORDS.has(word) && !MENU_WORDS.has(word) && i > 1 && ORGANIZATION_WORDS.has(all[i - 1] ?? ''),
    )
  );
}

const startsWithGivenName = ([first = '']: readonly string[]): boolean =>
  GIVEN_NAMES.has(`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`);

export const isPerson = (name: string): boolean => {
  const parts = wordsOf(name);
  return parts.length >= 2 && parts.length <= 4 && startsWithGivenName(parts) && !parts.some((word) => ORGANIZATION_WORDS.has(word));
};

export const isByline = (text: string): boolean => BYLINE.test(text) || /^by:?\s/i.test(text);

const withoutBy = (byline: string): string => tidy(byline.replace(/^.*?\bby:?\s+/i, ''));

/** Whether a name is that of a part of the staff ("Example Desk"). */
export const isStaff = (name: string): boolean => STAFF_WORDS.has(wordsOf(name).at(-1) ?? '');

/** Whether a part of a byline names a part of the staff, or directly after "by" an author of two words ("Jane Press"). */
export const isAuthor = (byline: string, part: string): boolean => {
  const all = wordsOf(withoutBy(part));
  return isStaff(part) || (withoutBy(byline).startsWith(withoutBy(part)) && all.length === 2 && startsWithGivenName(all));
};

/** "By REUTERS" → Reuters, "By the Example Desk" → null; a person is not a source. */
export function bylineSource(byline: string): string | null {
  const name = withoutBy(byline);
  for (const part of [name, ...name.split(/\s*[|·•–—,/]\s*/u)]) {
    const agency = agencyIn(part);
    if (agency) return agency;
    if (isOrganization(part) && !isAuthor(byline, part)) return titleCase(part);
  }
  return null;
}

/** Converts a name in capitals, as in letterheads, to the usual form. */
const titleCase = (name: string): string =>
  isShouted(name) && wordCount(name) > 1
    ? name
        .toLowerCase()
        .replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
        .replace(/(?<=\s)(?:Of|The|And|For|In|On|To)(?=\s)/g, (word) => word.toLowerCase())
    : name;

const COPYRIGHT = /(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\)|\bcopyright\b|:)?\s*(.*)$/i;
const RIGHTS =
  /\s*(?:\ball rights? reserved\b|\bno part of\b|\bthis (?:material|article)\b|\bterms\b|\bprivacy\b|\bprovided by\b|\bdistributed by\b).*$/i;
/** the legal form and the rest of the line */
const FIRM = /,?\s+\(?(?:inc|ltd|llc|limited|company|co|corp|corporation|plc|gmbh|llp|pty)\b.*$/i;

/** another site distributes the article */
export const DISTRIBUTED = /\b[Dd]istributed by \p{Lu}/u;

const CREDITS = /^(?:getty|shutterstock|reuters|afp|ap|epa|istock|alamy|pool)\b/i;

/** "© 2004 The Example Times Ltd. All rights reserved." → The Example Times */
export function copyrightOwner(line: string): string | null {
  const [, rest] = COPYRIGHT.exec(line) ?? [];
  if (rest === undefined) return null;
  const name = tidy(
    rest
      .replace(RIGHTS, '')
      .replace(/(?<=\p{L}.*)(?:\s\p{Lu}\p{Ll}{2,8}\.? \d{1,2})?,\s\d{4}\b.*$/u, '')
      .replace(/\b\d{4}\b(?:\s*[-–—,]\s*\d{2,4}\b)?/g, ' ')
      .replace(/^\s*(?:by|of)\s+|\s+is the property of\b.*$/gi, '')
      .replace(FIRM, '')
      .split(/\s*[|·•]\s*|\.\s/u)[0] ?? '',
  ).replace(/\.$|\s+(?:&|and)$/i, '');
  if (CREDITS.test(name) && !/\d{4}|rights/i.test(line)) return null;
  return name !== '' && name.length <= LONGEST_NAME && /\p{Lu}/u.test(name) && wordCount(name) <= MOST_WORDS ? name : null;
}

/** Returns the sender of a newsletter, or null for a person. */
export function senderSource(sender: string, isNewsletter = false): string | null {
  const name = tidy(sender);
  return name === '' ||
    name.includes('@') ||
    isPerson(name) ||
    (!isNewsletter && !isOrganization(name) && wordCount(name) === 2 && !/^the\b/i.test(name))
    ? null
    : name;
}

/** text that databases add after a journal's name: its volume, its date, its place */
const ISSUE =
  /;.*$|,?\s+in\s+\p{Lu}\p{L}+\s+\d.*$|[,.]?\s+(?:vol(?:ume)?|no|nr|issue|iss|pp?)\.?\s*\d.*$|[,.]\s+(?:\d{1,2}[\s/]|\p{Lu}\p{Ll}+\.?\s+\d).*$|\s+\([^)]*(?:\d|online|print)[^)]*\)?$/iu;

/** a place in brackets, which the line may cut */
const PLACE = /\s\([^()]*\)?$/;

/** "Example Affairs; 17 Nov. 2004, Vol. 12" → Example Affairs */
export const journalName = (value: string): string => sourceName(value.replace(ISSUE, '').replace(PLACE, '').trim());

/** Removes a place or an abbreviation in brackets behind a name ("Harbor Weekly (Vienna)"). */
export const withoutPlace = (name: string): string => name.replace(/\s\([^()]*\)$/, '');

/** Returns the letterhead of a page ("Ministry of Fisheries"). */
export function letterhead(line: string): string | null {
  const [start = ''] = line.split(/\s+[-–—]\s+|,\s/u);
  const name = withoutPlace(start.replace(/^(?:in|on|at|from)\s+(?:the\s+)?(?=\p{Lu})/iu, ''));
  return isOrganization(name) && !wordsOf(name).some((word) => POST_WORDS.has(word)) ? titleCase(name) : null;
}

/** Whether a host consists of the words in a name ("Example Times": exampletimes.com, example-times.org). */
export function isNameOfHost(name: string, host: string): boolean {
  const words = wordsOf(name.replace(/['’]/g, ''));
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const whole = words.join('');
  const short = words.filter((word) => !MENU_WORDS.has(word)).join('');
  const labels = host.toLowerCase().replaceAll('-', '').split('.').slice(0, -1);
  return (
    whole.length > 3 &&
    !words.every((word) => FURNITURE_LINES.has(word)) &&
    labels.some((label) => label === whole || (short.length > 3 && label === short))
  );
}

/** Returns the host of a URL, or of the page that an archive copied. */
export function siteHost(url: string | undefined): string | undefined {
  const original = url?.replace(/^https?:\/\/[^/]{0,100}archive[^?#]{0,2000}\/(?=https?:)/i, '');
  return original ? /^https?:\/\/([^/:?#]+)/i.exec(original)?.[1]?.toLowerCase() : undefined;
}

/** "www.example.co.uk" → its known name, or null. */
export function siteName(host: string): string | null {
  const parts = host.toLowerCase().split('.');
  for (let at = 0; at < parts.length - 1; at += 1) {
    const name = SITE_NAMES[parts.slice(at).join('.')];
    if (name) return name;
  }
  return null;
}

const TITLE_MARKS = /\s+(?:\||[-–—]|::|»|·|•|<|\/)\s+/u;
const FINE_MARKS = /\s+(?:\||[-–—]|::|»|·|•|<|\/)\s+|:\s+/u;
const isMenuName = (part: string): boolean =>
  FURNITURE_LINES.has(part.toLowerCase()) || wordsOf(part).every((word) => MENU_WORDS.has(word)) || /^\(?page \d+\b/i.test(part);

/** Returns the parts of a page title beside the headline that may be the site name, best first: behind the headline, the last comes first. */
export function sitesInTitle(page: string, title: string): readonly string[] {
  const at = title === '' ? -1 : page.toLowerCase().indexOf(title.toLowerCase());
  const parts = (text: string, marks: RegExp) =>
    ` ${text} `
      .split(marks)
      .map((part) => part.replace(/^[\s|:»–—[\]-]+|[\s|:»–—[\]-]+$/g, ''))
      .filter((part) => /\p{Lu}/u.test(part) && part.length <= LONGEST_NAME && !isMenuName(part));
  const [before, after] = at < 0 ? ['', page] : [page.slice(0, at), page.slice(at + title.length)];
  const all = [TITLE_MARKS, FINE_MARKS].flatMap((marks) => [...parts(after, marks).reverse(), ...parts(before, marks)]);
  return [...new Set(all)];
}

/** "Ministers agree on a bridge | Example Times" → both parts, or null if the end is not like a site name. */
export function titleAndSite(text: string, known?: string): { readonly title: string; readonly site: string } | null {
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · ', ' • ', ' < ']) {
    const at = text.lastIndexOf(mark);
    if (at < 0) continue;
    const [title, site] = [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
    if (wordCount(title) < 2 || site === '' || site.length > LONGEST_NAME) continue;
    const isSite =
      (known !== undefined && site.toLowerCase() === known.toLowerCase()) ||
      agencyIn(site) !== null ||
      isOrganization(site) ||
      SOURCE_NAMES[site.toUpperCase()] !== undefined ||
      /^\S+\.(?:com|org|net|int|gov|edu|news|[a-z]{2})$/i.test(site) ||
      (mark !== ' - ' && mark !== ' – ' && mark !== ' — ' && /^\p{Lu}/u.test(site) && wordCount(site) <= 5);
    if (isSite) return { title, site };
  }
  return null;
}
