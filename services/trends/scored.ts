/** Which events have a score: what took place. A plan, a condition, a denial and what was called off is no act between its actors. */
import { type SQL, sql } from 'drizzle-orm';
import { ACTION_SCORES } from '@/domain/action-scores';
import type { ActionId } from '@/engine/model/event';

/** A condition on `events e`, the same as a filled mark. */
export const TOOK_PLACE: SQL = sql.raw(`(
  e.polarity = 'affirmed' and e.outcome not in ('cancelled', 'postponed') and (e.status in ('happened', 'ongoing') or e.outcome = 'took-place'))`);

export const scoreOf = (action: ActionId): number => ACTION_SCORES[action].score;
