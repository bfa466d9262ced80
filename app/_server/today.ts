/** The current day for pages, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
