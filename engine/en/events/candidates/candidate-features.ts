/** Names the evidence for and against a candidate. The scorer has a weight for each name. */
import { dayNumber } from '../../../merge/agreement';
import type { IsoDay } from '../../../model/article';
import type { Token } from '../../../model/sentence';
import { firstFrom } from '../../../text/ordered-spans';
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import { contentStems, stem } from '../../resolve/signature';
import type { Antecedent } from '../dates/antecedent';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { actorsWithin } from '../sentence/verb-arguments';
import { readStory } from '../triggers/event-range';
import type { Candidate } from './propose-candidates';

/** Facts that all candidates in an article share. */
export interface ArticleFrame {
  readonly title: string;
  readonly published: IsoDay;
  /** number of sentences */
  readonly sentences: number;
}

const PRONOUNS = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you', 'this', 'that', 'there']);
const ARTICLES = new Set(['the', 'a', 'an']);

/** Returns the bucket for a number: "<=3", or ">5" above the last bound. */
function bucket(value: number, ...bounds: readonly number[]): string {
  for (const bound of bounds) if (value <= bound) return `<=${bound}`;
  return `>${bounds.at(-1)}`;
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? '';

/** Returns the verb group as one word: "event:past+pass". */
const groupOf = ({ lemma, form, perfect, passive }: Predicate): string =>
  `${verbClass(lemma)}:${form}${perfect ? '+perf' : ''}${passive ? '+pass' : ''}`;

function verbFeatures(context: SentenceContext, index: number, verb: Predicate): readonly string[] {
  const { parsed } = context;
  const kind = verbClass(verb.lemma);
  const group = groupOf(verb);
  const main = parsed.predicates.findIndex(isFiniteVerb);
  const opener = lastWord(parsed.openers[parsed.chunks[verb.head] ?? 0] ?? '');
  const found = [`vc=${kind}`, `form=${verb.form}`, `vf=${group}`, `lemma=${verb.lemma}`, `npred=${bucket(index, 0, 1, 2, 4)}`];
  found.push(main === index ? 'main' : 'notmain');
  found.push(`opener=${/[a-z]/.test(opener) ? opener : opener ? 'mark' : 'none'}`);
  const [theme] = EVENT_VERBS.get(verb.lemma)?.themes ?? [];
  if (theme) found.push(`vtheme=${theme}`);
  if (verb.negated) found.push('neg');
  if (verb.modal) found.push(`modal=${verb.modal}`);
  const governor = predicateAt(context, verb.governor);
  if (governor) found.push(`gov=${verbClass(governor.lemma)}`, `govl=${governor.lemma}`);
  const mainVerb = parsed.predicates[main];
  if (mainVerb && main !== index) found.push(`mainc=${verbClass(mainVerb.lemma)}`);
  found.push(...subjectFeatures(context, index, kind), ...objectFeatures(context, verb));
  return found;
}

function subjectFeatures(context: SentenceContext, index: number, kind: string): readonly string[] {
  const { tokens } = context.parsed.sentence;
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (!subject) return ['subj=none'];
  const first = tokens[subject.from]?.lower ?? '';
  const alone = PRONOUNS.has(first) && subject.to - subject.from === 1;
  const [actor] = actorsWithin(context, subject);
  const subjectKind = alone ? first : (actor?.kind ?? 'np');
  const found = [`subj=${subjectKind}`, `sv=${subjectKind}:${kind}`, `sl=${tokens[subject.to - 1]?.lower ?? ''}`];
  return ARTICLES.has(first) ? [...found, `sdet=${first}`] : found;
}

function objectFeatures({ parsed, actors }: SentenceContext, { head }: Predicate): readonly string[] {
  const { tokens } = parsed.sentence;
  const end = tokens[head]?.end ?? 0;
  const affected = actors.find(({ start }) => start >= end && parsed.chunks[firstFrom(tokens, start)] === parsed.chunks[head]);
  return [`nextw=${tokens[head + 1]?.lower ?? ''}`, `objact=${affected?.kind ?? 'none'}`];
}

/** If an event has no date of its own, the form of its clause and the article identify it. */
function undatedFeatures(clause: readonly Token[], { source }: Candidate, facts: CandidateFacts): readonly string[] {
  const datedBefore = bucket(facts.antecedents.length, 0, 1, 3, 6);
  const names = clause.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return [
    `told=${datedBefore}`,
    `told&${source}=${datedBefore}`,
    `cl&${source}=${bucket(clause.length, 4, 8, 12, 20, 30)}`,
    `cn&${source}=${bucket(names, 0, 1, 2, 4, 7)}`,
    `cnum&${source}=${clause.some(({ kind }) => kind === 'number')}`,
  ];
}

/** Maximum number of earlier events to compare with a clause. */
const MOST_COMPARED = 16;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM']);

/** Returns the largest share of the clause's content words that an earlier event has, for the same date and for any date. */
function repeatFeatures(
  { parsed: { tags }, isDate }: SentenceContext,
  clause: readonly Token[],
  { happening, source }: Candidate,
  antecedents: readonly Antecedent[],
): readonly string[] {
  const words = clause.filter(({ index }) => CONTENT.has(tags[index]?.wordClass ?? '') && !isDate(index));
  const date = happening.attachment.timex.date?.edtf;
  let [same, any] = [0, 0];
  for (const one of antecedents.slice(-MOST_COMPARED)) {
    let shared = 0;
    for (const { lower } of words) if (one.words.has(lower)) shared += 1;
    const share = shared / Math.max(1, words.length);
    any = Math.max(any, share);
    if (one.timex.date?.edtf === date) same = Math.max(same, share);
  }
  const kind = source === 'dated' ? 'd' : 'u';
  return [`rep&${kind}=${bucket(any, 0, 0.2, 0.35, 0.5, 0.7)}`, `reps&${kind}=${bucket(same, 0, 0.2, 0.35, 0.5, 0.7)}`];
}

function headlineFeatures({ parsed }: SentenceContext, head: number, { source }: Candidate, facts: CandidateFacts): readonly string[] {
  const { tokens, index } = parsed.sentence;
  if (facts.title === '') return ['notitle', `notitle&${source}&sent=${bucket(index, 0, 1, 2, 4, 8)}`];
  const stems = contentStems(facts.title);
  const chunk = parsed.chunks[head] ?? 0;
  const near = facts.echoes.filter((one) => Math.abs(one.chunk - chunk) <= 1);
  const shared = new Set(near.map((one) => one.stem)).size;
  const share = Math.floor((5 * shared) / Math.max(1, stems.size));
  return [
    `hl=${bucket(shared, 0, 1, 2, 3, 4)}`,
    `hlr=${bucket(share, 0, 1, 2, 3)}`,
    stems.has(stem(tokens[head]?.lower ?? '')) ? 'hltrig' : 'nohltrig',
  ];
}

function dateFeatures(context: SentenceContext, head: number, { happening }: Candidate, { published }: ArticleFrame): readonly string[] {
  const { timex, inherited } = happening.attachment;
  const { date } = timex;
  if (!date) return [];
  const [day, from, to] = [dayNumber(published), dayNumber(date.earliest), dayNumber(date.latest)];
  const away = from <= day && day <= to ? 0 : from > day ? from - day : day - to;
  const side = from > day ? '+' : '-';
  const rule = timex.rules[0] ?? '';
  const found = [
    `prec=${date.precision}`,
    `qual=${date.qualifier}`,
    `basis=${date.basis}`,
    `away=${side}${bucket(away, 0, 1, 3, 7, 30, 365, 3650)}`,
    `prec&away=${date.precision}:${side}${bucket(away, 0, 7, 30, 365)}`,
    `tx=${rule}`,
    `txf=${rule.split('/')[0]}`,
  ];
  const verb = predicateAt(context, happening.predicate);
  if (verb) found.push(`away&form=${from > day ? '+' : to < day ? '-' : '0'}:${verb.form}`);
  if (!inherited) {
    const at = context.parsed.sentence.tokens.findIndex(({ start }) => start >= timex.timex.start);
    found.push(`samechunk=${context.parsed.chunks[at] === context.parsed.chunks[head]}`);
    found.push(`tdist=${bucket(Math.abs(at - head), 1, 2, 4, 8, 14)}`, `tbefore=${at < head}`);
  }
  return found;
}

/** Facts that the candidates in one sentence share. */
interface CandidateFacts extends ArticleFrame {
  /** events in earlier sentences */
  readonly antecedents: readonly Antecedent[];
  /** verbs of the sentence's candidates that passed every check; null for a noun */
  readonly beside: readonly (number | null)[];
  /** features of all candidates' verbs */
  readonly verbs: ReadonlyMap<number, readonly string[]>;
  /** position of the sentence in the article */
  readonly position: string;
  /** the position as a share of the article, and the lengths of the sentence and article */
  readonly lengths: readonly string[];
  /** features of the actors in the sentence */
  readonly named: readonly string[];
  /** words that the sentence shares with the headline */
  readonly echoes: readonly { readonly stem: string; readonly chunk: number }[];
}

function actorFeatures({ actors }: SentenceContext): readonly string[] {
  const kinds = [...new Set(actors.map(({ kind }) => kind))];
  const countries = new Set(actors.flatMap(({ country }) => country ?? []));
  return [...kinds.map((kind) => `has=${kind}`), `cc=${bucket(countries.size, 0, 1, 2)}`];
}

/** Returns the features of a sentence's candidates in their order. `antecedents` are the events in earlier sentences. */
export function featuresOfCandidates(
  context: SentenceContext,
  candidates: readonly Candidate[],
  frame: ArticleFrame,
  antecedents: readonly Antecedent[],
): readonly (readonly string[])[] {
  const { sentence, chunks, predicates } = context.parsed;
  const stems = contentStems(frame.title);
  const facts: CandidateFacts = {
    ...frame,
    antecedents: antecedents,
    beside: candidates.filter(({ source }) => source === 'dated').map(({ happening }) => happening.predicate),
    verbs: new Map(
      [...new Set(candidates.map(({ happening }) => happening.predicate ?? -1))].flatMap((index) => {
        const verb = predicates[index];
        return verb ? [[index, verbFeatures(context, index, verb)] as const] : [];
      }),
    ),
    position: `sent=${bucket(sentence.index, 0, 1, 2, 4, 8, 15)}`,
    lengths: [
      `rel=${bucket(Math.floor((5 * sentence.index) / Math.max(1, frame.sentences)), 0, 1, 2, 3)}`,
      `nsent=${bucket(frame.sentences, 5, 10, 20, 40)}`,
      `len=${bucket(sentence.tokens.length, 8, 15, 25, 40)}`,
    ],
    named: actorFeatures(context),
    echoes: sentence.tokens
      .map(({ lower, index }) => ({ stem: stem(lower), chunk: chunks[index] ?? 0 }))
      .filter((one) => stems.has(one.stem)),
  };
  return candidates.map((candidate) => candidateFeatures(context, candidate, facts));
}

/** Returns the names of a candidate's features, each once. */
function candidateFeatures(context: SentenceContext, candidate: Candidate, facts: CandidateFacts): readonly string[] {
  const { parsed, dated } = context;
  const { source, happening, check, distance } = candidate;
  const { attachment, predicate: index, noun } = happening;
  const verb = predicateAt(context, index);
  const head = verb?.head ?? noun?.head ?? 0;
  const { index: sentence, tokens } = parsed.sentence;
  const group = verb ? groupOf(verb) : 'noun';
  const found = ['bias', `src=${source}`, `${source}&${group}`];
  if (check) found.push(`check=${check}`);
  if (source === 'dated' || source === 'refused') found.push(`rule=${attachment.rule}`);
  if (candidate.verb !== null) {
    found.push(dated.some(({ first }) => parsed.chunks[first] === parsed.chunks[head]) ? 'owndate' : 'noowndate');
    found.push(`indated=${dated.length > 0}`, facts.beside.length > 0 ? 'besides' : 'alone');
  }
  if (source === 'unused' && index !== null) found.push(`verbused=${facts.beside.includes(index)}`);
  if (candidate.dateless) found.push('dateless');
  if (distance !== null) found.push(`dist=${bucket(distance, 1, 2, 4, 8)}`);
  found.push(...(facts.verbs.get(index ?? -1) ?? ['vc=noun']));
  if (parsed.quoted[head]) found.push('quoted', `quoted&${source}`);
  found.push(facts.position, `sent&vf=${bucket(sentence, 0, 1, 3, 8)}:${group}`, ...facts.lengths);
  const { from, to } = readStory(context, happening).whole;
  const clause = tokens.slice(from, to);
  found.push(
    ...facts.named,
    ...headlineFeatures(context, head, candidate, facts),
    ...dateFeatures(context, head, candidate, facts),
    ...repeatFeatures(context, clause, candidate, facts.antecedents),
  );
  if (candidate.verb !== null) found.push(...undatedFeatures(clause, candidate, facts));
  return found;
}
