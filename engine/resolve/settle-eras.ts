/** Years of three figures in a history: after "218 BC" those that follow are counted down too ("in 216"), until a year of our era is named. */

import { step } from '../model/step';
import type { Reading, Timex } from '../model/timex';

type Absolute = Reading & { kind: 'absolute' };

/** The years of a reading, in the order of its words. */
const datesOf = (reading: Reading): readonly Absolute[] =>
  reading.kind === 'absolute' ? [reading] : reading.kind === 'range' ? [...datesOf(reading.from), ...datesOf(reading.to)] : [];

/** Whether the words name an era, and which. */
function beforeChrist({ fields: { year, openEra } }: Absolute): boolean | null {
  return year === undefined || openEra === true ? null : year <= 0;
}

function inEra(reading: Reading, counted: boolean): Reading {
  if (reading.kind === 'range') return { ...reading, from: inEra(reading.from, counted), to: inEra(reading.to, counted) };
  if (reading.kind !== 'absolute' || reading.fields.openEra === undefined || reading.fields.year === undefined) return reading;
  const { openEra: _open, year, ...fields } = reading.fields;
  return { kind: 'absolute', fields: { ...fields, year: counted ? 1 - year : year } };
}

function withEra(timex: Timex, counted: boolean): Timex {
  const parts = timex.parts?.map((part) => withEra(part, counted));
  return { ...timex, reading: inEra(timex.reading, counted), ...(parts === undefined ? {} : { parts }) };
}

/** The expressions with every year in the era of the one named before it, or else of the first in the text. */
export const settleEras = step(
  'resolve/eras',
  (timexes: readonly Timex[]): readonly Timex[] => {
    const named = timexes.map(({ reading }) => datesOf(reading));
    if (!named.some((dates) => dates.some(({ fields }) => fields.openEra === true))) return timexes;
    let counted =
      named
        .flat()
        .map(beforeChrist)
        .find((era) => era !== null) ?? false;
    return timexes.map((timex, index) => {
      const dates = named[index] ?? [];
      counted = dates.map(beforeChrist).findLast((era) => era !== null) ?? counted;
      return dates.some(({ fields }) => fields.openEra === true) ? withEra(timex, counted) : timex;
    });
  },
  (timexes) => timexes,
);
