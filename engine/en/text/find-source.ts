/** The source of a page: the first kind of line that names one. */

import { type Found, fact, type PageParts } from './find-published';
import { BYLINE } from './line-shapes';
import { senderName } from './mail-headers';
import { agencyIn, bylineSource, copyrightOwner, letterhead, senderSource, siteName, sourceName, titleAndSite } from './page-source';
import { readDateLine } from './read-date-line';
import type { PageLine } from './read-page-lines';

interface SourceParts extends PageParts {
  /** headers and footers of pages */
  readonly marks: readonly string[];
}

const DATELINE_AGENCY = /^[^()]{2,80}\((?<agency>[^()]{2,40})\)\s*(?:[-–—]|--)/u;
const LEAD = 2_000;

function firstOf(lines: readonly Pick<PageLine, 'text'>[], read: (text: string) => string | null): Found | null {
  for (const { text } of lines) {
    const value = read(text);
    if (value) return { value, where: `the line “${text}”` };
  }
  return null;
}

function datelineAgency(body: string): Found | null {
  for (const line of body.slice(0, LEAD).split('\n')) {
    const agency = agencyIn(DATELINE_AGENCY.exec(line)?.groups?.agency ?? '');
    if (agency) return { value: agency, where: 'the dateline' };
  }
  return null;
}

export function findSource({ lines, marks, mail, body, url }: SourceParts): Found | null {
  const labeled = fact(lines, 'source');
  if (labeled) return { ...labeled, value: sourceName(labeled.value.replace(/;.*$/, '').trim()) };
  const head = lines.filter(({ zone, kind }) => zone === 'head' && kind !== 'blank');
  const rest = lines.filter(({ zone }) => zone === 'tail' || zone === 'outside');
  const bylines = head.filter(({ text }) => BYLINE.test(text) || /^by:?\s/i.test(text));
  const author = fact(lines, 'author');
  return (
    firstOf(bylines, bylineSource) ??
    (author && bylineSource(`by ${author.value}`) ? { value: bylineSource(`by ${author.value}`) ?? '', where: author.where } : null) ??
    firstOf(
      head.filter(({ kind }) => kind !== 'title'),
      agencyIn,
    ) ??
    firstOf(
      head.filter(({ kind }) => kind === 'date'),
      (text) => agencyOrName(readDateLine(text)?.rest ?? ''),
    ) ??
    datelineAgency(body) ??
    firstOf([...head, ...marks.map((text) => ({ text }))], (text) => titleAndSite(text)?.site ?? null) ??
    senderFound(mail?.sender) ??
    firstOf(
      [...head, ...rest, ...lines.filter(({ zone }) => zone === 'text')].filter(({ text }) => text.length <= 200),
      copyrightOwner,
    ) ??
    firstOf(
      head.filter(({ kind }) => kind !== 'title'),
      letterhead,
    ) ??
    siteFound(url)
  );
}

const agencyOrName = (rest: string): string | null => {
  for (const part of rest.split(/\s*[|·•–—,/]\s*|\s+by\s+/iu)) {
    const name = agencyIn(part) ?? letterhead(part);
    if (name) return name;
  }
  return null;
};

function senderFound(sender: string | undefined): Found | null {
  const value = sender ? senderSource(senderName(sender)) : null;
  return value === null ? null : { value, where: 'the sender of the mail' };
}

function siteFound(url: string | undefined): Found | null {
  const host = url ? /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] : undefined;
  const value = host ? siteName(host) : null;
  return value === null ? null : { value, where: 'the address' };
}
