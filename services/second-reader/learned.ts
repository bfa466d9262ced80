/** Weights learned from annotated articles with recorded answers. They decide which date is right and which events an editor wants. */
import { bestOf } from '@/domain/best-of';
import type { DateOption } from './date-options';
import weights from './weights.json' with { type: 'json' };

export type Weights = Readonly<Record<string, number>>;

/** Written by `npm run train:readers`. */
export interface ReaderWeights {
  /** description of the training data, for people */
  readonly about: string;
  readonly date: Weights;
  readonly event: Weights;
  /** minimum share of the events to keep */
  readonly threshold: number;
  /** threshold of the engine's scorer if the model's answer is incomplete */
  readonly alone: number;
}

export type DateChooser = (options: readonly DateOption[]) => DateOption | null;

export const sumOf = (weights: Weights, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

/** Maps a sum to 0..1 like the logistic function, but without an exponential. The result is the same on every machine. */
export const shareOf = (sum: number): number => 0.5 + (0.5 * sum) / Math.sqrt(1 + sum * sum);

/** Returns the option with the largest sum. In a tie, the first wins. */
export const dateChooser =
  (weights: Weights): DateChooser =>
  (options) =>
    bestOf(options, ({ features }) => sumOf(weights, features));

export const READER_WEIGHTS: ReaderWeights = weights;
export const CHOOSE_DATE = dateChooser(READER_WEIGHTS.date);
