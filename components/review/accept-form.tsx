'use client';
import type { FormAction } from '@/domain/action-state';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { confidenceLabel } from '@/domain/desk/confidence';
import { counted } from '@/domain/text/counted';
import type { EventSummary } from '@/domain/views';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { RowCheckbox, SelectAll, useSelection } from '../admin/row-checkbox';
import { EventGlyph } from '../ui/glyph';

interface AcceptFormProps {
  readonly action: FormAction;
  readonly article: { readonly id: number; readonly version: number };
  readonly rows: readonly { readonly event: EventSummary; readonly value: string; readonly confidence: number | null }[];
  readonly selected: boolean;
  readonly allHref: string;
}

const FORM = 'accept';

export function AcceptForm({ action, article, rows, selected, allHref }: AcceptFormProps) {
  const selection = useSelection(FORM);
  return (
    <ActionForm
      id={FORM}
      action={action}
      hidden={{ id: article.id, version: article.version }}
      className="max-w-[46rem] border-t pt-3 pb-6"
    >
      <FormMessage />
      <SelectAll selection={selection} allHref={allHref} />
      <ol className="accept-list pt-3 pb-4">
        {rows.map(({ event, value, confidence }) => (
          <li key={value} className="border-b py-2 [&_.glyph]:mt-[0.3rem]" data-family={event.family}>
            <RowCheckbox form={FORM} value={value} label={event.title} selected={selected}>
              <EventGlyph event={event} />
              <span className="min-w-0">
                <span className="block font-medium">{event.title}</span>
                <span className="block text-ink-2 text-meta">
                  {[dateWords(event.date), occurrenceLabel(event), confidenceLabel(confidence)].filter(Boolean).join(', ')}
                </span>
              </span>
            </RowCheckbox>
          </li>
        ))}
      </ol>
      <SubmitButton busy="Accepting…">
        {selection.count > 0 ? `Accept ${counted(selection.count, 'event')}` : 'Accept selected events'}
      </SubmitButton>
    </ActionForm>
  );
}
