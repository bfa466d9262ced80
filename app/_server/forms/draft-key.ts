/** Under which name the browser keeps what a person typed about an event; null for one that is new. */
export const draftKey = (userId: string, eventId: number | null): string => `event.${userId}.${eventId ?? 'new'}`;
