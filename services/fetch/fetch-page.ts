/** Fetches an article by its URL: a web page, plain text or a PDF. */
import { readEnv } from '@/env';
import type { Caller } from '../audit/write-audit';
import { checkAddress, type FetchRules } from './check-address';
import { type Fetched, fetchSafely, logRefusal } from './fetch-safely';

const TYPES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'application/pdf'];

/** Throws `bad-data` for the field `url`. */
export const fetchPage = (url: string, by?: Caller): Promise<Fetched> => fetchSafely(url, { ...rulesHere(), accept: TYPES, by });

/** Checks a URL without a request. Throws `bad-data` for the field `url` if it may not be fetched. */
export function checkPageAddress(url: string, by: Caller): string {
  try {
    return checkAddress(url, rulesHere()).href;
  } catch (error) {
    logRefusal(url, error, by);
    throw error;
  }
}

export function rulesHere(): FetchRules {
  const { appUrl, fetchAllowHosts } = readEnv();
  return { allowHosts: fetchAllowHosts, ownHosts: appUrl === null ? [] : [new URL(appUrl).hostname] };
}
