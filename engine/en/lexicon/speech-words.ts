/** Words of speaking and writing, in the forms in which they stand beside a quotation. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set(
  `said says told tells spoke speaks wrote writes declared declares announced announces warned warns stated states asked asks replied replies added
  insisted insists vowed vows pledged pledges promised promises addressed addresses broadcast cabled proclaimed remarked testified tweeted posted
  speech speeches address statement letter interview broadcast message telegram telegraph cable memo memorandum communique communiqué proclamation
  declaration diary testimony tweet post conference briefing`.split(/\s+/),
);
