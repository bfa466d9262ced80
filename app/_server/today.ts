/** The day that pages call today: the server's, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
