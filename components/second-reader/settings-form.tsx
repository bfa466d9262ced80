'use client';
import type { ComponentProps } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { SecondReaderView } from '@/domain/second-reader/reader-settings';
import { CheckField, FieldError, TextField, useField } from '../admin/action-form';
import { RecordForm } from '../admin/record-form';
import { PageLink } from '../ui/button';

const KEY_HINTS = {
  none: 'Optional. Dateline stores the key encrypted and never shows it.',
  set: 'A key is stored. Leave this field empty to keep it. Dateline never sends this key to another host.',
  locked: 'Dateline stores the key encrypted and never shows it.',
} as const;

const PRICES = [
  ['inputPrice', 'Input price'],
  ['outputPrice', 'Output price'],
] as const;

const priceText = (price: number | null): string => (price === null ? '' : String(price));

export const SecondReaderSettingsForm = ({ action, settings }: { action: FormAction; settings: SecondReaderView }) => (
  <RecordForm<SecondReaderView>
    action={action}
    hidden={(current) => ({ version: (current ?? settings).version })}
    valuesOf={(stored) => [
      ...(settings.isFromEnvironment
        ? []
        : ([
            ['url', 'URL', stored.url],
            ['model', 'Model', stored.model],
          ] as const)),
      ...PRICES.map(([name, label]) => [name, label, priceText(stored[name])] as const),
      ['dailyLimit', 'Tokens per day', String(stored.tokensPerDay)],
    ]}
    href="/admin/site/second-reader"
    submit="Save settings"
    className="flex max-w-[46rem] flex-col gap-6"
  >
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">Endpoint</legend>
      {settings.isFromEnvironment ? <FixedEndpoint settings={settings} /> : <EndpointFields settings={settings} />}
    </fieldset>
    <fieldset className="grid gap-4 tablet:grid-cols-3">
      <legend className="mb-3 font-semibold">Costs</legend>
      {PRICES.map(([name, label]) => (
        <SettingField
          key={name}
          name={name}
          label={label}
          hint="US dollars per million tokens. Optional."
          initial={priceText(settings[name])}
          inputMode="decimal"
        />
      ))}
      <SettingField
        name="dailyLimit"
        label="Tokens per day"
        hint="When the limit is reached, articles wait until the next day (UTC)."
        initial={String(settings.tokensPerDay)}
        inputMode="numeric"
        required
      />
    </fieldset>
    <fieldset>
      <legend className="mb-2 font-semibold">Sources</legend>
      <CheckField
        name="forAllSources"
        label="Let the model read articles from all sources"
        aria-describedby="all-sources"
        initial={settings.forAllSources}
      />
      <p id="all-sources" className="text-hint text-ink-3">
        Otherwise, the model reads only the sources that you allow under <PageLink href="/admin/sources">Sources</PageLink>.
      </p>
    </fieldset>
  </RecordForm>
);

function EndpointFields({ settings }: { settings: SecondReaderView }) {
  return (
    <>
      <SettingField
        name="url"
        label="URL"
        hint="An OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1. Leave this field empty to turn off the second reader."
        initial={settings.url}
        inputMode="url"
        spellCheck={false}
        maxLength={500}
      />
      <div className="grid gap-4 tablet:grid-cols-2">
        <SettingField
          name="model"
          label="Model"
          hint="The name that the endpoint uses, such as llama3.1."
          initial={settings.model}
          spellCheck={false}
          maxLength={200}
        />
        <SettingField
          name="apiKey"
          type="password"
          label="Key"
          hint={KEY_HINTS[settings.keyState]}
          question={
            settings.keyState === 'locked'
              ? 'Enter the key again. The stored key was encrypted with a different installation secret.'
              : undefined
          }
          maxLength={1_000}
        />
      </div>
      {settings.keyState === 'none' ? null : <CheckField name="removeKey" label="Remove the stored key" />}
      <LocalField
        isLocal={settings.isLocal}
        hint="Required if the URL points to this computer. In that case, no text leaves this computer."
      />
    </>
  );
}

function LocalField({ isLocal, hint }: { isLocal: boolean; hint: string }) {
  return (
    <div>
      <CheckField
        name="isLocal"
        label="This endpoint runs on this computer and does not forward text"
        aria-describedby="is-local"
        initial={isLocal}
      />
      <p id="is-local" className="text-hint text-ink-3">
        {hint}
      </p>
      <FieldError name="isLocal" />
    </div>
  );
}

function FixedEndpoint({ settings: { url, model, keyState, isLocal, isLoopback } }: { settings: SecondReaderView }) {
  const rows = [
    ['URL', url],
    ['Model', model],
    ['Key', keyState === 'none' ? 'none' : 'set'],
  ] as const;
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 tablet:grid-cols-[6rem_1fr]">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2 text-meta">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-hint text-ink-3">
        These values come from the environment variables <code>MODEL_URL</code>, <code>MODEL_NAME</code> and <code>MODEL_KEY</code>. To
        change them, edit the variables and restart Dateline.
      </p>
      {isLoopback ? <LocalField isLocal={isLocal} hint="The About page then states that article texts do not leave the server." /> : null}
    </>
  );
}

/** Shows the stored value after a save, even if the server shortened the text. */
function SettingField(field: ComponentProps<typeof TextField>) {
  const { value } = useField(field.name, field.initial);
  return <TextField key={value} {...field} />;
}
