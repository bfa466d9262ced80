import type { SecondReading } from '@/engine/model/event';

/** The readers that found an event. */
export type Readers = SecondReading['readers'];

/** The result of a connection test with a sample text. */
export interface ConnectionTest {
  readonly model: string;
  readonly text: string;
  readonly events: readonly { readonly title: string; readonly edtf: string; readonly quote: string; readonly readers: Readers }[];
  readonly tokens: number;
  readonly milliseconds: number;
}

export const READER_LABELS: Readonly<Record<Readers, string>> = { engine: 'Engine only', model: 'Model only', both: 'Both readers' };

/** The readers whose date an editor can choose. */
export const DATE_CHOICES = [
  ['engine', 'Use the engine’s date'],
  ['model', 'Use the model’s date'],
] as const;
export type DateChoice = (typeof DATE_CHOICES)[number][0];

type Disputed = SecondReading & { readonly claimed: string };

/** Whether both readers state a date, and the dates differ. */
export const disagrees = (reading: SecondReading | null): reading is Disputed =>
  reading !== null && reading.finding === 'disagreement' && reading.claimed !== null;

/** Returns each reader's date. `edtf` is the date of the sentence, which one of them gave. */
export const datesOf = ({ claimed, engineDate }: Disputed, edtf: string): Readonly<Record<DateChoice, string>> => ({
  engine: engineDate ?? edtf,
  model: claimed,
});

/** Returns the badge of a suggested event. Returns null without a second reader, and for events that only the engine found. */
export function readersBadge(reading: SecondReading | null): string | null {
  if (reading === null || reading.readers === 'engine') return null;
  return disagrees(reading) ? 'Readers disagree' : READER_LABELS[reading.readers];
}
