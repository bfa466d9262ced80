/** Keys under which the browser stores unsaved form values. */
/** `eventId` is null for a new event. */
export const draftKey = (userId: string, eventId: number | null): string => `event.${userId}.${eventId ?? 'new'}`;

/** Key for the text of an article; `articleId` is null for a new article. */
export const textDraftKey = (userId: string, articleId: number | null): string => `article.${userId}.${articleId ?? 'new'}`;
