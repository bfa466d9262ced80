/** Light verbs that state an act by themselves. */

import { step } from '../../../model/step';
import { CONCRETE_LIGHT_VERBS, EMPTY_OBJECTS, TAKEN_PLACES } from '../../lexicon/event-verbs';
import { objectEnd, subjectOf } from '../sentence/noun-phrases';
import { classAt, type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** "delivered vaccines", "took Goma", "flights resumed": a light verb with somebody or something of weight beside it. */
export const isConcrete = step(
  'happenings/concrete-act',
  (context: SentenceContext, predicate: Predicate, index: number): boolean => {
    const { parsed } = context;
    if (!CONCRETE_LIGHT_VERBS.has(predicate.lemma)) return false;
    const end = objectEnd(parsed, predicate.head);
    let object = predicate.head + 1;
    while (object < end && classAt(parsed, object) === 'ADV') object += 1;
    const objectClass = classAt(parsed, object);
    const hasObject = object < end && !context.isDate(object) && ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(objectClass);
    if (!hasObject || predicate.passive) {
      const subject = subjectOf(parsed, index, context.isDate);
      return subject !== null && predicate.lemma !== 'take' && ['NOUN', 'PROPN'].includes(classAt(parsed, subject.to - 1));
    }
    // a town is taken, a place reached
    if (predicate.lemma === 'take' || predicate.lemma === 'reach')
      return objectClass === 'PROPN' || (objectClass === 'DET' && TAKEN_PLACES.has(wordAt(parsed, object)));
    for (let at = object; at < Math.min(end, object + 4); at += 1) if (EMPTY_OBJECTS.has(wordAt(parsed, at))) return false;
    return true;
  },
  () => false,
);
