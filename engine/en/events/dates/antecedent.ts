/** Dated events that later sentences may refer back to. */
import { withoutDate } from '../../../merge/comparable';
import type { EventMention, ThemeId } from '../../../model/event';
import type { ResolvedTimex } from '../../../model/resolved-date';
import type { EventNoun } from '../sentence/event-nouns';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import type { Attachment } from './attachment';

/** A dated event with the data that later sentences need to refer to it. */
export interface Antecedent {
  readonly sentence: number;
  readonly paragraph: number;
  readonly timex: ResolvedTimex;
  readonly themes: readonly ThemeId[];
  readonly noun: string | null;
  /** IDs of its participants */
  readonly actors: readonly string[];
  /** reported by the main verb of its sentence */
  readonly main: boolean;
  /** its date comes from an earlier event */
  readonly inherited: boolean;
  /** the event has happened or is in progress */
  readonly settled: boolean;
  /** lower-cased words of its title, to recognize it by ("the Geneva summit") */
  readonly words: Pick<ReadonlySet<string>, 'has'>;
}

/** Creates an attachment whose date comes from elsewhere in the article, usually an earlier event. */
export const inheritFrom = (
  { timex }: Pick<Antecedent, 'timex'>,
  predicate: number | null,
  noun: EventNoun | null,
  rule: string,
  note: string,
): Attachment => ({ timex, predicate, noun, item: null, inherited: true, rule, note });

/** Whether the date depends on the first finite verb of the sentence, or on a noun in its clause. */
function isMain({ parsed }: SentenceContext, { predicate, noun }: Attachment): boolean {
  const main = parsed.predicates.findIndex(isFiniteVerb);
  return (
    predicate === main ||
    (predicate === null && noun !== null && parsed.chunks[noun.head] === parsed.chunks[parsed.predicates[main]?.head ?? -1])
  );
}

/** Splits a text into words on first use. */
function wordsOf(text: string): Antecedent['words'] {
  let words: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      words ??= new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
      return words.has(word);
    },
  };
}

/** Converts a mention for references in later sentences. */
export function antecedentOf(mention: EventMention, attachment: Attachment, context: SentenceContext): Antecedent {
  return {
    sentence: mention.sentence,
    paragraph: context.parsed.sentence.paragraph,
    main: isMain(context, attachment),
    inherited: attachment.inherited === true,
    timex: attachment.timex,
    themes: mention.themes,
    actors: mention.actors.map((actor) => actor.actor),
    settled: mention.status === 'happened' || mention.status === 'ongoing',
    noun: mention.trigger.kind === 'noun' ? mention.trigger.lemma : null,
    words: wordsOf(
      `${withoutDate(mention.evidence, mention.dateWords)} ${mention.place ?? ''} ${mention.actors.map((actor) => actor.name).join(' ')}`,
    ),
  };
}
