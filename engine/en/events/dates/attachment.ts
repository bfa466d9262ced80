/** What a date hangs on: a verb, a noun, or a noun lent a verb ("held talks"). */
import type { ThemeId } from '../../../model/event';
import type { ResolvedTimex } from '../../../model/resolved-date';
import type { EventNoun } from '../sentence/event-nouns';

export interface Attachment {
  readonly timex: ResolvedTimex;
  /** index into `predicates`, or null for a noun alone */
  readonly predicate: number | null;
  readonly noun: EventNoun | null;
  /** token range of the list member the date belongs to, when one verb has several dated members */
  readonly item: { readonly from: number; readonly to: number } | null;
  /** true when the date stands in another sentence or follows from the article as a whole */
  readonly inherited?: boolean;
  /** themes taken over from what it continues ("participated in the event") */
  readonly themes?: readonly ThemeId[];
  readonly rule: string;
  readonly note: string;
}

/** An attachment before it is given its date. */
export type FoundAttachment = Omit<Attachment, 'timex' | 'item'>;

/** The attachment with its date; it has every field, since things of one shape are made and read quickly. */
export const withDate = ({ predicate, noun, inherited, themes, rule, note }: FoundAttachment, timex: ResolvedTimex): Attachment => ({
  timex,
  predicate,
  noun,
  item: null,
  inherited,
  themes,
  rule,
  note,
});
