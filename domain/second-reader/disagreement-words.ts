/** Describes a disagreement between the readers about an event, for the queue. */
import { previewDate } from '../dates/date-entry';
import { dateWords } from '../dates/date-words';

/** `note` is the engine's date and the model's date, or the only reader. */
export function disagreementWords(note: string): string {
  if (note === 'engine' || note === 'model') return `Only the ${note} found this event.`;
  const [engine = '', model = ''] = note.split(' ').map(wordsOf);
  return `Engine: ${engine}. Model: ${model}.`;
}

/** a day or a month, also as a range or with a sign for "about" */
const DATE = /(?<![\d/~-])\d{4}-\d{2}(?:-\d{2})?~?(?:\/\d{4}(?:-\d{2}){0,2}~?)?(?![\d/~-])/g;

/** what a reader quotes from the article, to the end if it was cut */
const QUOTED = /(“[^”]*(?:”|$))/;

/** Puts the dates in a sentence about the readers into words, except in quotes from the article. */
export const datesInWords = (note: string): string =>
  note
    .split(QUOTED)
    .map((part) => (part.startsWith('“') ? part : part.replace(DATE, wordsOf)))
    .join('');

function wordsOf(edtf: string): string {
  const preview = previewDate({ edtf, qualifier: null, extent: 'throughout' });
  return preview === null ? edtf : dateWords(preview);
}
