/** Finds the source of a page: a label or an agency states it, or the page suggests names. */
import { chooseSource, isNameLike, type Suggested, titlesIn } from './choose-source';
import { type Found, fact, type PageParts } from './find-published';
import { ENDS_SENTENCE, wordCount } from './line-shapes';
import { isHeader, senderName } from './mail-headers';
import {
  agencyIn,
  bylineSource,
  copyrightOwner,
  DISTRIBUTED,
  isByline,
  isNameOfHost,
  isOrganization,
  isStaff,
  journalName,
  letterhead,
  senderSource,
  siteHost,
  siteName,
  titleAndSite,
} from './page-source';
import { readDateLine } from './read-date-line';
import type { PageLine } from './read-page-lines';

interface SourceParts extends PageParts {
  /** headers and footers of pages */
  readonly marks: readonly string[];
  /** names in the markup of the page, which no agency in its text replaces */
  readonly names: readonly Suggested[];
}

const DATELINE_AGENCY = /^[^()]{0,80}\((?<agency>[^()]{2,40})\)\s*[-–—_]/u;
/** a newswire before the text: "(EXAMPLE WIRE)--", "/Example Wire/ --" */
const DATELINE_WIRE = /^[^\n]{2,120}?(?:\/(?<slashed>\p{Lu}[^/\n]{3,40})\/\s*(?:--|[-–—])|--\s?\((?<wire>\p{Lu}[^()\n]{3,40})\)\s?--)/u;
/** a label above the name, and the last line of a release */
const PROVIDED = /^(?:news )?(?:provided|distributed) by:?$/i;
const RELEASED_BY = /^SOURCE:?\s+(?<name>\p{Lu}.{2,70})$/u;
/** the reference in the last line of a wire ("AP-WF-11-17-04 2204GMT") */
const WIRE_REFERENCE = /^AP[A-Z]*(?:-[A-Z]{2})?-\d\d-\d\d-\d\d\b/;
const LEAD = 2_000;
const FOLLOWERS = /^[\d.,\s]+[KkMm]?\s+(?:followers|subscribers|members)\b/i;
const SUBSCRIBED =
  /\b(?:subscrib(?:ed|er) (?:to|of)|signed up (?:to|for)|newsletter (?:of|from)|sent by|published by|more from|(?:get|download) (?:the|our)|about|follow|copyright|(?:read|story|article) (?:on|at|in)|(?:appeared|published|heard|aired|broadcast) (?:in|on|at)|(?:article|story|transcript) from|reprinted from)\s+(?<name>(?:the\s+)?\p{Lu}[\p{L}\d'’&-]*(?:\s+(?:of|the|and|for|&|\p{Lu}[\p{L}\d'’&-]*)){0,6})/u;

function firstOf(lines: readonly Pick<PageLine, 'text'>[], read: (text: string) => string | null): Found | null {
  for (const { text } of lines) {
    const value = read(text);
    if (value) return { value, where: `the line “${text}”` };
  }
  return null;
}

function datelineAgency(body: string): Found | null {
  for (const line of body.slice(0, LEAD).split('\n')) {
    const { slashed, wire } = DATELINE_WIRE.exec(line)?.groups ?? {};
    const agency = agencyIn(DATELINE_AGENCY.exec(line)?.groups?.agency ?? '') ?? slashed ?? wire;
    if (agency) return { value: agency, where: 'the dateline' };
  }
  return null;
}

/** A label or an agency states the source. Otherwise, `chooseSource` scores all names on the page. */
export function findSource(page: SourceParts): Found | null {
  const { lines, body, names } = page;
  if (names.length > 0) return firstOf(lines, ownerOfDistributed) ?? chooseSource([...names, ...suggested(page)], page);
  const labeled = fact(page.mail === null ? lines : lines.filter(({ text }) => !isHeader(text)), 'source');
  if (labeled) return { ...labeled, value: journalName(labeled.value) };
  const provided = provider(lines) ?? firstOf(lines, ownerOfDistributed) ?? citation(lines);
  if (provided) return provided;
  const head = headLines(lines);
  const bylines = head.filter(({ text }) => isByline(text));
  const author = fact(lines, 'author');
  const byAuthor = author && bylineSource(`by ${author.value}`);
  return (
    firstOf(bylines, bylineSource) ??
    (author && byAuthor ? { value: byAuthor, where: author.where } : null) ??
    firstOf(
      head.filter(({ kind }) => kind !== 'title'),
      agencyIn,
    ) ??
    firstOf(
      head.filter(({ kind, text }) => kind === 'date' && !isByline(text)),
      (text) => agencyOrName(readDateLine(text)?.rest ?? ''),
    ) ??
    datelineAgency(body) ??
    firstOf(lines, (text) => (WIRE_REFERENCE.test(text) ? agencyIn('AP') : null)) ??
    chooseSource(suggested(page), page)
  );
}

const LONGEST_CITATION = 200;
const REPRINTED =
  /^(?:(?<from>[Rr]e(?:printed|published|produced) from)|(?:[Oo]riginally|[Ff]irst) (?:published|printed|appeared) (?:in|by))\s+(?:the\s)?(?<name>\p{Lu}.{2,80})$/u;
