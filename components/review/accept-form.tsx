'use client';
import type { FormAction } from '@/domain/action-state';
import { dateWords } from '@/domain/dates/date-words';
import { occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { counted, numberWords } from '@/domain/text/counted';
import type { EventSummary } from '@/domain/views';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { Glyph } from '../ui/glyph';

interface AcceptFormProps {
  readonly action: FormAction;
  readonly article: { readonly id: number; readonly version: number };
  /** the events to accept in one batch, in the order of the text */
  readonly fitting: readonly { readonly event: EventSummary; readonly version: number }[];
  /** total number of matching events */
  readonly total: number;
  /** description of the criteria */
  readonly words: string;
}

export function AcceptForm({ action, article, fitting, total, words }: AcceptFormProps) {
  if (fitting.length === 0) return <p className="py-6 text-ink-2">No suggested events match ({words}). Try less strict criteria.</p>;
  const chosen = fitting.map(({ event, version }) => `${event.id}-${version}`).join(' ');
  const isCut = total > fitting.length;
  return (
    <ActionForm action={action} hidden={{ id: article.id, version: article.version, words, chosen }} className="max-w-[46rem] py-6">
      <FormMessage />
      <h2 className="font-semibold text-month">
        {counted(total, 'suggested event')}: {words}
      </h2>
      {isCut ? (
        <p className="max-w-[62ch] pt-1 text-ink-2">
          Showing the first {numberWords(fitting.length)} of {numberWords(total)}. Accept these, then repeat for the rest.
        </p>
      ) : null}
      <ol className="accept-list">
        {fitting.map(({ event }) => (
          <li key={event.id} data-family={event.family}>
            <Glyph family={event.family} fill={fillOf(event)} size="0.75rem" />
            <div className="min-w-0">
              <p className="font-medium">{event.title}</p>
              <p className="text-ink-2 text-meta">
                {[dateWords(event.date), occurrenceLabel(event), `importance ${event.salience.toFixed(2)}`].filter(Boolean).join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <SubmitButton busy="Accepting …">
        Accept {isCut && fitting.length > 1 ? 'the first ' : ''}
        {counted(fitting.length, 'event')}
      </SubmitButton>
    </ActionForm>
  );
}
