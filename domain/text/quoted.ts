/** Puts a search in curly quotes. Phrases that are in quotes already make the outer ones unnecessary: “"talks"” is “talks”. */
export const quoted = (query: string): string => (query.includes('"') ? query.replace(/"([^"]*)"/g, '“$1”') : `“${query}”`);
