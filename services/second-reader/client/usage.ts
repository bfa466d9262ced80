/** Computes the tokens and costs of the second reader from the stored answers. */
import { gte, sql } from 'drizzle-orm';
import { type Database, modelAnswers } from '@/db/database';

export interface Usage {
  readonly tokens: number;
  /** in US dollars; 0 without prices */
  readonly cost: number;
}

const MICROS = 1_000_000;

/** Counts from the start of a day, in UTC. */
export async function usageSince(db: Database, day: string): Promise<Usage> {
  const [row] = await db
    .select({
      tokens: sql<number>`coalesce(sum(${modelAnswers.promptTokens} + ${modelAnswers.completionTokens}), 0)::float8`,
      micros: sql<number>`coalesce(sum(${modelAnswers.costMicros}), 0)::float8`,
    })
    .from(modelAnswers)
    .where(gte(modelAnswers.createdAt, new Date(`${day}T00:00:00Z`)));
  return { tokens: row?.tokens ?? 0, cost: (row?.micros ?? 0) / MICROS };
}

/** Only tests pass `now`. */
export const usageToday = (db: Database, now = new Date()): Promise<Usage> => usageSince(db, now.toISOString().slice(0, 10));

/** Returns the seconds until the next day's budget, in UTC. */
export function secondsToTomorrow(now = new Date()): number {
  const tomorrow = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((tomorrow - now.getTime()) / 1_000);
}

interface Prices {
  readonly inputPrice: number | null;
  readonly outputPrice: number | null;
}

/** Prices are per million tokens, so one token costs its price in millionths. */
export const costMicros = ({ inputPrice, outputPrice }: Prices, promptTokens: number, completionTokens: number): number =>
  Math.round((inputPrice ?? 0) * promptTokens + (outputPrice ?? 0) * completionTokens);
