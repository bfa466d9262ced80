/** "adopted a resolution drafted by Australia on Monday": a participle that only tells which thing the main verb has to do with. */

import { step } from '../../../../model/step';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../../sentence/sentence-context';

/** Participles that tell what somebody or something is, whatever follows them. */
const STANDING = new Set(
  'accuse suspect want link aim base back own know allege dub bind load carry operate believe concern relate design fund found'.split(' '),
);

/** Words behind a participle that open whose or what it is; "reached in Vienna" tells where it was done. */
const BEHIND = new Set(['by', 'of', 'with', 'for', 'as', 'from', 'over']);

/** Whether a participle before a date leaves that date to the finite verb in front of its noun. */
export const describesItsNoun = step(
  'dates/describing-participle',
  ({ parsed, nouns, isDate }: SentenceContext, participle: Predicate): boolean => {
    const { head, start, form, lemma } = participle;
    if (form !== 'participle' || start !== head || !['NOUN', 'PROPN'].includes(classAt(parsed, start - 1))) return false;
    if (isDate(head + 1) || isDate(head + 2)) return false;
    if (!BEHIND.has(wordAt(parsed, head + 1)) && !STANDING.has(lemma)) return false;
    const over = parsed.predicates.findLast((one) => one.head < start && parsed.chunks[one.head] === parsed.chunks[start]);
    if (!over || !isFiniteVerb(over) || over.form !== 'past' || over.perfect || start - over.head < 2) return false;
    const kind = verbClass(over.lemma);
    if (kind === 'report' || kind === 'state') return false;
    // "condemned an attack claimed by X on Monday": what is spoken of may have the day
    return kind !== 'statement' || !nouns.some((noun) => noun.head === start - 1 && noun.entry.strong);
  },
  () => false,
);
