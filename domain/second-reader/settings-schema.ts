/** The schema of the second reader's settings. Not for client components, because it builds a schema at load time. */
import { z } from 'zod';
import { urlOf } from '../hrefs';
import type { SecondReaderSettings } from './reader-settings';

const isEndpoint = (text: string): boolean => {
  const url = urlOf(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === '';
};

const price = z.number().min(0, 'Enter a price of 0 or more.').max(10_000, 'Enter a price of at most 10,000.').nullable();

export const secondReaderSchema = z.object({
  url: z
    .string()
    .trim()
    .max(500, 'Enter at most 500 characters.')
    .refine(
      (text) => text === '' || isEndpoint(text),
      'Enter a URL that begins with https:// or http://, such as https://api.example.com/v1.',
    ),
  model: z
    .string()
    .trim()
    .max(200, 'Enter at most 200 characters.')
    .refine((text) => !/\p{Cc}/u.test(text), 'Enter a model name without line breaks.'),
  isLocal: z.boolean(),
  inputPrice: price,
  outputPrice: price,
  tokensPerDay: z.number().int('Enter a whole number.').min(0, 'Enter 0 or more.').max(1_000_000_000, 'Enter at most 1,000,000,000.'),
  forAllSources: z.boolean(),
}) satisfies z.ZodType<SecondReaderSettings>;
