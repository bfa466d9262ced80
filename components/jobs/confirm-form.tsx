'use client';
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { LEFT_OUT_WORDS, type LeftOutView } from '@/domain/desk/left-out';
import { FACT_NAMES, FACT_WORDS, type FactName, type Facts, isCertain, whereWords } from '@/domain/desk/recognized';
import { counted, numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { ActionForm, AreaField, CheckField, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { PublishedField } from '../admin/published-field';
import { ScrollBox } from '../ui/section';

interface ConfirmFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly number: number;
  readonly facts: Facts;
  /** text beside the title, such as "By Jane Doe" */
  readonly note: string | null;
  /** plain text, truncated if it is very long */
  readonly body: string;
  readonly length: number;
  readonly leftOut: readonly LeftOutView[];
  /** a line of the text with a date that could not be parsed */
  readonly dateLine: string | null;
  /** true if the job has other items to return to */
  readonly isOneOfMany: boolean;
  /** true if the text becomes a revision of a stored article, which may be published */
  readonly isRevision: boolean;
  readonly today: string;
  readonly events: ReactNode;
}

const SHOWN_FIELDS = [...FACT_NAMES, 'text'];

/** The facts that were found in a text, each with its origin, to confirm or correct before anything is saved. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { action, jobId, number, facts, note, body, length, leftOut, dateLine, isOneOfMany, isRevision, today, events } = props;
  const asksDay = !isCertain(facts.published);
  const unsureOf = asksDay ? 'published' : FACT_NAMES.find((name) => facts[name]?.doubt !== undefined);
  return (
    <ActionForm
      action={action}
      hidden={{ job: jobId, number }}
      className="grid gap-6 pb-12 min-[64rem]:grid-cols-[minmax(0,26rem)_minmax(0,46rem)] min-[64rem]:gap-x-12"
      noValidate
    >
      {(state) => (
        <>
          <div className="flex flex-col gap-4">
            <FormMessage shownFields={SHOWN_FIELDS} />
            {FACT_NAMES.map((name) => {
              const unsure = name === unsureOf && state === null ? question(name, facts, dateLine) : undefined;
              const field = {
                label: FACT_WORDS[name],
                hint: <Hint name={name} facts={facts} note={note} />,
                initial: facts[name]?.value,
                autoFocus: name === unsureOf,
                question: unsure,
              };
              return name === 'published' ? (
                <PublishedField key={name} {...field} today={today} />
              ) : (
                <TextField key={name} {...field} name={name} inputMode={name === 'url' ? 'url' : undefined} />
              );
            })}
            <div className="flex flex-wrap gap-2">
              <SubmitButton busy="Extracting…" autoFocus={unsureOf === undefined}>
                Save and extract events
              </SubmitButton>
              {isOneOfMany ? (
                <SubmitButton variant="secondary" name="next" value="yes" busy="Extracting…">
                  Save and go back
                </SubmitButton>
              ) : null}
            </div>
            {isRevision ? null : <p className="text-hint text-ink-3">Nothing is published until you review the events.</p>}
          </div>
          <section aria-labelledby="text-found">
            <h2 id="text-found" className="sr-only">
              Text
            </h2>
            {length > body.length ? (
              <ScrollBox
                className="max-h-[40dvh] overflow-y-auto whitespace-pre-wrap wrap-anywhere rounded-control border bg-surface p-4 font-serif min-[64rem]:max-h-[70dvh]"
                aria-label="Article text"
              >
                {body}
              </ScrollBox>
            ) : (
              <AreaField
                name="text"
                label="Article text"
                hint="Make any corrections before you save."
                initial={body}
                rows={24}
                className="font-serif"
              />
            )}
            <p className="pt-1 text-hint text-ink-3 tabular-nums">
              {numberWords(length)} characters{length > body.length ? ' (only the start is shown)' : ''}
            </p>
            {length > body.length ? null : events}
            <LeftOutList lines={leftOut} />
          </section>
        </>
      )}
    </ActionForm>
  );
}

function Hint({ name, facts, note }: { name: FactName } & Pick<ConfirmFormProps, 'facts' | 'note'>) {
  const words = whereWords(facts[name]);
  if (name === 'title' && note) return `${words} Note: “${note}”`;
  return name === 'published' ? `${words} Relative dates (“on Monday”) are counted from this date.` : words;
}

function question(name: FactName, facts: Facts, dateLine: string | null): string {
  if (name !== 'published') return 'Check this value and correct it if necessary.';
  if (facts.published) return 'Check the publication date.';
  if (dateLine === null) return 'Enter the publication date. The text does not state it.';
  return `Enter a full publication date like 2024-01-09. The text shows “${dateLine}”.`;
}

/** number of characters on display of a long line */
const SHOWN = 300;

/** Lines of a page that are not part of its text. Each has a reason and a checkbox that restores it. Works without scripts. */
function LeftOutList({ lines }: { lines: readonly LeftOutView[] }) {
  if (lines.length === 0) return null;
  return (
    <fieldset className="mt-6 min-w-0">
      <legend id="left-out" className="font-semibold text-month">
        Removed from the text
      </legend>
      <p className="text-ink-2 text-meta">{counted(lines.length, 'line was', 'lines were')} removed. Select a line to restore it.</p>
      <ScrollBox
        className="mt-2 grid max-h-[40dvh] overflow-y-auto wrap-anywhere rounded-control border px-4 py-2"
        aria-labelledby="left-out"
      >
        {lines.length > 1 ? <CheckField name="restore" value="all" label={`Restore all ${numberWords(lines.length)} lines`} /> : null}
        {lines.map(({ start, text, reason }) => (
          <div key={start} className="flex flex-wrap items-center justify-between gap-x-4">
            <CheckField
              name="restore"
              value={String(start)}
              aria-describedby={`left-out-${start}`}
              label={<span className="font-serif">{shortText(text, SHOWN)}</span>}
            />
            <span id={`left-out-${start}`} className="text-ink-3 text-meta">
              {LEFT_OUT_WORDS[reason]}
            </span>
          </div>
        ))}
      </ScrollBox>
    </fieldset>
  );
}
