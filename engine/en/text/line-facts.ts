/** Reads the labeled facts of a line ("Source: GT Published: 2024-01-09"). */
import { DATABASE_LABELS, FACT_LABELS, type PageField } from '../lexicon/page-furniture';
import { isProse } from './line-shapes';
import { journalName, senderSource } from './page-source';
import { readDay } from './read-day';

export interface Fact {
  readonly field: PageField;
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
const DATABASE = new RegExp(`^(${Object.keys(DATABASE_LABELS).join('|')})\\s{1,6}(\\S.*)$`);

const isFact = (fact: Fact): boolean => {
  if (fact.value === '') return false;
  if (fact.field === 'published' || fact.field === 'updated') return readDay(fact.value) !== null;
  if (fact.field === 'url') return /^https?:\/\/\S+$/.test(fact.value);
  if (fact.field === 'source') return /\p{Lu}/u.test(fact.value) && !fact.value.includes('@') && journalName(fact.value).length <= 80;
  return fact.field === 'title' || fact.field === 'other' || fact.value.length <= 80;
};

/** "Xinhua | 2024-01-09 10:30" → "Xinhua" */
function withoutDate(text: string): string {
  const parts = text.split(/\s*[|｜·•]\s*|\s{2,}|\s+(?=\d{4}-\d{2}-\d{2})/u);
  return parts.length > 1 && parts.slice(1).some((part) => readDay(part) !== null) ? (parts[0] ?? text) : text;
}

/** Whether "From" states a sender or a period instead of a source. */
const isOtherFrom = (text: string): boolean => senderSource(journalName(text)) === null || readDay(text) !== null;

/** Returns the facts in a line that starts with a label and has only labeled facts, otherwise none. */
export function readFacts(line: string): readonly Fact[] {
  if (line.length > LONGEST_LINE) return [];
  const [, code, value = ''] = DATABASE.exec(line) ?? [];
  const field = code === undefined ? undefined : DATABASE_LABELS[code];
  // "IN THE harbor of Vienna …" begins a sentence
  if (field && !isProse(value)) return [{ field, value }];
  const found = [...line.matchAll(LABEL)];
  if (found.length === 0 || line.slice(0, found[0]?.index ?? 0).trim() !== '') return [];
  const facts = found.map((match, i): Fact => {
    const from = match.index + match[0].length;
    const text = line.slice(from, found[i + 1]?.index ?? line.length).replace(/^[\s|·•,;(]+|[\s|·•,;)]+$/g, '');
    const label = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    const name = FACT_LABELS[label] ?? 'author';
    if (label === 'from' && isOtherFrom(text)) return { field: name, value: '' };
    return { field: name, value: name === 'source' ? withoutDate(text) : text };
  });
  return facts.every(isFact) && !(facts.length === 1 && facts[0]?.field === 'other' && isProse(line) && /^\p{L}+\s*:/u.test(line))
    ? facts
    : [];
}
