/** Passive sentences told actively: "Y is received by X", "the treaty between A and B was signed". */
import { BARE_NOUNS, JOINT_VERBS } from '../lexicon/title-words';
import type { Predicate } from './parsed-sentence';
import { withoutLooseEnd } from './title-fit';
import { indefinite } from './title-noun';
import { plainStart } from './title-subject';
import type { TitleTask } from './title-task';
import { isPlural, verbWords } from './title-verb';
import type { TitleWord } from './title-words';

export interface Parts {
  readonly subject: readonly TitleWord[];
  readonly verb: string;
  readonly object: readonly TitleWord[];
}

type Told = Pick<Parts, 'subject' | 'object'>;

/** "by 14 votes to none", "by a wide margin": how it went, not who did it. */
const MEASURES = /^(?:votes?|majority|margin|percent|cent|points|consensus|acclamation|mistake|decree|force|law)$/;

/** "Y is received by X" is told as "X receives Y". */
export function turned(task: TitleTask, predicate: Predicate, { subject, object }: Told): Parts | null {
  const [by, ...rest] = object;
  if (by?.text !== 'by' || rest.length === 0) return null;
  // "by delegations from 51 countries": where a group is from belongs to it
  const ends = rest.findIndex((word) => word.wordClass === 'ADP' && word.text !== 'of' && word.text !== 'from');
  const agent = plainStart(withoutLooseEnd(rest.slice(0, ends < 0 ? rest.length : ends)));
  // a phrase with "of" is seldom somebody who acts ("the outcomes of")
  if (agent.some((word) => word.text === 'of' || MEASURES.test(word.text)) || agent[0]?.wordClass === 'VERB') return null;
  if (!agent.some((word) => word.named !== undefined || word.wordClass === 'PROPN' || word.wordClass === 'NOUN')) return null;
  const verb = verbWords(task.context, predicate, false, isPlural(agent), task.reading);
  return { subject: agent, verb, object: [...subject, ...(ends < 0 ? [] : rest.slice(ends))] };
}

/** "The treaty between A and B on C was signed in D" is told as "A and B sign a treaty on C in D". */
export function betweenParties(task: TitleTask, predicate: Predicate, { subject, object }: Told): Parts | null {
  const at = subject.findIndex((word) => word.text === 'between');
  if (at <= 0 || !JOINT_VERBS.has(predicate.lemma) || object[0]?.text === 'by') return null;
  const behind = subject.slice(at + 1);
  const ends = behind.findIndex((word) => word.wordClass === 'ADP' || word.text === 'to');
  const parties = plainStart(ends < 0 ? behind : behind.slice(0, ends));
  const named = parties.filter((word) => word.named !== undefined || word.wordClass === 'PROPN').length > 0;
  if (!named || !(parties.some((word) => word.text === 'and') || parties.some((word) => (word.named ?? 0) > 1))) return null;
  const what = subject.slice(0, at);
  const first = what[0]?.text ?? '';
  const bare = isPlural(what) || BARE_NOUNS.has(what.at(-1)?.text ?? '') || what.some((word) => /^[’']s?$/.test(word.text));
  const article: readonly TitleWord[] = bare ? [] : [{ text: indefinite(first), glue: false, wordClass: 'DET' }];
  const verb = verbWords(task.context, predicate, false, true, task.reading);
  return { subject: parties, verb, object: [...article, ...what, ...(ends < 0 ? [] : behind.slice(ends)), ...object] };
}
