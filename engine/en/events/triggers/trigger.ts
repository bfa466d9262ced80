/** A dated event of one sentence before it becomes a mention: what states it, and what stands over it. */
import type { Attachment } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';

export interface Trigger {
  readonly attachment: Attachment;
  /** the verb that states it, or null for a noun alone */
  readonly predicate: number | null;
  /** the noun that names it: alone, or as what a light verb carries */
  readonly noun: EventNoun | null;
  /** verbs above the stating verb, outermost first: "is scheduled" over "to deliver" */
  readonly above: readonly number[];
}
