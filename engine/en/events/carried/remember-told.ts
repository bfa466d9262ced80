/** What a sentence told, as later ones may refer back to it: its happenings, and the day on which somebody spoke. */
import { withoutDate } from '../../../merge/signature';
import type { EventMention } from '../../../model/event';
import type { Antecedent } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Whether the date hangs on the first finite verb of the sentence, or on a noun in its clause. */
function isMain({ parsed }: SentenceContext, { predicate, noun }: Attachment): boolean {
  const main = parsed.predicates.findIndex(isFiniteVerb);
  return (
    predicate === main ||
    (predicate === null && noun !== null && parsed.chunks[noun.head] === parsed.chunks[parsed.predicates[main]?.head ?? -1])
  );
}

/** The words of a text, which is taken apart when the first of them is asked for. */
function wordsOf(text: string): Antecedent['words'] {
  let words: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      words ??= new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
      return words.has(word);
    },
  };
}

/** A mention as what later sentences may go on from. */
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
