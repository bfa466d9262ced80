import { expect, test } from 'vitest';
import { type ActionRow, scoreActions } from './score-actions';

const row = (rest: Partial<ActionRow>): ActionRow => ({ gold: 'AID', found: 'AID', ...rest });

test('actions: accuracy counts all rows, and macro F1 counts only frequent actions', () => {
  const rows = [...Array.from({ length: 4 }, () => row({})), row({ found: null }), row({ gold: 'COERCE', found: 'COERCE' })];
  expect(scoreActions(rows)).toMatchObject({ rows: 6, accuracy: 5 / 6, macroF1: 8 / 9 });
});
