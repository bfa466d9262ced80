/** What needs a human: the kinds of items in the order of their worth, their words and their addresses. */

/** The most valuable first. */
export const QUEUE_KINDS = ['mistake', 'conflict', 'orphan', 'due', 'duplicate', 'article', 'undated', 'unchecked'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];
