/**
 * Which events have a score: what took place. A plan, a condition, a denial and what was called off is no act between its actors. Read from
 * the bits of the facts, so that no event has to be looked up.
 */
import { type SQL, sql } from 'drizzle-orm';
import { ACTION_SCORES } from '@/domain/action-scores';
import { ACTION_IDS } from '@/engine/index';
import { TRAIT_BITS } from '../facts/traits';

const bitOf = (value: string, trait: 'action' | 'status'): number => TRAIT_BITS[trait].get(value) ?? 0;
const SCORES: ReadonlyMap<number, number> = new Map(
  ACTION_IDS.map((action) => [bitOf(action.toLowerCase(), 'action'), ACTION_SCORES[action].score]),
);
const ACTIONS = [...SCORES.keys()].reduce((mask, bit) => mask | bit, 0);
const HAPPENED = bitOf('happened', 'status') | bitOf('ongoing', 'status');

/** A condition on the bits of a fact: it took place, as a filled mark says, and has an action. */
export const HAS_SCORE: SQL = sql.raw(`traits & ${HAPPENED} <> 0 and traits & ${ACTIONS} <> 0`);
/** The bit of its action. */
export const ACTION_BIT: SQL = sql.raw(`traits & ${ACTIONS}`);

export const scoreOf = (actionBit: number): number => SCORES.get(actionBit) ?? 0;
