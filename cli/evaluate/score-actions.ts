/** Scores PLOVER actions on labeled sentences. */
import type { ActionId } from '@/engine/model/event';

export interface ActionRow {
  readonly gold: ActionId;
  readonly found: ActionId | null;
}

interface ActionScore {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly rows: number;
}

/** Actions with fewer labeled rows are left out of the macro average. */
const ENOUGH_ROWS = 5;

export function scoreActions(rows: readonly ActionRow[]): ActionScore {
  const actions = [...new Set(rows.map((row) => row.gold))].filter(
    (action) => rows.filter((row) => row.gold === action).length >= ENOUGH_ROWS,
  );
  const f1 = actions.map((action) => {
    const hits = rows.filter((row) => row.gold === action && row.found === action).length;
    const sum = rows.filter((row) => row.gold === action).length + rows.filter((row) => row.found === action).length;
    return sum > 0 ? (2 * hits) / sum : 0;
  });
  const right = rows.filter((row) => row.gold === row.found).length;
  return {
    accuracy: rows.length > 0 ? right / rows.length : 0,
    macroF1: f1.length > 0 ? f1.reduce((sum, value) => sum + value, 0) / f1.length : 0,
    rows: rows.length,
  };
}
