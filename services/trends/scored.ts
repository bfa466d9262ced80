/** Defines which events have a score: those that took place. Plans, conditions, denials and canceled events are not acts between actors. */
import { type SQL, sql } from 'drizzle-orm';
import { ACTION_SCORES } from '@/domain/action-scores';
import { ACTION_IDS } from '@/engine/index';

const SCORES: ReadonlyMap<string, number> = new Map(ACTION_IDS.map((action) => [action.toLowerCase(), ACTION_SCORES[action].score]));

/** A condition on a row of `timeline_facts`: the event took place and has an action. */
export const HAS_SCORE: SQL = sql.raw(`status in ('happened', 'ongoing') and action is not null`);

/** `action` as stored in the row. */
export const scoreOf = (action: string): number => SCORES.get(action) ?? 0;
