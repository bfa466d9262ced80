/** The project's own labelled sentences: `data/gold/actions.jsonl`, every third of which takes no part in training. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../data/vocabulary/load-vocabulary';
import { actorMentions, findInSentences } from '../en/actors/find-actors';
import { classifyAction } from '../en/events/actions/classify-event';
import { ENGLISH_CLASSIFIERS } from '../en/scoring/english-models';
import { tagWords } from '../en/text/part-of-speech';
import { readText } from '../en/text/read-text';
import { buildActorIndex } from '../index';
import { ACTION_IDS, type ActionId } from '../model/event';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly event: ActionId;
}

const file = path.resolve(import.meta.dirname, '../../data/gold/actions.jsonl');
const rows: readonly Row[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const index = buildActorIndex(EXTRACTION_VOCABULARY);

/** Shares of sentences with an action, and of those with the right one. */
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

describe('the labelled sentences', () => {
  it('are at least twelve of each action, one sentence each, none twice', () => {
    for (const action of ACTION_IDS) expect(rows.filter(({ event }) => event === action).length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.filter(({ text }) => readText(text).sentences.length !== 1)).toEqual([]);
  });

  it('have at least four right of five given, where the training has not seen them', () => {
    const { given, right } = score(rows.filter((_, at) => at % 3 === 2));
    expect(right).toBeGreaterThan(0.8);
    expect(given).toBeGreaterThan(0.7);
  });
});
