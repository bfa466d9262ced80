/** Which events have a score: what took place. A plan, a condition, a denial and what was called off is no act between its actors. */
import { type SQL, sql } from 'drizzle-orm';
import { ACTION_SCORES } from '@/domain/action-scores';
import { ACTION_IDS } from '@/engine/index';

const SCORES: ReadonlyMap<string, number> = new Map(ACTION_IDS.map((action) => [action.toLowerCase(), ACTION_SCORES[action].score]));

/** A condition on a row of `timeline_facts`: it took place, as a filled mark says, and has an action. */
export const HAS_SCORE: SQL = sql.raw(`status in ('happened', 'ongoing') and action is not null`);

/** `action` as the row has it. */
export const scoreOf = (action: string): number => SCORES.get(action) ?? 0;
