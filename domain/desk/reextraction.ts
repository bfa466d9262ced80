/** What a newer version of the engine reads otherwise in a stored article: shapes for the page and the command. */
import { numberWords } from '../text/counted';

export interface ReadOtherwise {
  /** "Date" */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedReading {
  readonly eventId: number;
  readonly title: string;
  readonly fields: readonly ReadOtherwise[];
  /** true: a person has checked or changed the event, so it stays as it is */
  readonly kept: boolean;
}

export interface ArticleRereading {
  readonly articleId: number;
  readonly title: string;
  /** version that read it last, and the one at hand */
  readonly from: string;
  readonly to: string;
  /** events that were not found before */
  readonly adds: readonly { readonly title: string; readonly edtf: string }[];
  /** events that are found again although an editor has decided on them: they do not come back */
  readonly leftOut: readonly { readonly title: string; readonly edtf: string }[];
  readonly changes: readonly ChangedReading[];
  /** sentences that yield nothing any more */
  readonly drops: readonly Omit<ChangedReading, 'fields'>[];
}

/** In one line how much is read otherwise, without what stays because of a person. */
export function rereadingWords({ adds, leftOut, changes, drops }: ArticleRereading): string {
  const open = (list: readonly { readonly kept: boolean }[]): number => list.filter(({ kept }) => !kept).length;
  const kept = [...changes, ...drops].length - open(changes) - open(drops);
  const words = [
    [adds.length, 'added'],
    [open(changes), 'changed'],
    [open(drops), 'removed'],
    [leftOut.length, 'skipped because an editor rejected them'],
    [kept, 'kept because an editor changed them'],
  ] as const;
  const told = words.flatMap(([n, what]) => (n > 0 ? [`${numberWords(n)} ${what}`] : []));
  return told.length === 0 ? 'no changes' : told.join(', ');
}
