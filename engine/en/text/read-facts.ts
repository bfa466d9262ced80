/** One line of a page → the labelled facts in it: "Source: GT Published: 2024-01-09", "By Jane Doe | Updated: 9 January 2024". */
import { FACT_LABELS } from '../lexicon/page-furniture';
import { readDateLine, readDay } from './read-day';

export type FactField = 'source' | 'published' | 'updated' | 'author' | 'url' | 'title' | 'language';

export interface Fact {
  readonly field: FactField;
  readonly value: string;
}

const LONGEST_LINE = 300;
const LABEL = new RegExp(
  `(?:^|[\\s|·•,;(])(${Object.keys(FACT_LABELS)
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/ /g, '\\s+'))
    .join('|')})\\s*[:：]\\s*`,
  'gi',
);

/** A label without a colon in front of nothing but a date ("Published 5:30 a.m., March 2, 2007"). */
const BARE_LABEL =
  /^(?:first published|published|posted|issued|released|last updated|updated|last modified|modified)(?: on| at)?\s+(?<rest>\S.*)$/i;

const isFact = (fact: Fact): boolean => {
  if (fact.value === '') return false;
  if (fact.field === 'published' || fact.field === 'updated') return readDay(fact.value) !== null;
  if (fact.field === 'url') return /^https?:\/\/\S+$/.test(fact.value);
  return fact.field === 'title' || fact.value.length <= 80;
};

/** The facts of a line that begins with a label and holds nothing but labelled facts; else none. */
export function readFacts(line: string): readonly Fact[] {
  if (line.length > LONGEST_LINE) return [];
  const bare = BARE_LABEL.exec(line);
  if (bare?.groups?.rest && readDateLine(bare.groups.rest)) {
    return [{ field: /updated|modified/i.test(line) ? 'updated' : 'published', value: bare.groups.rest }];
  }
  const found = [...line.matchAll(LABEL)];
  if (found.length === 0 || line.slice(0, found[0]?.index ?? 0).trim() !== '') return [];
  const facts = found.map((match, i): Fact => {
    const from = match.index + match[0].length;
    const value = line.slice(from, found[i + 1]?.index ?? line.length).replace(/^[\s|·•,;(]+|[\s|·•,;)]+$/g, '');
    const label = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    return { field: FACT_LABELS[label] ?? 'author', value };
  });
  return facts.every(isFact) ? facts : [];
}
