/** Under which names the browser keeps what a person typed and has not saved. */
/** null for an event that is new */
export const draftKey = (userId: string, eventId: number | null): string => `event.${userId}.${eventId ?? 'new'}`;

/** The text of an article; null for one that is to come in. */
export const textDraftKey = (userId: string, articleId: number | null): string => `article.${userId}.${articleId ?? 'new'}`;
