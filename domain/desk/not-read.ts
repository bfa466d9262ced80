/** Reasons why an article's events were not stored completely, and their words for editors. */

export const READING_SECONDS = 60;
export const MOST_EVENTS = 2_000;

export const NOT_READ = ['storing', 'time', 'memory', 'events', 'failed'] as const;
/** `storing`: its events are being stored, or storing them was interrupted. */
export type NotRead = (typeof NOT_READ)[number];

export const NOT_READ_WORDS: Readonly<Record<NotRead, string>> = {
  storing: 'The events are not saved yet.',
  time: `Extraction took longer than ${READING_SECONDS} seconds. Re-run the extraction, or split the article.`,
  memory: 'Extraction needed too much memory. Re-run the extraction, or split the article.',
  events: `The article reports more than ${MOST_EVENTS.toLocaleString('en-US')} events. Split it into several articles.`,
  failed: 'Extraction failed. Ask an administrator to check the server log.',
};
