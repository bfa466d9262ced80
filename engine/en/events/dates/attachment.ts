/** The target of a date and the trigger of a dated event. A target is a verb, a noun, or a noun with a light verb ("held talks"). */
import type { ThemeId } from '../../../model/event';
import type { ResolvedTimex } from '../../../model/resolved-date';
import { step } from '../../../model/step';
import type { EventNoun } from '../sentence/event-nouns';
import type { Predicate } from '../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';

export interface Attachment {
  readonly timex: ResolvedTimex;
  /** index into `predicates`, or null for a noun alone */
  readonly predicate: number | null;
  readonly noun: EventNoun | null;
  /** token range of the list item with the date, if one verb has several dated items */
  readonly item: { readonly from: number; readonly to: number } | null;
  /** true when the date is in another sentence or follows from the article as a whole */
  readonly inherited?: boolean;
  /** themes of the earlier event that this one continues ("participated in the event") */
  readonly themes?: readonly ThemeId[];
  readonly rule: string;
  readonly note: string;
}

/** An attachment without its date. */
export type FoundAttachment = Omit<Attachment, 'timex' | 'item'>;

/** Adds the date to the attachment. Every field is set, because V8 handles objects of one shape faster. */
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

/** ID of the rule for acts due by the end of a period. */
export const DEADLINE = 'attach/deadline';

/** "gave the army until Friday to withdraw": returns the act that is due by then. */
export const givenUntil = step(
  'dates/given-until',
  ({ parsed }: SentenceContext, { lemma }: Predicate, { timex, last }: PlacedTimex): FoundAttachment | null => {
    if (timex.timex.bound !== 'until' || !['give', 'have', 'grant', 'allow'].includes(lemma)) return null;
    const due = parsed.predicates.findIndex(({ form, start }) => form === 'infinitive' && start === last + 1);
    return due < 0 ? null : { predicate: due, noun: null, rule: DEADLINE, note: `“${timex.timex.quote}” is the deadline of the event.` };
  },
  () => null,
);

export interface Trigger {
  readonly attachment: Attachment;
  /** the verb that states the event, or null for a noun alone */
  readonly predicate: number | null;
  /** the noun that names the event: alone, or as the object of a light verb */
  readonly noun: EventNoun | null;
  /** verbs above the stating verb, outermost first: "is scheduled" over "to deliver" */
  readonly above: readonly number[];
}
