/** Finds the source of a page: the first kind of line that names one. */
import { type Found, fact, type PageParts } from './find-published';
import { BYLINE, ENDS_SENTENCE, wordCount } from './line-shapes';
import { senderName } from './mail-headers';
import {
  agencyIn,
  bylineSource,
  copyrightOwner,
  DISTRIBUTED,
  isNameOfHost,
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
}

const DATELINE_AGENCY = /^[^()]{2,80}\((?<agency>[^()]{2,40})\)\s*(?:[-–—]|--)/u;
/** a newswire before the text: "(EXAMPLE WIRE)--", "/Example Wire/ --" */
const DATELINE_WIRE = /^[^\n]{2,120}?(?:\/(?<slashed>\p{Lu}[^/\n]{3,40})\/\s*(?:--|[-–—])|--\s?\((?<wire>\p{Lu}[^()\n]{3,40})\)\s?--)/u;
/** a label above the name, and the last line of a release */
const PROVIDED = /^(?:news )?(?:provided|distributed) by:?$/i;
const RELEASED_BY = /^SOURCE:?\s+(?<name>\p{Lu}.{2,70})$/u;
const LEAD = 2_000;
/** text that databases add after a journal's name: its volume, its date, its place */
const ISSUE =
  /;.*$|,?\s+in\s+\p{Lu}\p{L}+\s+\d{4}\s+gmt\b.*$|,?\s+(?:vol(?:ume)?|no|nr|issue|iss|pp?)\.?\s*\d.*$|,\s+(?:\d{1,2}\s+\p{Lu}|\p{Lu}\p{Ll}+\.?\s+\d).*$|\s+\([^)]*(?:\d|online|print)[^)]*\)$/iu;
const FOLLOWERS = /^[\d.,]+\s?[KkMm]?\s+followers\b/i;
/** a name and the age of its post ("Example Times · 3 hours ago") */
const AGED =
  /^(?<name>\p{Lu}[^·•|]{2,50}?)\s*[·•|–—-]\s*(?:\d{1,2}\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|w|weeks?)(?:\s+ago)?|yesterday)\b/u;
/** an office of the source, named beside it in the letterhead */
const PART_OF_HOUSE = /^(?:office|bureau|division|section|directorate|press|public|media|department of public)\b/i;
const SUBSCRIBED =
  /\b(?:subscrib(?:ed|er) (?:to|of)|signed up (?:to|for)|newsletter (?:of|from)|sent by|published by|more from|(?:get|download) (?:the|our)|about|follow|copyright|(?:read|story|article) (?:on|at|in)|(?:appeared|published) (?:in|on|at))\s+(?<name>(?:the\s+)?\p{Lu}[\p{L}\d'’&-]*(?:\s+(?:of|the|and|for|&|\p{Lu}[\p{L}\d'’&-]*)){0,6})/u;

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

export function findSource({ lines, marks, mail, body, url }: SourceParts): Found | null {
  const labeled = fact(lines, 'source');
  if (labeled) return { ...labeled, value: sourceName(labeled.value.replace(ISSUE, '').trim()) };
  const head = lines.filter(({ zone, kind }) => zone === 'head' && kind !== 'blank');
  const provided = provider(lines) ?? firstOf(lines, ownerOfDistributed);
  if (provided) return provided;
  const rest = lines.filter(({ zone }) => zone === 'tail' || zone === 'outside');
  const bylines = head.filter(({ text }) => BYLINE.test(text) || /^by:?\s/i.test(text));
  const author = fact(lines, 'author');
  const titles = new Set(lines.filter(({ kind, leftOut }) => kind === 'title' || leftOut === 'repeated-title').map(({ text }) => text));
  const named = head.filter(({ kind }) => kind !== 'title');
  const headed = firstOf(named, (text) => (PART_OF_HOUSE.test(text) ? null : letterhead(text))) ?? firstOf(named, letterhead);
  const isNewsletter = lines.some(({ text, leftOut }) => leftOut !== undefined && /\bunsubscribe\b/i.test(text));
  const byAuthor = author && bylineSource(`by ${author.value}`);
  const printed = marks.map((text) => ({ text }));
  const masthead = mastheadOf(lines);
  return (
    firstOf(bylines, bylineSource) ??
    (author && byAuthor ? { value: byAuthor, where: author.where } : null) ??
    firstOf(named, agencyIn) ??
    firstOf(
      head.filter(({ kind }) => kind === 'date'),
      (text) => agencyOrName(readDateLine(text)?.rest ?? ''),
    ) ??
    datelineAgency(body) ??
    firstOf([...head, ...printed], (text) => siteBehind(text, titles)) ??
    hostNamed([...head, ...rest, ...printed], url) ??
    followed(lines) ??
    firstOf(named, (text) => AGED.exec(text)?.groups?.name?.trim() ?? null) ??
    firstOf([...head, ...printed], issueName) ??
    (mail?.sender ? headed : null) ??
    senderFound(mail?.sender, isNewsletter) ??
    masthead ??
    ownerFound([...head, ...rest, ...lines.filter(({ zone }) => zone === 'text')], headed) ??
    headed ??
    firstOf(printed, partHeaded) ??
    firstOf(
      lines.filter(({ leftOut }) => leftOut !== undefined),
      ownName,
    ) ??
    siteFound(url)
  );
}

/** Returns the site after the headline. In other lines, only a clear site name counts. */
function siteBehind(text: string, titles: ReadonlySet<string>): string | null {
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

/**
 * Returns the name of the site at the top of the page: a short name above the headline that a menu follows or later lines repeat, or a
 * letterhead.
 */
function mastheadOf(lines: readonly PageLine[]): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const title = shown.findIndex(({ kind }) => kind === 'title');
  for (const [i, { text, leftOut }] of shown.slice(0, Math.min(Math.max(title, 0), MASTHEAD_REACH)).entries()) {
    const [first = '', second = ''] = text.split(/\s+[|·•]\s+/u);
    if (HOME.test(second) && NAME.test(first) && !HOME.test(first)) return { value: first, where: `the line “${text}”` };
    if (leftOut !== 'above' || !NAME.test(text) || wordCount(text) > MOST_MASTHEAD_WORDS) continue;
    const next = shown[i + 1]?.text ?? '';
    const name = new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u');
    if (MENU.test(next) || (i < TOP && letterhead(text) !== null) || shown.slice(i + 1).some((line) => name.test(line.text)))
      return { value: letterhead(text) ?? text, where: `the line “${text}”` };
  }
  return null;
}

const MOST_MASTHEAD_WORDS = 5;
const MASTHEAD_REACH = 20;
const TOP = 3;
const NAME = /^\p{Lu}[\p{L}\d'’&.-]*(?:\s+(?:of|the|and|for|&|\p{Lu}[\p{L}\d'’&.-]*))*$/u;
const HOME = /^(?:home|front page|main page)$/i;
/** a line with the names of pages between marks */
const MENU = /^(?:home|front page|main page)\b|\s[|·•]\s.*\s[|·•]\s/i;

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
  const name = SUBSCRIBED.exec(text)?.groups?.name;
  return name && wordCount(name) > 1 && !/^(?:us|our|your|this|facebook|twitter|the latest)\b/i.test(name) ? name : null;
}

/** Returns the name of a social network page, found above its number of followers. */
function followed(lines: readonly PageLine[]): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const at = shown.findIndex(({ text }) => FOLLOWERS.test(text));
  const name = at > 0 ? shown[at - 1]?.text.trim() : undefined;
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
