/** The second reader: a language model that reads articles in addition to the engine. */

/** Whether a language model may read the texts of a source, with labels. */
export const CONSENT_CHOICES = [
  ['off', 'Off'],
  ['on', 'On'],
  ['publish-both', 'On, and publish events that both readers found'],
] as const;
export type SecondReaderConsent = (typeof CONSENT_CHOICES)[number][0];

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

/** The settings as an administrator sees them. */
export interface SecondReaderView extends SecondReaderSettings {
  /** `set`: a key is stored · `locked`: another installation secret sealed it, so it must be entered again */
  readonly keyState: 'none' | 'set' | 'locked';
  /** true: URL, model and key come from the environment and cannot be changed here */
  readonly isFromEnvironment: boolean;
  /** true: the URL points to this computer */
  readonly isLoopback: boolean;
  /** identifies these settings in a save */
  readonly version: string;
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
