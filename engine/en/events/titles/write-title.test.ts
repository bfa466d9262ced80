/** Sentences and the headlines they must get: data/gold/titles.json is read line by line. */
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

describe('the title of an event', () => {
  it.each(gold.titles)('of "%s" is "%s"', (body, title) => {
    const { events } = extractByRules({ title: '', body, published: gold.published }, { vocabulary });
    expect(events.map((event) => event.title)).toEqual([title].flat());
  });
});
