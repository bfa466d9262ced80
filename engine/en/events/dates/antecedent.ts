/** What later sentences may refer back to. */
import type { ThemeId } from '../../../model/event';
import type { ResolvedTimex } from '../../../model/resolved-date';
import type { EventNoun } from '../sentence/event-nouns';
import type { Attachment } from './attachment';

/** A happening already dated, as far as later sentences may refer to it. */
export interface Antecedent {
  readonly sentence: number;
  readonly paragraph: number;
  readonly timex: ResolvedTimex;
  readonly themes: readonly ThemeId[];
  readonly noun: string | null;
  /** ids of those who take part */
  readonly actors: readonly string[];
  /** told by the main verb of its sentence */
  readonly main: boolean;
  /** its date was itself taken over */
  readonly inherited: boolean;
  /** told as having happened or as going on */
  readonly settled: boolean;
  /** lower-cased words of its title, to recognize it by ("the Geneva summit") */
  readonly words: Pick<ReadonlySet<string>, 'has'>;
}

/** An attachment that takes its date from what was dated before. */
export const inheritFrom = (
  antecedent: Antecedent,
  predicate: number | null,
  noun: EventNoun | null,
  rule: string,
  note: string,
): Attachment => ({
  timex: antecedent.timex,
  predicate,
  noun,
  item: null,
  inherited: true,
  rule,
  note,
});
