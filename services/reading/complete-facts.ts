/** Fills facts that a text does not state from its file name or URL. Runs on the server and in the browser. */
import { contradicted, type Fact, type FactName, isDay, type Recognized } from '@/domain/desk/recognized';
import { urlOf } from '@/domain/hrefs';
import { siteHost } from '@/engine/index';
import { recognizeText } from './recognize-text';

const DAY_IN_NAME = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const DAY_IN_PATH =
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)|\/(\d{4})-(\d{2})-(\d{2})(?=[-/]|$)|[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[-/._]|$)/;

/** Reads pasted plain text: for the live preview, and for the import. */
export const recognizePaste = (text: string, url: string | null | undefined): Recognized =>
  complete(recognizeText(text), url?.trim() ? { url: url.trim() } : {});

export function complete(read: Recognized, { name, url }: { readonly name?: string; readonly url?: string }): Recognized {
  const address = read.facts.url?.value ?? url;
  const site = address === undefined ? null : urlOf(address);
  const more = new Map<FactName, Fact>();
  if (url !== undefined) more.set('url', { value: url, where: 'the URL that Dateline fetched', sure: 'found' });
  const host = siteHost(site?.href)?.replace(/^www\./, '');
  if (host) more.set('source', { value: host, where: 'the URL', sure: 'guessed' });
  const published = dayFact(read.facts.published, site?.pathname ?? '', name ?? '');
  return { ...read, facts: { ...Object.fromEntries(more), ...read.facts, ...(published ? { published } : {}) } };
}

/** The date in the text. If it is missing or a guess, the date in the URL, then in the file name. */
function dayFact(own: Fact | undefined, pathname: string, name: string): Fact | undefined {
  const [inPath, inName] = [dayIn(DAY_IN_PATH.exec(pathname)), dayIn(DAY_IN_NAME.exec(name))];
  const fromPath: Fact | undefined = inPath
    ? { value: inPath, where: 'the URL', sure: 'found' }
    : inName
      ? { value: inName, where: 'the file name', sure: 'guessed' }
      : undefined;
  if (!own || own.sure === 'guessed') return fromPath ?? own;
  // a date marked `said` is certain; a date found in the page may be wrong, so compare the URL
  return own.sure === 'found' && fromPath?.sure === 'found' ? contradicted(own, fromPath) : own;
}

function dayIn(match: RegExpExecArray | null): string | null {
  const [year, month, date] = (match?.slice(1) ?? []).filter((part) => part !== undefined);
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
