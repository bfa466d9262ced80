/** Stored with every mention; increases whenever the output for any text may change. */
export const EXTRACTOR_VERSION = '2.0.0';
