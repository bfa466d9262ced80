/** Scores PLOVER actions on labeled sentences, and the F1 of states by their CAMEO country codes. */
import type { ActionId } from '../model/event';
import { type Rates, rates } from './rates';

/** Bodies of several states, regions, and roles without a state. */
const STATELESS_CODES: ReadonlySet<string> = new Set('IGO NGO IMG MNC INT UIS EUR AFR ASA LAM MEA WST REB CVL GOV MIL'.split(' '));

/** code in the collections → ISO 3166 alpha-3 */
const ISO_OF_CODE: Readonly<Record<string, string>> = {
  ...{ GER: 'DEU', ITL: 'ITA', JAP: 'JPN', PAL: 'PSE', ROM: 'ROU', TMP: 'TLS', VTN: 'VNM', ZAR: 'COD' },
};

export interface ActionRow {
  readonly gold: ActionId;
  readonly found: ActionId | null;
  /** states that act or are acted upon, ISO 3166 alpha-3; null if not annotated */
  readonly goldStates: ReadonlySet<string> | null;
  readonly foundStates: ReadonlySet<string>;
}

interface ActionScore {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly rows: number;
  /** over the rows with an annotated state; null if there are none */
  readonly states: Rates | null;
}

/** Actions with fewer labeled rows are left out of the macro average. */
const ENOUGH_ROWS = 5;

/** Returns the states in the codes of annotated actors, without sectors ("USAGOV"). */
export const statesOfCodes = (codes: readonly string[]): ReadonlySet<string> =>
  new Set(
    codes
      .map((code) => code.slice(0, 3))
      .map((code) => ISO_OF_CODE[code] ?? code)
      .filter((code) => /^[A-Z]{3}$/.test(code) && !STATELESS_CODES.has(code)),
  );

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
    states: scoreStates(rows),
  };
}

function scoreStates(rows: readonly ActionRow[]): Rates | null {
  let [right, found, expected] = [0, 0, 0];
  for (const { goldStates, foundStates } of rows) {
    if (goldStates === null || goldStates.size === 0) continue;
    expected += goldStates.size;
    found += foundStates.size;
    right += [...foundStates].filter((state) => goldStates.has(state)).length;
  }
  return expected === 0 ? null : rates(right, found, expected);
}
