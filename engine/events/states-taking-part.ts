/** The states that take part in what a sentence tells: not those that only tell it, that stand in the background, or across the border. */
import { REPORTING_VERBS } from '../lexicon/event-verbs';
import type { ActorMention } from '../model/event';
import type { ReadText } from '../model/sentence';
import type { WordTagger } from '../model/tagged-word';
import { isFiniteVerb, wordAt } from './parsed-sentence';
import { readSentence, type SentenceContext } from './sentence-context';

/** Openers of clauses that tell what went before or round about; conditions stay, since who must meet them is addressed. */
const BACKGROUND = /\b(?:after|as|because|since|while|when|before|although|though|who|which|whose|whom|where)$/;
const BESIDE = /\b(?:borders?|frontiers?|boundary)\s+with\s+(?:the\s+)?$/i;

/** Chunks that only say who tells: ", Thai military sources said", "according to …". */
function tellingChunks(context: SentenceContext): ReadonlySet<number> {
  const { predicates, chunks, sentence } = context.parsed;
  const first = predicates.find(isFiniteVerb);
  const telling = new Set<number>();
  for (const one of predicates) {
    const chunk = chunks[one.start] ?? 0;
    const alone = predicates.filter((other) => isFiniteVerb(other) && chunks[other.start] === chunk).length === 1;
    if (first && one !== first && alone && isFiniteVerb(one) && REPORTING_VERBS.has(one.lemma) && chunk > (chunks[first.start] ?? 0))
      telling.add(chunk);
  }
  for (const { index } of sentence.tokens) if (wordAt(context.parsed, index) === 'according') telling.add(chunks[index] ?? 0);
  return telling;
}

function takesPart(context: SentenceContext, telling: ReadonlySet<number>, actor: ActorMention): boolean {
  const { chunks, openers, sentence, predicates } = context.parsed;
  const token = sentence.tokens.findIndex(({ start, end }) => start < actor.end && actor.start < end);
  const chunk = chunks[token] ?? 0;
  if (telling.has(chunk)) return false;
  const clause = predicates.some((one) => isFiniteVerb(one) && chunks[one.start] === chunk);
  if (clause && BACKGROUND.test(openers[chunk] ?? '')) return false;
  return !BESIDE.test(sentence.text.slice(0, actor.start - sentence.start));
}

/** ISO 3166 codes of the states behind the actors of a text that take part in its sentences; of a sentence that leaves none, all. */
export function statesTakingPart(text: ReadText, actors: readonly ActorMention[], tagWords: WordTagger): ReadonlySet<string> {
  const states = (list: readonly ActorMention[]): readonly string[] => list.flatMap(({ country }) => country ?? []);
  return new Set(
    text.sentences.flatMap((sentence) => {
      const named = actors.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      const context = readSentence(sentence, [], named, tagWords);
      const telling = tellingChunks(context);
      const part = states(named.filter((actor) => takesPart(context, telling, actor)));
      return part.length > 0 ? part : states(named);
    }),
  );
}
