import { expect, test } from 'vitest';
import { type ActionRow, scoreActions, statesOfCodes } from './score-actions';

const row = (rest: Partial<ActionRow>): ActionRow => ({ gold: 'AID', found: 'AID', goldStates: null, foundStates: new Set(), ...rest });

test('actions: accuracy counts all rows, and macro F1 counts only frequent actions', () => {
  const rows = [...Array.from({ length: 4 }, () => row({})), row({ found: null }), row({ gold: 'COERCE', found: 'COERCE' })];
  expect(scoreActions(rows)).toMatchObject({ rows: 6, accuracy: 5 / 6, macroF1: 8 / 9, states: null });
});

test('states: skips rows without gold states and sums over the others', () => {
  const rows = [
    row({ goldStates: new Set(['FRA', 'CHL']), foundStates: new Set(['FRA']) }),
    row({ goldStates: new Set(), foundStates: new Set(['PER']) }),
    row({ goldStates: new Set(['NOR']), foundStates: new Set(['NOR', 'PER']) }),
  ];
  expect(scoreActions(rows).states).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
});

test('codes: maps sector codes and old codes to states, and skips international organizations', () => {
  expect(statesOfCodes(['FRAGOV', 'JAP', 'IGOUNO', '---', '', 'fra'])).toEqual(new Set(['FRA', 'JPN']));
});
