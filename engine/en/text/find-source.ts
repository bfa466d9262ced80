/** Finds the source of a page: the first kind of line that names one. */
import { type Found, fact, type PageParts } from './find-published';
import { BYLINE, ENDS_SENTENCE, fold, wordCount } from './line-shapes';
import { senderName } from './mail-headers';
import {
  agencyIn,
  bylineSource,
  copyrightOwner,
  DISTRIBUTED,
  isNameOfHost,
  isPerson,
  issueName,
  letterhead,
  senderSource,
  siteHost,
  siteName,
  sourceName,
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
/** text that databases add after a journal's name: its volume, its date, its place */
const ISSUE =
  /;.*$|,?\s+in\s+\p{Lu}\p{L}+\s+\d{4}\s+gmt\b.*$|,?\s+(?:vol(?:ume)?|no|nr|issue|iss|pp?)\.?\s*\d.*$|,\s+(?:\d{1,2}\s+\p{Lu}|\p{Lu}\p{Ll}+\.?\s+\d).*$|\s+\([^)]*(?:\d|online|print)[^)]*\)$/iu;
const FOLLOWERS = /^[\d.,\s]+[KkMm]?\s+(?:followers|subscribers|members)\b/i;
/** a name and the age of its post ("Example Times · 3 hours ago") */
const AGED =
  /^(?<name>\p{Lu}[^·•|]{2,50}?)\s*[·•|–—-]\s*(?:\d{1,2}\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|w|weeks?)(?:\s+ago)?|yesterday)\b/u;
/** an office of the source, named beside it in the letterhead */
const PART_OF_HOUSE = /^(?:office|bureau|division|section|directorate|press|public|media|department of public)\b/i;
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

/** A label or an agency states the source. Otherwise, the name with the clearest place and the most confirmation wins. */
export function findSource(page: SourceParts): Found | null {
  const { lines, body, names } = page;
  if (names.length > 0) return firstOf(lines, ownerOfDistributed) ?? confirmed([...names, ...suggested(page)], page);
  const labeled = fact(lines, 'source');
  if (labeled) return { ...labeled, value: sourceName(labeled.value.replace(ISSUE, '').trim()) };
  const provided = provider(lines) ?? firstOf(lines, ownerOfDistributed);
  if (provided) return provided;
  const head = headLines(lines);
  const bylines = head.filter(({ text }) => BYLINE.test(text) || /^by:?\s/i.test(text));
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
      head.filter(({ kind }) => kind === 'date'),
      (text) => agencyOrName(readDateLine(text)?.rest ?? ''),
    ) ??
    datelineAgency(body) ??
    firstOf(lines, (text) => (WIRE_REFERENCE.test(text) ? agencyIn('AP') : null)) ??
    confirmed(suggested(page), page)
  );
}

export interface Suggested extends Found {
  /** how clearly its place names the source */
  readonly weight: number;
}

const headLines = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.filter(({ zone, kind }) => zone === 'head' && kind !== 'blank');
const titlesIn = (lines: readonly PageLine[]): ReadonlySet<string> =>
  new Set(lines.filter(({ kind, leftOut }) => kind === 'title' || leftOut === 'repeated-title').map(({ text }) => text));

/** Returns the names that a page suggests for itself. Of equal names, the first wins. */
function suggested({ lines, marks, mail, url }: SourceParts): readonly Suggested[] {
  const head = headLines(lines);
  const rest = lines.filter(({ zone }) => zone === 'tail' || zone === 'outside');
  const named = head.filter(({ kind }) => kind !== 'title');
  const printed = marks.map((text) => ({ text }));
  const title = lines.findIndex(({ kind }) => kind === 'title');
  const outside = lines.filter(({ leftOut }, i) => leftOut !== undefined || i < title);
  const titles = titlesIn(lines);
  const headed = firstOf(named, (text) => (PART_OF_HOUSE.test(text) ? null : letterhead(text))) ?? firstOf(named, letterhead);
  const isNewsletter = outside.some(({ text }) => /\bunsubscribe\b/i.test(text));
  const owner = ownerFound([...head, ...rest, ...lines.filter(({ zone }) => zone === 'text')], headed);
  const all: readonly (readonly [number, Found | null])[] = [
    [6, firstOf([...head, ...printed], (text) => siteBehind(text, titles))],
    [6, hostNamed([...head, ...rest, ...printed], url)],
    [6, followed(lines)],
    [5, firstOf(named, (text) => AGED.exec(text)?.groups?.name?.trim() ?? null)],
    [5, firstOf([...head, ...printed], issueName)],
    [5, mail?.sender ? headed : null],
    [4, senderFound(mail?.sender, isNewsletter)],
    ...mastheads(lines),
    ...besideDates(head),
    [owner && HOLDING.test(owner.where) ? 1 : 3, owner],
    [3, headed],
    [2, firstOf(printed, partHeaded)],
    [2, firstOf(outside, ownName)],
    [1, siteFound(url)],
  ];
  return all.flatMap(([weight, found]) => (found && isNameLike(found.value, titles) ? [{ ...found, weight }] : []));
}

/** a company that owns several publications */
const HOLDING = /\b(?:media|publications?|publishing|newspapers|group|holdings?|communications|affiliate[ds]?)\b/i;

const isNameLike = (name: string, titles: ReadonlySet<string>): boolean =>
  /\p{L}/u.test(name) && !/\s[|·•]\s|\s{2}/u.test(name) && !titles.has(name);

