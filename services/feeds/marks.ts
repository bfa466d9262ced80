/**
 * What an entry is known by. Feeds change the names of their entries, add parameters to their addresses and repeat names, so each of three marks is
 * enough to know an entry again: its name, where no other entry has it; its address; its words with their date.
 */
import { createHash } from 'node:crypto';
import { webAddress } from './entry-facts';
import type { Entry } from './read-feed';

/** parameters that say where a reader comes from, not what is read */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_(?:medium|campaign|custom\d)|ns_\w+|cmpid|xtor|ref_src)$/i;

export interface MarkedEntry {
  readonly entry: Entry;
  readonly marks: readonly string[];
}

/** The entries of one feed, each once. */
export function markEntries(entries: readonly Entry[]): readonly MarkedEntry[] {
  const shared = sharedNames(entries);
  const met = new Set<string>();
  return entries.flatMap((entry) => {
    const { guid, link, title, dates, text } = entry;
    const address = webAddress(link);
    const words = dates.length > 0 && title !== '' ? [title, dates[0]?.value] : text ? [title, text.value] : null;
    const alone = guid === '' && !address && title !== '' ? [title, link] : null;
    const marks = [
      ...(guid === '' || shared.has(guid) ? [] : [mark('name', guid)]),
      ...(address ? [mark('address', pageOf(address))] : []),
      ...(words || alone ? [mark('words', JSON.stringify(words ?? alone))] : []),
    ];
    if (marks.length === 0 || marks.some((one) => met.has(one))) return [];
    for (const one of marks) met.add(one);
    return [{ entry, marks }];
  });
}

/** The address without what does not change the page. */
export function cleanAddress(address: URL): string {
  const clean = new URL(address);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean.href;
}

const pageOf = (address: URL): string =>
  cleanAddress(address)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');

/** Names that several entries with other addresses have: they name nothing. */
function sharedNames(entries: readonly Entry[]): ReadonlySet<string> {
  const links = new Map<string, string>();
  const shared = new Set<string>();
  for (const { guid, link } of entries) {
    if ((links.get(guid) ?? link) !== link) shared.add(guid);
    links.set(guid, link);
  }
  return shared;
}

const mark = (kind: string, value: string): string => createHash('sha256').update(`${kind}\n${value}`).digest('hex');
