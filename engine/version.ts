/** Stored with every mention; raised whenever the output for some text may change. */
export const EXTRACTOR_VERSION = '2.0.0';