const core = (name: string): string => fold(name).replace(/^the /, '');
const HOST_ALONE = /^(?:https?:\/\/)?(?:www\.)[\w-]+\.[\w.-]+\/?$/i;
const MOST_CONFIRMED = 2;

/** Returns the name that its host, other names and other lines outside the text confirm best. */
function confirmed(names: readonly Suggested[], { lines, url }: SourceParts): Found | null {
  const hosts = [
    siteHost(url),
    ...lines.map(({ text }) => (HOST_ALONE.test(text) ? text.replace(/^https?:\/\/|\/$/g, '') : undefined)),
  ].filter((host) => host !== undefined);
  const outside = lines.filter(({ leftOut, kind }) => leftOut !== undefined && kind !== 'title').map(({ text }) => ` ${fold(text)} `);
  const scored = names.map(({ value, where, weight }) => {
    const name = core(value);
    const places = outside.filter((text) => text.includes(` ${name} `)).length;
    const others = names.filter((other) => other.where !== where && name.startsWith(core(other.value))).length;
    const score =
      weight +
      (hosts.some((host) => isNameOfHost(value, host)) ? 3 : 0) +
      Math.min(Math.max(places - 1, 0), MOST_CONFIRMED) +
      Math.min(others, MOST_CONFIRMED);
    return { value, where, score };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const found = scored.find(({ score }) => score === best);
  return found ? { value: found.value, where: found.where } : null;
}

/** Returns names on a line with a date or beside one, as databases and clippings print them. */
function besideDates(head: readonly PageLine[]): readonly (readonly [number, Found])[] {
  const isDated = (line: PageLine | undefined) => line !== undefined && line.dates.length > 0;
  return head.flatMap((line, i) => {
    const beside = isDated(line) ? (readDateLine(line.text)?.rest ?? '') : '';
    const isBeside = line.leftOut === 'above' && (isDated(head[i - 1]) || isDated(head[i + 1]));
    const name = (beside || (isBeside ? line.text : '')).replace(/\s*\([^()]*\)?$/, '');
    return NAME.test(name) && ARTICLE.test(name) && wordCount(name) <= MOST_MASTHEAD_WORDS && !isPerson(name)
      ? [[3, { value: name, where: `the line “${line.text}”` }] as const]
      : [];
  });
}

const ARTICLE = /^(?:The|El|La|Le|Les|Il|Der|Die|Das|Al|O)[\s-]\p{Lu}/u;

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

/** Returns short names above the headline that a menu follows, that later lines repeat, or a letterhead. */
function mastheads(lines: readonly PageLine[]): readonly (readonly [number, Found])[] {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const title = shown.findIndex(({ kind }) => kind === 'title');
  return shown.slice(0, Math.min(Math.max(title, 0), MASTHEAD_REACH)).flatMap(({ text, leftOut }, i) => {
    const where = `the line “${text}”`;
    const [first = '', second = ''] = text.split(/\s+[|·•]\s+/u);
    if (HOME.test(second) && NAME.test(first) && !HOME.test(first)) return [[4, { value: first, where }] as const];
    if (leftOut !== 'above' || !NAME.test(text) || wordCount(text) > MOST_MASTHEAD_WORDS) return [];
    const isMenu = MENU.test(shown[i + 1]?.text ?? '');
    const name = ` ${fold(text)} `;
    if (!isMenu && !(i < TOP && letterhead(text) !== null) && !shown.slice(i + 1).some((line) => ` ${fold(line.text)} `.includes(name)))
      return [];
    return [[(isMenu ? 4 : 3) + (i === 0 ? 1 : 0), { value: letterhead(text) ?? text, where }] as const];
  });
}

const MOST_MASTHEAD_WORDS = 5;
const MASTHEAD_REACH = 20;
const TOP = 3;
const NAME = /^\p{Lu}[\p{L}\d'’&.-]*(?:\s+(?:of|the|and|for|&|\p{Lu}[\p{L}\d'’&.-]*))*$/u;
const HOME = /^(?:home|front page|main page)$/i;
/** a line with the names of pages between marks */
const MENU = /^(?:home|front page|main page)\b|(?:\s[|·•]\s|\s{2,}).*(?:\s[|·•]\s|\s{2,})/i;

const partHeaded = (text: string): string | null => {
  for (const part of text.split(PARTS)) {
    const name = letterhead(part);
    if (name) return name;
  }
  return null;
};

/** Returns a line, or part of a line after a mark, that matches the host name ("Example Times" for exampletimes.com). */
function hostNamed(lines: readonly Pick<PageLine, 'text'>[], url: string | undefined): Found | null {
  const host = siteHost(url);
  return host === undefined ? null : firstOf(lines, (text) => text.split(PARTS).find((part) => isNameOfHost(part, host)) ?? null);
}

const PARTS = /\s+[|·•–—»:-]+\s+|\s*[©|]\s*(?:\d{4}\s+)?/u;

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

/** Returns the copyright owner, or the letterhead if it is part of the owner's name. */
function ownerFound(lines: readonly Pick<PageLine, 'text'>[], headed: Found | null): Found | null {
  const found = firstOf(
    lines.filter(({ text }) => text.length <= 200),
    copyrightOwner,
  );
  return found && headed && found.value.toLowerCase().startsWith(headed.value.toLowerCase()) ? headed : found;
}

const agencyOrName = (rest: string): string | null => {
  for (const part of rest.split(/\s*[|·•–—,/]\s*|\s+-\s+|\s+by\s+/iu)) {
    const name = agencyIn(part) ?? letterhead(part);
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
