'use client';
/** What the site says of itself, and how much it gives to whom. */
import { useActionState } from 'react';
import { type ActionState, differing, type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { DEFAULT_SETTINGS, type SettingName, type SiteSettings, type VersionedSettings } from '@/domain/site-settings';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea, TextInput } from '../ui/field';

interface Words {
  readonly label: string;
  readonly hint: string;
}

const TEXTS: readonly (readonly [SettingName, Words])[] = [
  ['name', { label: 'Name', hint: 'Shown in the header, page titles, feeds, embeds and citations.' }],
  ['introduction', { label: 'Introduction', hint: 'One or two sentences for the timeline, the About page and search engines.' }],
  [
    'publisher',
    { label: 'Publisher', hint: 'Person or organization responsible for the site. Shown in the footer and in citations. Optional.' },
  ],
  ['contact', { label: 'Contact', hint: 'An e-mail address or URL. Shown in the footer. Optional.' }],
];
const RATES: readonly (readonly [SettingName, Words])[] = [
  ['readsPerMinute', { label: 'API requests', hint: 'Per minute, per IP address.' }],
  ['exportsPerMinute', { label: 'Exports and feeds', hint: 'Per minute, per IP address.' }],
  ['heavyExportsPerMinute', { label: 'Large exports', hint: 'Exports of more than 200 events. Per minute, per IP address.' }],
  ['sendsPerMinute', { label: 'Articles via API', hint: 'Per minute, per token.' }],
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
        <legend className="mb-3 font-semibold">Rate limits</legend>
        <div className="grid gap-4 tablet:grid-cols-2">
          {RATES.map(([name, words]) => (
            <Setting key={name} name={name} words={words} state={state} settings={settings} />
          ))}
        </div>
      </fieldset>
      <div>
        <SubmitButton>{current ? 'Overwrite with my version' : 'Save settings'}</SubmitButton>
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
      hint={`${words.hint}${isNumber ? ` Default: ${DEFAULT_SETTINGS[name]}.` : ''}`}
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
