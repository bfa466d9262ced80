/** Sentences and their expected headlines from data/gold/titles.json. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const file = fileURLToPath(new URL('../../../../data/gold/titles.json', import.meta.url));
const gold = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly published: string;
  readonly titles: readonly (readonly [string, string | readonly string[]])[];
};
const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);

describe('titles of events', () => {
  it.each(gold.titles)('"%s" gets the title "%s"', (body, title) => {
    const { events } = extractByRules({ title: '', body, published: gold.published }, { vocabulary });
    expect(events.map((event) => event.title)).toEqual([title].flat());
  });
});
