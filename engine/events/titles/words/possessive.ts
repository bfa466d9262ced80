/** "Turkey's", "the United States'": a name as the owner of what follows. */
export const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);
