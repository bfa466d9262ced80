/** Members of a list that a dated noun begins, each with a name and a date of its own. */
import { leadOf } from '../../sentence/date-position';
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

/** "stops in Seoul on 18 June, Tokyo on 20 June": a name and a date more, in the list that a dated noun begins. */
export function listMember(context: SentenceContext, date: PlacedTimex, before: Attachment | undefined): Attachment | null {
  const { parsed } = context;
  const last = context.dated.find((placed) => placed.timex === before?.timex)?.last;
  if (!before?.noun || before.predicate !== null || last === undefined || last >= date.first) return null;
  const lead = leadOf(context, date);
  let from = last + 1;
  while (from < lead && [',', 'and', 'then', 'in', 'to', 'as', 'well', ';', ')', '('].includes(wordAt(parsed, from))) from += 1;
  if (from === last + 1 || from >= lead) return null;
  for (let at = from; at < lead; at += 1) if (!['PROPN', 'PUNCT', 'DET', 'ADP'].includes(classAt(parsed, at))) return null;
  const { noun } = before;
  const note = `"${date.timex.timex.quote}" dates a member of the list that the ${noun.entry.lemma} begins.`;
  return { timex: date.timex, predicate: null, noun, item: { from, to: lead }, rule: 'attach/list-member', note };
}
