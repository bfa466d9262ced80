/** Describes the status, the tokens and the costs of the second reader. */
import { urlOf } from '../hrefs';
import { numberWords } from '../text/counted';
import type { SecondReaderSettings, SecondReaderView } from './reader-settings';

export function readerStateWords({ url, model, keyState }: Pick<SecondReaderView, 'url' | 'model' | 'keyState'>): string {
  if (url === '' || model === '') return 'Off. Dateline reads articles with its own engine, and no text leaves this computer.';
  if (keyState === 'locked') return 'Off. Enter the key again, because the installation secret changed.';
  return `${model} at ${urlOf(url)?.host ?? url}.`;
}

interface Used {
  readonly tokens: number;
  /** in US dollars */
  readonly cost: number;
}

interface Usage {
  readonly settings: Pick<SecondReaderSettings, 'tokensPerDay' | 'inputPrice' | 'outputPrice'>;
  readonly ofDay: Pick<Used, 'tokens'>;
  /** since the first of the month */
  readonly ofMonth: Used;
  /** name of the month */
  readonly month: string;
}

/** "Today: 12,300 of 200,000 tokens. Since 1 November: 45,000 tokens, 0.42 USD." */
export function usageWords({ settings: { tokensPerDay, inputPrice, outputPrice }, ofDay, ofMonth, month }: Usage): string {
  const today = `Today: ${numberWords(ofDay.tokens)} of ${numberWords(tokensPerDay)} tokens.`;
  const hasPrices = inputPrice !== null || outputPrice !== null || ofMonth.cost > 0;
  const cost = hasPrices ? `, ${ofMonth.cost.toFixed(2)} USD.` : '. Enter prices to see the cost.';
  return `${today} Since 1 ${month}: ${numberWords(ofMonth.tokens)} tokens${cost}`;
}
