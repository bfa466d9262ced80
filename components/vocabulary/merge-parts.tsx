import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import { counted, numberWords } from '@/domain/text/counted';
import type { MergePreview, MergeRecord } from '@/domain/vocabulary/vocabulary-views';
import type { HiddenValues } from '../admin/action-form';
import { VerdictForm } from '../review/verdict-form';
import { Button, LinkButton } from '../ui/button';
import { Choice } from '../ui/field';
import { Section } from '../ui/section';

export function MergeList({ merges, undo }: { merges: readonly MergeRecord[]; undo: FormAction }) {
  if (merges.length === 0) return null;
  return (
    <Section id="merges" title="Merged entries" className="max-w-[46rem] border-t py-6">
      <ul>
        {merges.map(({ id, source, at, by }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3 last:border-b-0">
            <div className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{source.name}</span>
              <p className="text-ink-3 text-meta">
                {calendarWords(at.slice(0, 10))}, by {by ?? 'Dateline'}. URLs with “{source.slug}” redirect here.
              </p>
            </div>
            <VerdictForm action={undo} fields={{ id }} variant="secondary" label="Undo merge" spoken={` of ${source.name}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface MergeTargetProps {
  readonly label: string;
  readonly choices: readonly (readonly [string, string])[];
  /** ID of the chosen record; the first one if undefined */
  readonly chosen: string | undefined;
}

export const MergeTargetForm = ({ label, choices, chosen }: MergeTargetProps) => (
  <form className="flex max-w-[46rem] flex-wrap items-end gap-2 pb-6">
    <div className="min-w-0 flex-1 basis-60">
      <Choice label={label} name="into" value={chosen ?? choices[0]?.[0] ?? ''} choices={choices} />
    </div>
    <Button type="submit">Preview merge</Button>
  </form>
);

interface MergePreviewProps {
  readonly source: string;
  readonly target: string;
  readonly lines: readonly string[];
  readonly fields: HiddenValues;
  readonly merge: FormAction;
  readonly cancelHref: string;
}

export const MergePreviewBox = ({ source, target, lines, fields, merge, cancelHref }: MergePreviewProps) => (
  <Section id="what-moves" title="Merge preview" className="max-w-[46rem] border-t py-6">
    <p className="mt-2">The merge moves the following to “{target}”:</p>
    <ul className="mt-1 list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="mt-3 text-ink-2">
      “{source}” will no longer be a separate entry. Its URL and filters will lead to “{target}”. You can undo the merge at any time.
    </p>
    <div className="mt-4 flex flex-wrap gap-2">
      <VerdictForm action={merge} fields={fields} variant="primary" label={`Merge into “${target}”`} />
      <LinkButton href={cancelHref}>Cancel</LinkButton>
    </div>
  </Section>
);

export function mergeLines({ events, shared, mentions, aliases, members, affiliations }: MergePreview, target: string): readonly string[] {
  const both =
    shared === 0
      ? ''
      : ` ${numberWords(shared)} of them already ${shared === 1 ? 'lists' : 'list'} “${target}” and will show it only once.`;
  return [
    `${count(events, 'event')}.${both}`,
    `${count(mentions, 'sentence')} in articles.`,
    ...(aliases.length === 0
      ? []
      : [`${aliases.length === 1 ? 'The name' : 'The names'} ${aliases.map((alias) => `“${alias}”`).join(', ')}.`]),
    ...(members === 0 ? [] : [`${count(members, 'affiliated actor')}.`]),
    ...(affiliations === 0 ? [] : [`${count(affiliations, 'affiliation')}.`]),
  ];
}

const count = (n: number, noun: string): string => (n === 0 ? `No ${noun}s` : counted(n, noun));
