/** Form numbers prevent duplicates: submitting the same number and content again redirects to the existing record. */
import { changeQuery } from '../text/url-query';

/** name of the field with the number */
export const NUMBER_FIELD = 'form';

/** Message code of a page when a repeated submission saved nothing. */
export const ALREADY = 'already';

export const ALREADY_WORDS =
  'This form was already submitted. Nothing was added twice, and this page shows the result. To submit another entry, open a new form.';

export const isFormNumber = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text);

/** The path of the existing record, with the message code instead of the original message. */
export const alreadyHref = (path: string): string => changeQuery(path, { done: ALREADY, undo: null, told: null });
