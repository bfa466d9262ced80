/** "China – United States". Joins the names of actors without “and”, which would need an article: “China and the United States”. */
export const joinNames = (names: readonly string[]): string => names.join(' – ');
