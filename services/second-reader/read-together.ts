/** Reads an article with the engine and a model's stored answers. Runs in the worker, with its limits. */
import { type ActorIndex, type Article, type DatedEvent, type Extraction, extract, LOW_CONFIDENCE } from '@/engine/index';
import type { SecondReading } from '@/engine/model/event';
import type { DroppedCandidate } from '@/engine/model/trace';
import { type AnswerEvent, readAnswer } from './answer';
import { articleReading } from './article-reading';
import { type CombinedEvent, combineReaders, FAINTEST } from './combine-readers';
import { verifyAnswer } from './verify-answer';

/** A model's answers to the parts of a text. */
export interface RawAnswers {
  readonly model: string;
  readonly promptVersion: string;
  readonly answers: readonly string[];
}

/** model: only the model's events · both: the kept events of both · stored: those, and all events that the engine finds by itself */
export type ReaderChoice = 'model' | 'both' | 'stored';

/** Returns the extraction in the engine's format. It drops other candidates because of low confidence. */
export function readTogether(
  article: Article,
  vocabulary: ActorIndex,
  { answers, model, promptVersion }: RawAnswers,
  choice: ReaderChoice = 'both',
): Extraction {
  const extraction = extract(article, { vocabulary, threshold: FAINTEST });
  const reading = articleReading(article, extraction, vocabulary);
  const stated: readonly AnswerEvent[] = answers.flatMap((raw) => readAnswer(raw, article.published).events);
  const combined = combineReaders(reading, verifyAnswer(stated, reading));
  const low = extraction.dropped.filter(({ check }) => check !== LOW_CONFIDENCE);
  return {
    ...extraction,
    events: combined.flatMap((one) => (isChosen(one, choice) ? [withReading(one, { model, promptVersion })] : [])),
    dropped: [...low, ...combined.flatMap((one) => (isChosen(one, choice) ? [] : dropped(one)))],
  };
}

function isChosen({ kept, readers }: CombinedEvent, choice: ReaderChoice): boolean {
  switch (choice) {
    case 'model':
      return readers !== 'engine';
    case 'both':
      return kept;
    case 'stored':
      return kept || readers !== 'model';
  }
}

function withReading({ event, readers, stated }: CombinedEvent, by: Pick<SecondReading, 'model' | 'promptVersion'>): DatedEvent {
  const { finding = null, claimed = null, engineDate = event.date.edtf, origin } = stated ?? {};
  const secondReading: SecondReading = { readers, finding, claimed, engineDate, ...(origin ? { origin } : {}), ...by };
  return { ...event, mentions: event.mentions.map((mention) => ({ ...mention, secondReading })) };
}

function dropped({ event, readers }: CombinedEvent): readonly DroppedCandidate[] {
  const [first] = event.mentions;
  if (!first) return [];
  const { start, end, quote } = first.trigger;
  const finder = readers === 'model' ? 'A language model proposed' : readers === 'both' ? 'Both readers found' : 'The engine found';
  const note = `${finder} “${event.title}” (${event.date.edtf}) with a confidence of ${Math.round(100 * event.confidence)}%.`;
  return [{ stage: 'mention', check: LOW_CONFIDENCE, note, sentence: first.sentence, start, end, quote }];
}
