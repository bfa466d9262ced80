/** The interface of one language for the stages. `engine/pipeline.ts` passes an implementation such as `engine/en/` to them. */
import type { Article } from './article';
import type { EventMention } from './event';
import type { MergeLanguage } from './merging';
import type { ResolutionLanguage } from './resolution-language';
import type { ResolvedTimex } from './resolved-date';
import type { ReadText, Sentence } from './sentence';
import type { Timex } from './timex';
import type { Diagnostic, DroppedCandidate } from './trace';

/** The part for temporal expressions. */
export interface TemporalLanguage {
  readText(text: string): ReadText;
  recognize(sentences: readonly Sentence[]): readonly Timex[];
  readonly resolution: ResolutionLanguage;
}

export interface FoundMentions {
  readonly mentions: readonly EventMention[];
  readonly dropped: readonly DroppedCandidate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sentences for diagnostics. */
export interface PipelineNotes {
  readonly noPublicationDate: string;
  readonly noMainEvent: string;
  lowConfidence(percent: number): string;
}

/** `Vocabulary` is the index of known actors; `Models` are learned from annotated articles. */
export interface LanguagePack<Vocabulary, Models> {
  readonly temporal: TemporalLanguage;
  /** returns every mention in the article, in text order */
  findMentions(article: Article, text: ReadText, timexes: readonly ResolvedTimex[], vocabulary: Vocabulary, models: Models): FoundMentions;
  readonly merging: MergeLanguage;
  readonly notes: PipelineNotes;
}
