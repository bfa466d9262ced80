/** The project's own labelled sentences: `data/gold/actions.jsonl`, every third of which took no part in writing the rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyAction } from '../events/actions/classify-action';
import { ACTION_IDS, type ActionId } from '../model/event';
import { tagWords } from '../text/part-of-speech';
import { readText } from '../text/read-text';
import { scoreActions } from './score-actions';

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

const score = (part: readonly Row[]): number =>
  scoreActions(
    part.map(({ text, event }) => {
      const [sentence] = readText(text).sentences;
      return { gold: event, found: sentence ? classifyAction(sentence, tagWords) : null, goldStates: null, foundStates: new Set() };
    }),
  ).accuracy;

describe('the labelled sentences', () => {
  it('are at least twelve of each action, one sentence each, none twice', () => {
    for (const action of ACTION_IDS) expect(rows.filter(({ event }) => event === action).length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.filter(({ text }) => readText(text).sentences.length !== 1)).toEqual([]);
  });

  it('are read well where the rules were written by them', () => {
    expect(score(rows.filter((_, at) => at % 3 !== 2))).toBeGreaterThan(0.95);
  });

  it('are read by the same rules where they were not', () => {
    expect(score(rows.filter((_, at) => at % 3 === 2))).toBeGreaterThan(0.72);
  });
});
