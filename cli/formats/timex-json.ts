/** The JSON of temporal expressions: TIMEX3 attributes with offsets, and the tags without words when there are any. */
import type { EmptyTimex3, Timex3, Timex3Annotation } from '@/engine/index';

type EmptyTimexJson = Omit<EmptyTimex3, 'anchorTimeID'>;

export interface TimexJson {
  readonly timex: readonly Omit<Timex3, 'anchorTimeID'>[];
  /** points and lengths of time that `beginPoint` and `endPoint` refer to or that have them, without words in the text */
  readonly emptyTimex?: readonly EmptyTimexJson[];
}

export function timexJson({ timexes, empty }: Timex3Annotation): TimexJson {
  const timex = timexes.map(({ anchorTimeID: _, ...tag }) => tag);
  return empty.length === 0 ? { timex } : { timex, emptyTimex: empty.map(({ anchorTimeID: _, ...tag }) => tag) };
}
