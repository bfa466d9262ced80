/** One language as the stages need it. A folder such as `engine/en/` fills it, and `engine/pipeline.ts` hands it to the stages. */
import type { Article } from './article';
import type { EventMention } from './event';
import type { MergeLanguage } from './merging';
import type { ResolutionLanguage } from './resolution-language';
import type { ResolvedTimex } from './resolved-date';
import type { ReadText, Sentence } from './sentence';
import type { Timex } from './timex';
import type { Diagnostic, DroppedCandidate } from './trace';

/** The part that temporal expressions need. */
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

/** Sentences of the diagnostics. */
export interface PipelineNotes {
  readonly noPublicationDate: string;
  readonly noMainEvent: string;
  lowConfidence(percent: number): string;
}

/** `Vocabulary` is the index of known actors, `Models` what is learned from annotated articles. */
export interface LanguagePack<Vocabulary, Models> {
  readonly temporal: TemporalLanguage;
  /** every mention of the article in the order of the text */
  findMentions(article: Article, text: ReadText, timexes: readonly ResolvedTimex[], vocabulary: Vocabulary, models: Models): FoundMentions;
  readonly merging: MergeLanguage;
  readonly notes: PipelineNotes;
}
