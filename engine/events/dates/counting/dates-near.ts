/** The date of what stands near a count between two happenings: its subject, the sentence before, the scene, the verb above or below. */
import type { ResolvedTimex } from '../../../model/resolved-date';
import { subjectOf, type TokenRange } from '../../sentence/noun-phrases';
import { wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Antecedent } from '../antecedent';
import type { Attachment } from '../attachment';
import { type Count, DEFINITE } from './count-at';

/** Verbs that only say when their subject took place. */
const COMING_ABOUT = new Set(['come', 'follow', 'happen', 'occur', 'take-place']);

/** The subject of a verb that only says when it took place. */
function whatComesAbout(context: SentenceContext, main: number | null): TokenRange | null {
  const verb = predicateAt(context, main);
  return verb && main !== null && COMING_ABOUT.has(verb.lemma) ? subjectOf(context.parsed, main, context.isDate) : null;
}

/** "The vote, held on Sunday, came a month after …": the date of what came about. */
export function dateOfSubject(context: SentenceContext, main: number | null, own: readonly Attachment[]): ResolvedTimex | undefined {
  const subject = whatComesAbout(context, main);
  if (!subject) return undefined;
  return own.find(({ noun }) => noun !== null && noun.head >= subject.from && noun.head < subject.to)?.timex;
}

/** "The barrage came two days after …": what the sentence before told. */
export function dateBefore(context: SentenceContext, main: number | null, before: readonly Antecedent[]): ResolvedTimex | undefined {
  const subject = whatComesAbout(context, main);
  if (!subject || !DEFINITE.has(wordAt(context.parsed, subject.from))) return undefined;
  return before.findLast((one) => one.main && one.settled && context.parsed.sentence.index - one.sentence === 1)?.timex;
}

/** "The mood was darker on Wednesday. Hours before the session, …": hours lie within the day of the scene just set. */
export function dayOfScene(
  { parsed: { sentence } }: SentenceContext,
  { unit }: Count,
  told: readonly Antecedent[],
): ResolvedTimex | undefined {
  if (unit !== 'hour' && unit !== 'minute') return undefined;
  const last = told.findLast((one) => one.main && one.paragraph === sentence.paragraph && sentence.index - one.sentence === 1);
  return last?.settled && last.timex.date?.precision === 'day' ? last.timex : undefined;
}

/** "said on Monday it would quit, a day after …", "allowed schools to reopen on Monday, a day after …": the date of the verb above or below. */
export function dateBeside(
  context: SentenceContext,
  main: number | null,
  attached: (index: number) => Attachment | undefined,
): ResolvedTimex | undefined {
  if (main === null) return undefined;
  const [above, own, below] = [main - 1, main, main + 1].map((index) => predicateAt(context, index));
  const tells = above && ['report', 'announce'].includes(verbClass(above.lemma)) && own?.form === 'modal';
  if (tells) return attached(main - 1)?.timex;
  return below?.form === 'infinitive' && below.governor === main ? attached(main + 1)?.timex : undefined;
}
