'use client';
/** What the site says of itself, and how much it gives to whom. */
import { useActionState } from 'react';
import { type ActionState, type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { differing, staleRecord } from '@/domain/history/stale-record';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SettingName, SiteSettings, VersionedSettings } from '@/domain/site-settings';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea, TextInput } from '../ui/field';

interface Words {
  readonly label: string;
  readonly hint: string;
}

const TEXTS: readonly (readonly [SettingName, Words])[] = [
  ['name', { label: 'Name', hint: 'In the header, the titles of pages, feeds, embeds and citations.' }],
  [
    'introduction',
    { label: 'Introduction', hint: 'A sentence or two, under the headline of the timeline, on the page about it and for search engines.' },
  ],
  ['publisher', { label: 'Publisher', hint: 'Who answers for it: in the foot of every page and in citations. May be empty.' }],
  ['contact', { label: 'Contact', hint: 'An e-mail address or the address of a page, in the foot of every page. May be empty.' }],
];
const RATES: readonly (readonly [SettingName, Words])[] = [
  ['readsPerMinute', { label: 'Questions to the API', hint: 'Per minute, from one address.' }],
  ['exportsPerMinute', { label: 'Files and feeds', hint: 'Per minute, from one address.' }],
  ['heavyExportsPerMinute', { label: 'Files of more than 200 events', hint: 'Per minute, from one address.' }],
  ['sendsPerMinute', { label: 'Articles sent in', hint: 'Per minute, with one token.' }],
];

export function SettingsForm({ action, settings }: { action: FormAction; settings: VersionedSettings }) {
  const [state, send] = useActionState(action, null);
  const current = staleRecord<VersionedSettings>(state);
  return (
    <form action={send} className="flex flex-col gap-6">
      <input type="hidden" name="version" value={(current ?? settings).version} />
      {current && state ? (
        <StaleNotice
          state={state}
          differences={[...TEXTS, ...RATES].flatMap(([name, { label }]) => differing(label, String(current[name]), keptValue(state, name)))}
          href="/admin/site"
        />
      ) : (
        <FormMessage state={state} shownFields={Object.keys(DEFAULT_SETTINGS)} />
      )}
      <div className="grid gap-4 tablet:grid-cols-2">
        {TEXTS.map(([name, words]) => (
          <Setting key={name} name={name} words={words} state={state} settings={settings} />
        ))}
      </div>
      <fieldset>
        <legend className="mb-3 font-semibold">Limits</legend>
        <div className="grid gap-4 tablet:grid-cols-2">
          {RATES.map(([name, words]) => (
            <Setting key={name} name={name} words={words} state={state} settings={settings} />
          ))}
        </div>
      </fieldset>
      <div>
        <SubmitButton>{current ? 'Save mine over it' : 'Save'}</SubmitButton>
      </div>
    </form>
  );
}

interface SettingProps {
  readonly name: SettingName;
  readonly words: Words;
  readonly state: ActionState;
  readonly settings: SiteSettings;
}

function Setting({ name, words, state, settings }: SettingProps) {
  const value = keptValue(state, name, String(settings[name]));
  const isNumber = typeof DEFAULT_SETTINGS[name] === 'number';
  return (
    <Field
      label={words.label}
      hint={`${words.hint}${isNumber ? ` ${DEFAULT_SETTINGS[name]} by default.` : ''}`}
      error={fieldError(state, name)}
    >
      {(ids) =>
        name === 'introduction' ? (
          <TextArea key={value} {...ids} name={name} rows={3} maxLength={600} defaultValue={value} />
        ) : (
          <TextInput
            key={value}
            {...ids}
            name={name}
            inputMode={isNumber ? 'numeric' : undefined}
            required={name === 'name' || isNumber}
            defaultValue={value}
          />
        )
      }
    </Field>
  );
}
