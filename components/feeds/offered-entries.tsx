'use client';
/** New entries of a feed to choose from: an editor ticks them and imports or dismisses them. */
import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import { rowValue } from '@/domain/desk/bulk';
import type { OfferedEntry } from '@/domain/desk/feeds';
import { counted } from '@/domain/text/counted';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { RowCheckbox, SelectAll, useSelection } from '../selection/row-checkbox';

interface OfferedEntriesProps {
  readonly action: FormAction;
  readonly feedId: number;
  readonly entries: readonly OfferedEntry[];
  /** true: all are selected at first */
  readonly selected: boolean;
  /** URL of the page with all entries selected */
  readonly allHref: string;
}

const FORM = 'offered';

export function OfferedEntries({ action, feedId, entries, selected, allHref }: OfferedEntriesProps) {
  const selection = useSelection(FORM);
  return (
    <ActionForm id={FORM} action={action} hidden={{ id: feedId }} className="flex flex-col gap-2">
      <FormMessage />
      <SelectAll selection={selection} allHref={allHref} />
      <ul>
        {entries.map(({ jobId, number, title, page, published }) => (
          <li key={`${jobId}-${number}`} className="flex gap-2 border-t py-2">
            <RowCheckbox form={FORM} value={rowValue({ id: jobId, version: number })} label={`Select ${title}`} selected={selected} />
            <div className="min-w-0">
              <p className="break-words font-medium">{title}</p>
              <p className="flex flex-wrap gap-x-4 text-ink-2 text-meta">
                {published === null ? null : <span>{calendarWords(published)}</span>}
                {page === null ? null : (
                  <a className="link break-all" href={page} rel="noreferrer">
                    Open page<span className="sr-only">: {title}</span>
                  </a>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-2">
        <SubmitButton name="intent" value="import" busy="Importing …">
          {selection.count > 0 ? `Import ${counted(selection.count, 'article')}` : 'Import selected articles'}
        </SubmitButton>
        <SubmitButton name="intent" value="dismiss" variant="secondary" busy="Dismissing …">
          Dismiss selected articles
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
