'use client';
import { useEffect, useRef } from 'react';
import { type FormAction, keptTick, keptValue } from '@/domain/action-state';
import { differingFields, type EventField, inputOf, nameIn } from '@/domain/desk/event-values';
import { LIST_FIELDS, type MergeChoice, moreExactDate, together } from '@/domain/desk/merge-choice';
import type { EventInput } from '@/domain/event-input';
import { mergeHref } from '@/domain/hrefs';
import { LINK_WORDS, LINKS } from '@/domain/relation-kinds';
import type { EventView } from '@/domain/views';
import { ActionForm, AnsweredForm, FormMessage, InlineError, RadioGroup, ReasonInput, SubmitButton, TextField } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { FieldChoices } from '../event-form/conflict-view';
import { LinkButton, PageLink } from '../ui/button';
import { SPLIT_FORM } from './event-merging';

interface MergeFormProps {
  readonly action: FormAction;
  /** the event that remains; `from` will redirect to it */
  readonly into: EventView;
  readonly from: EventView;
  /** ID of the article whose review desk the editor returns to; null for the page of the event */
  readonly desk: number | null;
}

export function MergeForm({ action, into, from, desk }: MergeFormProps) {
  const [state, send] = useFormAction(action);
  const [keptInput, removedInput] = [inputOf(into), inputOf(from)];
  const fields = differingFields(keptInput, removedInput);
  const stale = state !== null && !state.ok && state.error.code === 'conflict';
  const hidden = { id: into.id, version: into.version, other: from.id, otherVersion: from.version, desk };
  return (
    <AnsweredForm state={state} action={send} hidden={hidden} className="conflict">
      <FormMessage />
      {stale ? (
        <p className="pt-2">
          <PageLink href={mergeHref(into.id, { other: from.id, desk })}>Reload both events</PageLink>
        </p>
      ) : null}
      {fields.length === 0 ? <p className="py-4 text-ink-2">The two events have the same values in every field.</p> : null}
      <FieldChoices
        fields={fields}
        sides={[
          { choice: 'into', label: 'Event to keep', input: keptInput },
          { choice: 'from', label: 'Other event', input: removedInput },
          { choice: 'both', label: 'Combined', input: together(keptInput, removedInput), only: LIST_FIELDS },
        ]}
        nameOf={nameIn([...into.actors, ...from.actors])}
        preferred={(field) => keptValue(state, `choose.${field}`, preferredChoice(field, keptInput, removedInput))}
      />
      <div className="pt-4">
        <TextField name="reason" label="Reason for merging" hint="Shown in the history of both events." maxLength={500} />
      </div>
      <div className="flex flex-wrap gap-2 pt-4">
        <SubmitButton busy="Merging…">Merge events</SubmitButton>
        <LinkButton href={mergeHref(from.id, { other: into.id, desk })}>Keep the other event instead</LinkButton>
      </div>
    </AnsweredForm>
  );
}

function preferredChoice(field: EventField, into: EventInput, from: EventInput): MergeChoice {
  if (LIST_FIELDS.includes(field)) return 'both';
  if (field === 'date') return moreExactDate(into, from);
  return into[field] === null ? 'from' : 'into';
}

export const LinkForm = ({ action, eventId, otherId }: { action: FormAction; eventId: number; otherId: number }) => (
  <ActionForm action={action} hidden={{ id: eventId, other: otherId }} className="flex max-w-[40rem] flex-col gap-4">
    <FormMessage shownFields={['link', 'reason']} />
    <RadioGroup name="link" legend="Relationship" values={LINKS} className="flex flex-col gap-1" show={(link) => LINK_WORDS[link]} />
    <TextField name="reason" label="Reason" hint="Visible to readers." maxLength={500} />
    <SubmitButton busy="Linking…">Link events</SubmitButton>
  </ActionForm>
);

/** Splits the selected sentences into a new event. Their checkboxes are beside the sentences and belong to this form. */
export function SplitForm({ action, eventId, version }: { action: FormAction; eventId: number; version: number }) {
  const [state, send] = useFormAction(action);
  const ref = useRef<HTMLFormElement>(null);
  // React resets the form after a submission, including its checkboxes elsewhere on the page.
  useEffect(() => {
    for (const box of ref.current?.elements ?? [])
      if (box instanceof HTMLInputElement && box.type === 'checkbox') box.checked = keptTick(state, box.name, box.value, box.checked);
  }, [state]);
  return (
    <AnsweredForm
      ref={ref}
      id={SPLIT_FORM}
      state={state}
      action={send}
      hidden={{ id: eventId, version }}
      className="mt-4 flex flex-wrap items-center gap-2"
    >
      <span className="min-w-60 flex-1">
        <ReasonInput label="Reason for splitting" />
      </span>
      <SubmitButton variant="secondary" busy="Splitting…">
        Split selected quotes into a new event
      </SubmitButton>
      <InlineError className="basis-full" />
    </AnsweredForm>
  );
}
