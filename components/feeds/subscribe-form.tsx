'use client';
/** Subscribe to a feed by its address. The address of a page offers the feeds that it names. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptTick, keptValue } from '@/domain/action-state';
import { type FoundFeeds, HANDLINGS } from '@/domain/desk/feeds';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Choice } from '../ui/choice';
import { Checkbox, Field, TextInput } from '../ui/field';
import { Notice } from '../ui/notice';

const NOTHING: FoundFeeds = { offers: [], source: '', handling: 'review', backlog: true };

export function SubscribeForm({ action }: { action: FormAction<FoundFeeds> }) {
  const [state, send] = useActionState(action, null);
  const found = state?.ok ? state.data : NOTHING;
  const { offers } = found;
  return (
    <form action={send} className="flex max-w-[46rem] flex-col gap-4" noValidate>
      <FormMessage state={state} shownFields={['address', 'source', 'handling']} />
      {offers.length > 0 ? <Offers offers={offers} /> : null}
      {offers.length > 0 ? null : (
        <Field
          label="URL"
          hint="An RSS, Atom or JSON feed, or a web page that links to one. The URL must be public."
          error={fieldError(state, 'address')}
        >
          {(ids) => (
            <TextInput
              {...ids}
              name="address"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://"
              defaultValue={keptValue(state, 'address')}
            />
          )}
        </Field>
      )}
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label="Article source" hint="If empty, the feed title is used." error={fieldError(state, 'source')}>
          {(ids) => <TextInput {...ids} name="source" autoComplete="off" defaultValue={keptValue(state, 'source', found.source)} />}
        </Field>
        <HandlingField value={keptValue(state, 'handling', found.handling)} error={fieldError(state, 'handling')} />
      </div>
      <Checkbox
        name="backlog"
        value="yes"
        defaultChecked={keptTick(state, 'backlog', 'yes', found.backlog)}
        label="Also import articles already in the feed"
      />
      <div>
        <SubmitButton busy="Fetching …">{offers.length > 0 ? 'Subscribe to selected feed' : 'Subscribe to feed'}</SubmitButton>
      </div>
    </form>
  );
}

function Offers({ offers }: Pick<FoundFeeds, 'offers'>) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2">
        <Notice>{offers.length === 1 ? 'This web page has one feed:' : `This web page has ${offers.length} feeds. Choose one:`}</Notice>
      </legend>
      {offers.map(({ address, title }, index) => (
        <label key={address} className="flex min-h-11 items-center gap-3">
          <input type="radio" name="address" value={address} defaultChecked={index === 0} className="checkbox" />
          <span className="min-w-0">
            <span className="block font-medium">{title || 'Untitled feed'}</span>
            <span className="block break-all text-ink-3 text-meta">{address}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function HandlingField({ value, error }: { value: string; error: string | undefined }) {
  return (
    <Choice
      label="New articles"
      name="handling"
      value={value}
      choices={HANDLINGS}
      hint="Articles with an uncertain publication date always need your confirmation."
      error={error}
    />
  );
}
