/** Describes a disagreement between the readers about an event, for the queue. */
import { previewDate } from '../dates/date-entry';
import { dateWords } from '../dates/date-words';

/** `note` is the engine's date and the model's date, or the only reader. */
export function disagreementWords(note: string): string {
  if (note === 'engine' || note === 'model') return `Only the ${note} found this event.`;
  const [engine = '', model = ''] = note.split(' ').map(wordsOf);
  return `Engine: ${engine}. Model: ${model}.`;
}

function wordsOf(edtf: string): string {
  const preview = previewDate({ edtf, qualifier: null, extent: 'throughout' });
  return preview === null ? edtf : dateWords(preview);
}
