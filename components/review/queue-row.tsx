/** One item of the queue: what it is and why it is here. It links to the page that resolves it, and offers immediate actions. */
import type { FormAction } from '@/domain/action-state';
import { dateWords } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import { BULK_FORM, bulkValue } from '@/domain/desk/bulk';
import { confidenceLabel } from '@/domain/desk/confidence';
import { KIND_OF_QUEUE, type QueueEditor, type QueueItem } from '@/domain/desk/queue';
import { OUTCOME_LABELS } from '@/domain/labels';
import { disagreementWords } from '@/domain/second-reader/disagreement-words';
import { shortText } from '@/domain/text/cut-text';
import { RowCheckbox } from '../admin/row-checkbox';
import { RowLink } from '../ui/button';
import { AssignForm, SnoozeForm } from './queue-forms';
import { VerdictForm } from './verdict-form';

export interface QueueActions {
  readonly assign: FormAction;
  readonly snooze: FormAction;
  readonly wake: FormAction;
  readonly dismiss: FormAction;
  readonly outcome: FormAction;
}

interface QueueRowProps {
  readonly item: QueueItem;
  readonly actions: QueueActions;
  readonly editors: readonly QueueEditor[];
  readonly me: string;
  readonly suggested: string;
  readonly selected: boolean;
}

const OUTCOMES = [
  ['took-place', OUTCOME_LABELS['took-place']],
  ['cancelled', OUTCOME_LABELS.cancelled],
  ['postponed', OUTCOME_LABELS.postponed],
] as const;

/** on a wide page, the actions are at the end of the row, which halves its height */
const ROW =
  'queue-row grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b py-3 tablet:grid-cols-[1.5rem_13rem_minmax(0,1fr)] tablet:gap-x-6 desk:grid-cols-[1.5rem_13rem_minmax(0,1fr)_auto] [&>.row-checkbox]:row-[1/span_3] [&>.row-checkbox]:self-start';

export function QueueRow({ item, actions, editors, me, suggested, selected }: QueueRowProps) {
  const { kind, link, other, date, confidence, plan, assignedTo, snoozedUntil } = item;
  const { one, dismiss } = KIND_OF_QUEUE[kind];
  const name = { kind, item: item.item };
  const sureness = confidenceLabel(confidence);
  const spoken = `: ${link.title}`;
  return (
    <li className={ROW}>
      <RowCheckbox
        form={BULK_FORM}
        value={bulkValue({ kind, item: item.item, version: item.version })}
        label={`Select ${link.title}`}
        selected={selected}
      />
      <p className="col-2 text-ink-3 text-meta">
        {one}
        {date ? `, ${dateWords(date)}` : ''}
        {sureness ? <span className="block">{sureness}</span> : null}
      </p>
      <div className="col-2 min-w-0 tablet:col-3">
        <p className="font-medium">
          <RowLink href={link.href} className="inline-block">
            {link.title}
          </RowLink>
          {other ? (
            <>
              {' '}
              <span className="font-normal text-ink-3">and</span>{' '}
              <RowLink href={other.href} className="inline-block">
                {other.title}
              </RowLink>
            </>
          ) : null}
        </p>
        <Note item={item} />
        {assignedTo || snoozedUntil ? (
          <p className="text-ink-2 text-meta">
            {[
              assignedTo ? (assignedTo.id === me ? 'Assigned to you' : `Assigned to ${assignedTo.name}`) : '',
              snoozedUntil ? `${assignedTo ? 'snoozed' : 'Snoozed'} until ${calendarWords(snoozedUntil)}` : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        ) : null}
      </div>
      <div className="col-2 flex flex-wrap items-start gap-2 tablet:col-3 desk:col-4 desk:max-w-[34rem] desk:justify-end" data-dense>
        {plan
          ? OUTCOMES.map(([outcome, words]) => (
              <VerdictForm
                key={outcome}
                action={actions.outcome}
                fields={{ id: plan.id, version: plan.version, outcome }}
                label={words}
                spoken={spoken}
                variant="secondary"
              />
            ))
          : null}
        {dismiss === null ? null : (
          <VerdictForm action={actions.dismiss} fields={name} label={dismiss} spoken={spoken} variant="secondary" />
        )}
        {snoozedUntil === null ? null : (
          <VerdictForm action={actions.wake} fields={name} label="Unsnooze item" spoken={spoken} variant="secondary" />
        )}
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-[0.8125rem] text-accent pointer-coarse:min-h-11 [form+details>&]:min-h-8">
            Assign or snooze item<span className="sr-only">{spoken}</span>
          </summary>
          <AssignForm action={actions.assign} item={item} editors={editors} me={me} />
          <SnoozeForm action={actions.snooze} item={item} suggested={suggested} />
        </details>
      </div>
    </li>
  );
}

/** Quotation marks show that the words come from other people. */
function Note({ item: { kind, note } }: { item: QueueItem }) {
  if (note === null) return null;
  if (kind === 'disagreement') return <p className="text-ink-2 text-meta">{disagreementWords(note)}</p>;
  const words = shortText(note, 200);
  if (kind === 'conflict') return <p className="text-ink-2 text-meta">A source states: {words}.</p>;
  return <p className="break-words text-ink-2 text-meta">{kind === 'article' || kind === 'import' ? words : `“${words}”`}</p>;
}