const CAPITALIZED = /^\p{Lu}[\p{L}'’&-]*(?:\s(?:of|and|\p{Lu}[\p{L}'’&-]*))*$/u;
/** the end of a citation before its date */
const CITED_END = /(?:[\s,.;]|\s(?:on|in|of))+$/;
/** a place before the date, or in brackets behind the name */
const PLACE = /\s\(.*$|,\s[^,]*$/;

/** Returns the publication that a line cites ("Reprinted from Example Times, Vienna, 17 November 2004", "-- Example Times, 17 November 2004"). */
function citedIn(text: string): string | null {
  if (text.length > LONGEST_CITATION) return null;
  const line = readDateLine(text);
  const before = text.slice(0, line?.dates[0]?.start).replace(/^[([]|[)\]]$/g, '');
  const { from, name: cited } = REPRINTED.exec(before.replace(CITED_END, ''))?.groups ?? {};
  const name = (cited ?? (line && /^[([–—-]/.test(text) ? line.rest : '')).replace(PLACE, '');
  return agencyIn(name) ?? (isOrganization(name) || (from && CAPITALIZED.test(name)) ? name : null);
}

const citation = (lines: readonly PageLine[]): Found | null =>
  firstOf(
    lines.filter(({ zone, leftOut }) => zone !== 'text' || leftOut),
    citedIn,
  );

const headLines = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.filter(({ zone, kind }) => zone === 'head' && kind !== 'blank');

/** Returns the names in the places where pages name themselves. */
function suggested({ lines, marks, mail, url }: SourceParts): readonly Suggested[] {
  const head = headLines(lines);
  const rest = lines.filter(({ zone }) => zone === 'tail' || zone === 'outside');
  const printed = marks.map((text) => ({ text }));
  const title = lines.findIndex(({ kind }) => kind === 'title');
  const outside = lines.filter(({ leftOut }, i) => leftOut !== undefined || i < title);
  const titles = titlesIn(lines);
  const isNewsletter = outside.some(({ text }) => /\bunsubscribe\b/i.test(text));
  const owner = firstOf(
    [...head, ...rest, ...lines.filter(({ zone }) => zone === 'text')].filter(({ text }) => text.length <= LONGEST_RIGHTS),
    copyrightOwner,
  );
  const all: readonly (readonly [number, Found | null])[] = [
    [6, firstOf([...head, ...printed], (text) => siteBehind(text, titles))],
    [6, followed(lines)],
    [6, citation(lines)],
    [2, senderFound(mail?.sender, isNewsletter)],
    [2, owner],
    [2, firstOf(outside, ownName)],
    [2, siteFound(url)],
  ];
  return all.flatMap(([weight, found]) => (found && isNameLike(found.value, titles) ? [{ ...found, weight }] : []));
}

const LONGEST_RIGHTS = 200;

/** Returns the site after the headline. In other lines, only a clear site name counts. */
function siteBehind(text: string, titles: ReadonlySet<string>): string | null {
  if (!titles.has(text) && MENU.test(text)) return null;
  const site = titleAndSite(text)?.site ?? null;
  return site !== null && (titles.has(text) || agencyIn(site) !== null || letterhead(site) !== null) ? site : null;
}

/** Returns the name below a label ("News provided by"), or in the last line of a release ("SOURCE Example"). */
function provider(lines: readonly PageLine[]): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const at = shown.findIndex(({ text }) => PROVIDED.test(text));
  const below = at < 0 ? undefined : shown[at + 1]?.text;
  if (below && wordCount(below) <= 9 && !ENDS_SENTENCE.test(below)) return { value: below, where: `the line “${below}”` };
  return firstOf(lines, (text) => RELEASED_BY.exec(text)?.groups?.name ?? null);
}

/** Returns the owner of an article that another site distributes. */
const ownerOfDistributed = (text: string): string | null => (DISTRIBUTED.test(text) ? copyrightOwner(text) : null);

/** a line with the names of pages between marks */
const MENU = /^(?:home|front page|main page)\b|(?:\s[|·•]\s|\s{2,}).*(?:\s[|·•]\s|\s{2,})/i;

/** Returns the page's name for itself in its furniture ("Download the Example Times app"). */
function ownName(text: string): string | null {
  const name = SUBSCRIBED.exec(text)?.groups?.name?.replace(/^the\s/, '');
  return name && wordCount(name) > 1 && !/^(?:us|our|your|this|facebook|twitter|the latest)\b/i.test(name) ? name : null;
}

/** Returns the name of a social network page, found above its number of followers. */
function followed(lines: readonly PageLine[]): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const at = shown.findIndex(({ text }) => FOLLOWERS.test(text));
  const name = at > 0 ? shown[at - 1]?.text.replace(/[^\p{L}\d)\]!?.]+$|^[^\p{L}\d@]+/gu, '') : undefined;
  return name && name.length <= 80 ? { value: name, where: `the line “${name}”` } : null;
}

const agencyOrName = (rest: string): string | null => {
  for (const part of rest.split(/\s*[|·•–—,/]\s*|\s+-\s+|\s+by\s+/iu)) {
    const name = agencyIn(part) ?? (isStaff(part) ? null : letterhead(part));
    if (name) return name;
  }
  return null;
};

function senderFound(sender: string | undefined, isNewsletter: boolean): Found | null {
  if (!sender) return null;
  const name = senderName(sender).replace(/^.*\s(?:at|from)\s+(?=\p{Lu})/u, '');
  const host = /@([\w.-]+)/.exec(sender)?.[1];
  const value = host && isNameOfHost(name, host) ? name : senderSource(name, isNewsletter);
  return value === null ? null : { value, where: 'the sender of the email' };
}

function siteFound(url: string | undefined): Found | null {
  const host = siteHost(url);
  const value = host ? siteName(host) : null;
  return value === null ? null : { value, where: 'the URL' };
}
