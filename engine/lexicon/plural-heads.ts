/** Plural nouns that the tagger takes for names at the start of a sentence, and plurals without an s. */
export const PLURAL_HEADS: ReadonlySet<string> = new Set(
  (
    'leaders ministers presidents delegations governments representatives negotiators diplomats lawmakers soldiers rebels protesters envoys ' +
    'gunmen men women children countries citizens voters thousands hundreds dozens scores millions people police troops they forces officials kurds americans russians israelis palestinians europeans'
  ).split(' '),
);
