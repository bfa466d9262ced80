/** Labels of the readers of an article. */

/** Who found an event. */
export type Readers = 'engine' | 'model' | 'both';

export const READER_LABELS: Readonly<Record<Readers, string>> = {
  engine: 'Engine only',
  model: 'Model only',
  both: 'Both readers',
};
