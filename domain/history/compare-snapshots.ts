/** Compares two stored versions of an event: the fields that differ for readers, before and after, in words. */
import type { ActorRole } from '@/engine/model/event';
import { dateWords, statusWords, type WordedDate } from '../dates/date-words';
import { factualStatus, type Occurrence } from '../factual-status';
import { actorWords, referenceWords } from '../labels';
import type { ReferenceView } from '../views';
import type { FieldChange } from './changes';

export interface ToldEvent extends WordedDate, Occurrence {
  readonly title: string;
  readonly summary: string | null;
  readonly place: string | null;
  /** older snapshots lack it */
  readonly reference?: ReferenceView | null;
  readonly actors: readonly { readonly id: number; readonly name: string; readonly role: ActorRole }[];
  readonly themes: readonly { readonly id: string }[];
}

export interface ToldField {
  /** "Date" */
  readonly label: string;
  /** null if empty */
  readonly words: string | null;
}

export type ThemeLabels = ReadonlyMap<string, string>;

const FIELDS: readonly (readonly [string, (event: ToldEvent, labels: ThemeLabels) => string | null])[] = [
  ['Title', ({ title }) => title],
  ['Summary', ({ summary }) => summary],
  ['Date', (event) => dateWords(event)],
  ['Status', (event) => statusWords(factualStatus(event))],
  ['Actors', ({ actors }) => listed(actors.map(actorWords).sort())],
  // the first theme determines color and shape; the order of the others has no meaning
  [
    'Themes',
    ({ themes: [main, ...others] }, labels) =>
      listed([...(main ? [main] : []), ...[...others].sort((a, b) => (a.id < b.id ? -1 : 1))].map(({ id }) => labels.get(id) ?? id)),
  ],
  ['Place', ({ place }) => place],
  ['Source', ({ reference }) => referenceWords(reference ?? null)],
];

export const tellSnapshot = (event: ToldEvent, labels: ThemeLabels): readonly ToldField[] =>
  FIELDS.map(([label, words]) => ({ label, words: words(event, labels) }));

/** Empty if readers see no difference. A renamed actor counts as the same actor. */
export function compareSnapshots(before: ToldEvent, after: ToldEvent, labels: ThemeLabels): readonly FieldChange[] {
  const names = new Map(after.actors.map(({ id, name }) => [id, name]));
  const renamed = { ...before, actors: before.actors.map((actor) => ({ ...actor, name: names.get(actor.id) ?? actor.name })) };
  return FIELDS.flatMap(([label, words]) => {
    const [was, is] = [words(renamed, labels), words(after, labels)];
    return was === is ? [] : [{ label, before: was, after: is }];
  });
}

/** "date and actors", for a short line. */
export const changedFields = (changes: readonly FieldChange[]): string =>
  changes
    .map(({ label }) => label.toLowerCase())
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));
