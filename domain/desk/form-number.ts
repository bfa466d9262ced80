/** A form that enters something has a number: sent again with the same number and the same words, it leads to what it has entered. */

/** the field with the number */
export const NUMBER_FIELD = 'form';

/** What a page is told, beside its own words, when nothing was entered a second time. */
export const ALREADY = 'already';

export const ALREADY_WORDS =
  'This form was already submitted. Nothing was added twice, and this page shows the result. To submit another entry, open a new form.';

export const isFormNumber = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text);

/** The path of what a form has entered, with word of it instead of what was said then. */
export function alreadyHref(path: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('done', ALREADY);
  for (const name of ['undo', 'told']) url.searchParams.delete(name);
  return `${url.pathname}${url.search}${url.hash}`;
}
