'use client';
import { type FormAction, fieldError } from '@/domain/action-state';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SettingName, SiteSettings, VersionedSettings } from '@/domain/site-settings';
import { counted, numberWords } from '@/domain/text/counted';
import { Checkbox } from '../ui/field';
import { AnsweredForm, AreaField, FieldError, FormMessage, SubmitButton, TextField, useField } from './action-form';
import { RecordForm } from './record-form';
import { useFormAction } from './use-form-action';

type SettingWords = readonly [SettingName, string, string];

const TEXTS: readonly SettingWords[] = [
  ['name', 'Name', 'Shown in the header, page titles, feeds, embeds and citations.'],
  ['introduction', 'Introduction', 'One or two sentences for the timeline, the About page and search engines.'],
  ['publisher', 'Publisher', 'Person or organization responsible for the site. Shown in the footer and in citations. Optional.'],
  ['contact', 'Contact', 'An email address or URL. Shown in the footer. Optional.'],
];
const RATES: readonly SettingWords[] = [
  ['readsPerMinute', 'API requests', 'Per minute, per IP address.'],
  ['exportsPerMinute', 'Exports and feeds', 'Per minute, per IP address.'],
  ['heavyExportsPerMinute', 'Large exports', 'Exports of more than 200 events. Per minute, per IP address.'],
  ['sendsPerMinute', 'Articles via API', 'Per minute, per token.'],
];
const COPIES: readonly SettingWords[] = [
  [
    'copyDays',
    'Retention in days',
    'Dateline deletes older copies but keeps their articles. Enter 0 to keep copies until an editor deletes them.',
  ],
  [
    'copyMegabytes',
    'Storage in MB',
    'Limit for all copies combined. When the limit is reached, Dateline saves new articles without a copy. Enter 0 to store no copies.',
  ],
];

interface SettingsFormProps {
  readonly action: FormAction;
  readonly settings: VersionedSettings;
  readonly copiesMegabytes: number;
}

export const SettingsForm = ({ action, settings, copiesMegabytes }: SettingsFormProps) => (
  <RecordForm<VersionedSettings>
    action={action}
    hidden={(current) => ({ version: (current ?? settings).version })}
    valuesOf={(stored) => [...TEXTS, ...RATES, ...COPIES].map(([name, label]) => [name, label, String(stored[name])])}
    href="/admin/site"
    submit="Save settings"
    className="flex flex-col gap-6"
  >
    <Settings words={TEXTS} settings={settings} />
    <fieldset>
      <legend className="mb-3 font-semibold">Rate limits</legend>
      <Settings words={RATES} settings={settings} />
    </fieldset>
    <fieldset>
      <legend className="mb-3 font-semibold">Archived copies</legend>
      <p className="mb-3 max-w-[66ch] text-ink-2 text-meta">
        The original files and pages of articles, for editors only. Copies currently use {numberWords(copiesMegabytes)} MB.
      </p>
      <Settings words={COPIES} settings={settings} />
    </fieldset>
  </RecordForm>
);

const Settings = ({ words, settings }: { words: readonly SettingWords[]; settings: SiteSettings }) => (
  <div className="grid gap-4 tablet:grid-cols-2">
    {words.map((setting) => (
      <Setting key={setting[0]} setting={setting} settings={settings} />
    ))}
  </div>
);

function Setting({ setting: [name, label, hint], settings }: { setting: SettingWords; settings: SiteSettings }) {
  const initial = String(settings[name]);
  const { value } = useField(name, initial);
  const preset = DEFAULT_SETTINGS[name];
  const isNumber = typeof preset === 'number';
  const field = { name, label, initial, hint: `${hint}${isNumber ? ` Default: ${numberWords(preset)}.` : ''}` };
  if (name === 'introduction') return <AreaField key={value} {...field} rows={3} maxLength={600} />;
  return (
    <TextField
      key={value}
      {...field}
      autoComplete={undefined}
      inputMode={isNumber ? 'numeric' : undefined}
      required={name === 'name' || isNumber}
    />
  );
}

interface RemoveDemonstrationProps {
  readonly action: FormAction;
  readonly articles: number;
  readonly events: number;
  /** number of events that stay without the demo articles */
  readonly kept: number;
}

export function RemoveDemonstration({ action, articles, events, kept }: RemoveDemonstrationProps) {
  const [state, send] = useFormAction(action);
  if (articles + events === 0)
    return (
      <>
        <FormMessage state={state} />
        <p className="text-ink-2">The demo data was removed from the site.</p>
      </>
    );
  return (
    <details>
      <summary className="link w-fit cursor-pointer">Remove demo data</summary>
      <AnsweredForm state={state} action={send} hidden={{ articles, events }} className="mt-3 flex max-w-[66ch] flex-col items-start gap-3">
        <FormMessage shownFields={['sure']} />
        <p>
          Removing the demo data hides {counted(events, 'demo event')} and {counted(articles, 'demo article')} from all pages, exports and
          feeds. It also hides demo events that someone reviewed or edited. Other articles and your own events are kept.
        </p>
        <p className="text-ink-2">
          {kept === 0 ? '' : `${counted(kept, 'event')} will stay because other articles report ${kept === 1 ? 'it' : 'them'}. `}
          Actors and themes are kept. Nothing is deleted. You can find the events and their history in the list of rejected events.
        </p>
        <Checkbox
          name="sure"
          value="yes"
          label="I want to remove the demo data"
          aria-invalid={fieldError(state, 'sure') ? true : undefined}
        />
        <FieldError name="sure" />
        <SubmitButton variant="danger" busy="Removing…">
          Remove demo data
        </SubmitButton>
      </AnsweredForm>
    </details>
  );
}
