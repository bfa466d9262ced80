import type { ActionId } from '../../model/event';

/** Verbs, and the objects that the row asks for; see `verb-rules.ts`. */
export type VerbRule = readonly [action: ActionId, verbs: string, objects?: string];
