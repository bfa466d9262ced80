/** The second reader: a language model that reads articles in addition to the engine. */

/** Whether a language model may read the texts of a source. */
export const SECOND_READER_CONSENTS = ['off', 'on', 'publish-both'] as const;
export type SecondReaderConsent = (typeof SECOND_READER_CONSENTS)[number];

export interface SecondReaderSettings {
  /** base URL of an OpenAI-compatible endpoint; empty: no second reader */
  readonly url: string;
  readonly model: string;
  /** true: an administrator confirms that the endpoint runs on this computer and forwards nothing */
  readonly isLocal: boolean;
  /** price per million tokens, in US dollars; null: unknown */
  readonly inputPrice: number | null;
  readonly outputPrice: number | null;
  readonly tokensPerDay: number;
  /** true: the model may read the texts of all sources */
  readonly forAllSources: boolean;
}

export const NO_SECOND_READER: SecondReaderSettings = {
  url: '',
  model: '',
  isLocal: false,
  inputPrice: null,
  outputPrice: null,
  tokensPerDay: 200_000,
  forAllSources: false,
};
