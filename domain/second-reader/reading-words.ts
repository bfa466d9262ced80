/** Describes which readers found an event and supplied its title and date, for its sources and its history. */
import type { SecondReading } from '@/engine/model/event';

/** "Found by the engine and the language model gpt-4.1 (prompt 1a2b3c4d)." */
export function readingWords({ readers, model, promptVersion }: Pick<SecondReading, 'readers' | 'model' | 'promptVersion'>): string {
  const named = `language model ${model} (prompt ${promptVersion})`;
  if (readers === 'engine') return `Found by the engine only. The ${named} also read the article.`;
  return readers === 'both' ? `Found by the engine and the ${named}.` : `Found by the ${named} only.`;
}

/** "Title from the model, date from the engine."; null if no single reader gave them. */
export function originWords({ origin }: Pick<SecondReading, 'origin'>): string | null {
  if (origin === undefined) return null;
  if (origin.title === origin.date) return origin.title === 'both' ? null : `Title and date from the ${origin.title}.`;
  const parts = (['title', 'date'] as const).flatMap((field) => (origin[field] === 'both' ? [] : [`${field} from the ${origin[field]}`]));
  const [first = '', ...rest] = parts;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')}.`;
}
