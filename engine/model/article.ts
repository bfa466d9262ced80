/** What goes into the engine: an article whose body is plain text, and the facts known about it. */

/** A calendar day as `YYYY-MM-DD`, proleptic Gregorian, no time zone. */
export type IsoDay = string;

export interface Article {
  readonly title: string;
  /** Plain text; paragraphs are separated by newlines. Every offset the engine returns counts UTF-16 units here. */
  readonly body: string;
  readonly source?: string;
  readonly url?: string;
  /** Document creation time (Dct): the day the article was published. */
  readonly published: IsoDay;
  readonly language?: string;
}
