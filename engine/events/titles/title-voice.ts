/** Passive sentences told actively: "Y is received by X", "the treaty between A and B was signed". */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { GROUP_AGENTS } from '../../lexicon/event-verbs';
import { BARE_NOUNS, JOINT_VERBS } from '../../lexicon/title-words';
import type { Predicate } from '../sentence/parsed-sentence';
import { indefinite } from './title-noun';
import { plainStart } from './title-subject';
import type { TitleTask } from './title-task';
import { withoutLooseEnd } from './words/title-fit';
import { isPlural, verbWords } from './words/title-verb';
import type { TitleWord } from './words/title-words';

export interface Parts {
  /** words in front of the subject that are never cut: "Norway says" */
  readonly lead?: readonly TitleWord[];
  readonly subject: readonly TitleWord[];
  readonly verb: string;
  readonly object: readonly TitleWord[];
}

type Told = Pick<Parts, 'subject' | 'object'>;

/** "by 14 votes to none", "by a wide margin", "by six months": how it went, not who did it. */
const MEASURES =
  /^(?:(?:minute|hour|day|week|fortnight|month|year|decade)s?|half|quarter|third|votes?|majority|margin|landslide|percent|cent|points|consensus|acclamation|mistake|decree|force|law)$/;

const CONTRASTING = /^(?:despite|under|after|following|amid|without|pending|before)$/;

/** A subject as it stands behind a verb: without the capital that opened its sentence. */
function inside({ context, story }: TitleTask, subject: readonly TitleWord[]): readonly TitleWord[] {
  const opening = context.parsed.sentence.tokens[story.subject?.from ?? -1];
  const [first, ...others] = subject;
  const common = first?.named === undefined && (first?.wordClass !== 'PROPN' || (first.office === true && !first.text.endsWith('.')));
  return first && opening?.index === 0 && opening.text === first.text && common ? [{ ...first, text: opening.lower }, ...others] : subject;
}

const opensMore = ({ wordClass, text }: TitleWord): boolean =>
  ['AUX', 'PUNCT', 'SCONJ', 'PART'].includes(wordClass) || (wordClass === 'VERB' && /(?:ed|ing)$/.test(text));

const NAMED_SO = /^(?:.*(?:building|crossing|training)|king|spring|wing|ring)$/;
const isDoing = (word: TitleWord | undefined): boolean =>
  word !== undefined &&
  /ing$/.test(word.text) &&
  (word.wordClass === 'VERB' || word.wordClass === 'NOUN') &&
  !EVENT_NOUNS.has(word.text) &&
  !NAMED_SO.test(word.text);

/** "Y is received by X" is told as "X receives Y". */
export function turned(task: TitleTask, predicate: Predicate, { subject, object }: Told): Parts | null {
  const at = object.findIndex((word) => word.text === 'by');
  const [between, rest] = [object.slice(0, at), object.slice(at + 1)];
  // "imposed on X by Y", "barred from office by Y": a phrase of the verb before the agent, no clause
  if (at < 0 || rest.length === 0 || between.some(opensMore)) return null;
  // "was held despite an order by X": whose order it was
  if (between.some(({ text }) => CONTRASTING.test(text))) return null;
  // "by delegations from 51 countries": where a group is from belongs to it
  // "by a sniper hiding in the yard": what he does beside it is left out
  const ends = rest.findIndex(
    (word, index) =>
      (word.wordClass === 'ADP' && word.text !== 'of' && word.text !== 'from') ||
      (isDoing(word) && rest[index - 1]?.wordClass === 'NOUN' && rest[index + 1]?.wordClass === 'ADP'),
  );
  const agent = plainStart(withoutLooseEnd(rest.slice(0, ends < 0 ? rest.length : ends)));
  // a phrase with "of" is seldom somebody who acts ("the outcomes of")
  const of = agent.findIndex((word) => word.text === 'of');
  const acting =
    of < 0 || GROUP_AGENTS.has(agent[of - 1]?.text.toLowerCase() ?? '') || TITLE_HEADS.has(agent[of - 1]?.text.toLowerCase() ?? '');
  if (!acting || agent.some((word) => MEASURES.test(word.text)) || agent[0]?.wordClass === 'VERB') return null;
  if (!agent.some((word) => word.named !== undefined || word.wordClass === 'PROPN' || word.wordClass === 'NOUN')) return null;
  // "was shot down by X": X shoots down
  const [particle] = between;
  const own = particle !== undefined && predicate.lemma.endsWith(`-${particle.text}`);
  const verb = [verbWords(task.context, predicate, false, isPlural(agent), task.reading), ...(own ? [particle.text] : [])].join(' ');
  const told = inside(task, subject);
  return {
    subject: agent,
    verb,
    object: [...told, ...(own ? between.slice(1) : between), ...(ends < 0 || isDoing(rest[ends]) ? [] : rest.slice(ends))],
  };
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
