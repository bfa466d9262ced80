/** Schemas of the forms that submit articles (pasted text, files, URL) and of the form that confirms the recognized facts. */

import { z } from 'zod';
import { cutText } from '../text/cut-text';
import { fieldText } from '../text/limited-text';
import { ticked } from './form-choices';
import type { Restoring } from './left-out';

/** Checks only the shape; the service validates the text itself. */
export const articleFields = {
  title: fieldText(2_000),
  source: fieldText(1_000),
  url: fieldText(4_000),
  published: fieldText(60),
  text: z.string().default(''),
  rich: z.string().max(5_000_000, 'The pasted page is too long. Paste only the article.').default(''),
};

export const fileFields = {
  /** show the recognized facts before saving */
  confirm: ticked,
  /** more requests follow, so stay on the page */
  more: ticked,
};

export const addressFields = { addresses: z.string().max(100_000, 'Enter at most 50 URLs at once.').default(''), confirm: ticked };

export const confirmFields = {
  title: fieldText(2_000),
  source: fieldText(1_000),
  url: fieldText(4_000),
  published: fieldText(60),
  language: fieldText(60),
  /** the corrected text; absent for a text that is too long to edit in a form */
  text: z.string().optional(),
};

/** A longer text is shown, but cannot be edited. */
export const MAX_EDITED = 200_000;

const place = z.union([z.literal('all'), z.string().regex(/^\d{1,7}$/)]);

export const restoreFields = z
  .union([place.transform((one) => [one]), z.array(place).max(50_000)])
  .default([])
  .transform((places): Restoring => (places.includes('all') ? 'all' : places.map(Number)));

/** Files per request. With JavaScript, the browser sends further files in further requests. */
export const MAX_FILES = 20;
export const MAX_FILE_BYTES = 7 * 1024 * 1024;

const megabytes = (bytes: number): string =>
  (bytes / 1024 / 1024).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const largeFileWords = (name: string, size: number, most: number): string =>
  `${cutText(name, 100)} is ${megabytes(size)} MB. The limit is ${megabytes(most)} MB. Choose a smaller file.`;
