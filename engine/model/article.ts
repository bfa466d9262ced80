/** The engine's input: an article with a plain-text body, its known facts, spans of its body, and page lines outside the body. */
/** A calendar day as `YYYY-MM-DD`, proleptic Gregorian, no time zone. */
export type IsoDay = string;

export interface Article {
  readonly title: string;
  /** Plain text; newlines separate paragraphs. Every offset from the engine counts UTF-16 units in this text. */
  readonly body: string;
  readonly source?: string;
  readonly url?: string;
  /** Document creation time (Dct): the day the article was published. */
  readonly published: IsoDay;
  readonly language?: string;
}

/**
 * title, repeated-title: the headline · date, facts: a line with a fact · furniture: menus, sharing, notices · above: a label, a byline or
 * a teaser before the text · below: text after a closing heading such as "Related stories" · caption: under a picture
 */
export type LeftOutReason = 'title' | 'repeated-title' | 'date' | 'facts' | 'furniture' | 'above' | 'below' | 'caption';

/** A line of the page without the white space around it. */
export interface LeftOutLine extends Span {
  readonly reason: LeftOutReason;
}

/** A half-open range of the stored body, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its words; `body.slice(start, end) === quote` always holds. */
export interface Quote extends Span {
  readonly quote: string;
}
