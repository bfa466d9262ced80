/** The project's own labeled sentences: `data/gold/actions.jsonl`. Every third one is excluded from training. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { ACTION_IDS, type ActionId } from '../../../model/event';
import { actorMentions, findInSentences } from '../../actors/find-actors';
import { ENGLISH_CLASSIFIERS } from '../../scoring/english-models';
import { tagWords } from '../../text/part-of-speech';
import { readText } from '../../text/read-text';
import { classifyAction } from './classify-event';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly event: ActionId;
}

const file = path.resolve(import.meta.dirname, '../../../../data/gold/actions.jsonl');
const rows: readonly Row[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const index = buildActorIndex(EXTRACTION_VOCABULARY);

/** The share of sentences with an action, and the share of correct actions among them. */
function score(part: readonly Row[]): { readonly given: number; readonly right: number } {
  const found = part.flatMap(({ text, event }) => {
    const read = readText(text);
    const [sentence] = read.sentences;
    const actors = actorMentions(findInSentences(read, index));
    const action = sentence ? classifyAction(ENGLISH_CLASSIFIERS, sentence, actors, tagWords) : null;
    return action === null ? [] : [action === event];
  });
  return { given: found.length / part.length, right: found.filter(Boolean).length / found.length };
}

describe('labeled sentences', () => {
  it('include at least twelve unique single sentences per action', () => {
    for (const action of ACTION_IDS) expect(rows.filter(({ event }) => event === action).length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.filter(({ text }) => readText(text).sentences.length !== 1)).toEqual([]);
  });

  it('get the right action in over 80% of classified held-out sentences', () => {
    const { given, right } = score(rows.filter((_, at) => at % 3 === 2));
    expect(right).toBeGreaterThan(0.8);
    expect(given).toBeGreaterThan(0.7);
  });
});
