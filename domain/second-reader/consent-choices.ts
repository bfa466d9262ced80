import type { SecondReaderConsent } from './reader-settings';

/** The options for a source's consent, with labels. */
export const CONSENT_CHOICES: readonly (readonly [SecondReaderConsent, string])[] = [
  ['off', 'Off'],
  ['on', 'On'],
  ['publish-both', 'On, and publish events that both readers found'],
];
