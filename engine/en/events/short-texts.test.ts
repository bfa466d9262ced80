/** Short texts with all their events, including date, status, polarity and outcome: data/gold/short-texts.json. */
import { describe, expect, it } from 'vitest';
import gold from '@/data/gold/short-texts.json';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, type DatedEvent } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

interface Expected {
  readonly words: string;
  readonly date: string;
  readonly status: string;
  readonly polarity?: string;
  readonly outcome?: string;
}

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const cases = gold.cases.map(({ kind, body, events }) => ({ kind, body, events: events as readonly Expected[] }));

/** True when a quote of the event overlaps the words. */
const tells = (event: DatedEvent, body: string, words: string): boolean =>
  event.mentions.some(({ evidence }) => evidence.start < body.indexOf(words) + words.length && body.indexOf(words) < evidence.end);

const shown = ({ date, status, polarity, outcome }: DatedEvent) => ({ date: date.edtf, status, polarity, outcome });

describe('a short text', () => {
  it.each(cases)('($kind) "$body" has exactly its expected events', ({ body, events: expected }) => {
    const left = [...extractByRules({ title: '', body, published: gold.published }, { vocabulary }).events];
    const found = expected.map(({ words, date }) => {
      expect(body).toContain(words);
      const at = left.findIndex((event) => event.date.edtf === date && tells(event, body, words));
      return left.splice(at < 0 ? left.length : at, 1).map(shown)[0];
    });
    expect(found).toEqual(
      expected.map(({ date, status, polarity = 'affirmed', outcome }) => ({
        date,
        status,
        polarity,
        outcome: outcome ?? expect.any(String),
      })),
    );
    expect(left.map(({ title }) => title)).toEqual([]);
  });
});
