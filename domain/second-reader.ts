/** The second reader: a language model that reads articles besides the engine. */

/** Whether a language model may read the texts of a source. */
export const SECOND_READER_CONSENTS = ['off', 'on', 'publish-both'] as const;
export type SecondReaderConsent = (typeof SECOND_READER_CONSENTS)[number];
