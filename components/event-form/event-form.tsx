'use client';
/** The form of an event: what, when, who, themes, status and the reason of the change. Keeps all input after an error. */
import { type ReactNode, useState } from 'react';
import { type ActionState, type FormAction, type FormValues, fieldError, keptValue } from '@/domain/action-state';
import type { FieldValues } from '@/domain/desk/event-values';
import { FAMILIES, FAMILY_IDS, NO_FAMILY } from '@/domain/drawing';
import { ACTION_CHOICES, OUTCOME_LABELS, ROLE_LABELS, STATUS_LABELS } from '@/domain/labels';
import type { ThemeView } from '@/domain/views';
import { AreaField, ChoiceField, FormMessage, TextField } from '../admin/action-form';
import { DraftForm, DraftKept, DraftNotice, useDraft } from '../admin/use-draft';
import { useFormAction } from '../admin/use-form-action';
import { Checkbox, ErrorText, Field, Options, Select } from '../ui/field';
import { Glyph } from '../ui/glyph';
import { RowList } from '../ui/row-list';
import { ActorNameInput, ActorNames } from './actor-name-input';
import { ConflictView, IntentButtons } from './conflict-view';
import { DateFields } from './date-fields';
import type { Intent } from './intent';

export interface EventFormOptions {
  readonly themes: readonly ThemeView[];
  readonly actorNames: readonly string[];
}

interface EventFormProps {
  readonly action: FormAction;
  readonly id?: string;
  readonly options: EventFormOptions;
  readonly initial: FieldValues;
  readonly initialThemes: readonly string[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly intents: readonly Intent[];
  readonly askReason: boolean;
  /** cause of the change, shown above the reason field */
  readonly besideReason?: ReactNode;
  /** true if the page is only for this form: its title has the focus, so that Enter submits the form */
  readonly startsInTitle?: boolean;
  /** storage key of the draft, with person and event; null disables drafts */
  readonly draftKey: string | null;
  /** the latest version of the event that the person made */
  readonly ownVersion?: number;
}

const STATUS = (['happened', 'ongoing', 'planned', 'hypothetical'] as const).map((status) => [status, STATUS_LABELS[status]] as const);
/** statuses that a future event cannot have */
const BEGUN: ReadonlySet<string> = new Set(['happened', 'ongoing']);
const OUTCOME = Object.entries(OUTCOME_LABELS);
const REFERENCE = ['reference.url', 'reference.title', 'reference.quote'];
const BESIDE = ['title', 'summary', 'status', 'outcome', 'action', 'mainTheme', 'themes', 'place', 'reason', ...REFERENCE];

/**
 * Without scripts, React matches the form state by the position of this component. A new version of the event must therefore
 * not remount it.
 */
export function EventForm(props: EventFormProps) {
  const [state, send, isBusy] = useFormAction(props.action);
  return <EventFields key={props.hidden.version} {...props} state={state} send={send} isBusy={isBusy} />;
}

interface EventFieldsProps extends Omit<EventFormProps, 'action'> {
  readonly state: ActionState<null>;
  readonly send: (form: FormData) => void;
  readonly isBusy: boolean;
}

function EventFields(props: EventFieldsProps) {
  const { id, options, initial, initialThemes, intents, draftKey, ownVersion = 0, state, send, isBusy } = props;
  const hidden = withVersionSent(props.hidden, state);
  const version = hidden.version ?? '';
  const draft = useDraft(draftKey, version, ownVersion, state);
  const begun: FormValues = draft.taken?.values ?? { ...initial, themes: initialThemes };
  const value = (name: string): string => keptValue(state, name, draft.value(name, initial[name]));
  const error = (name: string): string | undefined => fieldError(state, name);
  const text = (name: string) => ({ name, initial: draft.value(name, initial[name]) });
  const main = value('mainTheme');
  const [chosenStatus, setStatus] = useState<string | null>(null);
  const status = chosenStatus ?? value('status');
  if (state !== null && !state.ok && state.error.code === 'conflict')
    return (
      <ConflictView
        id={id}
        isBusy={isBusy}
        send={send}
        state={state}
        hidden={hidden}
        intents={intents}
        onSent={draft.onSent}
        onDropped={draft.drop}
      />
    );
  return (
    <DraftForm
      draft={draft}
      state={state}
      action={send}
      hidden={{ ...hidden, ...(draft.taken && version !== '' ? { version: draft.taken.version } : {}) }}
      className="event-form grid max-w-320 gap-6 pb-12 @min-[52rem]/form:grid-cols-[minmax(0,1fr)_20rem] @min-[52rem]/form:gap-x-12"
      id={id}
      busy={isBusy}
      onChange={({ target }) => target instanceof HTMLSelectElement && target.name === 'status' && setStatus(target.value)}
      isUnsaved={draft.taken !== null || (state !== null && !state.ok)}
    >
      <div className="empty:hidden @min-[52rem]/form:col-span-full">
        {state === null ? <DraftNotice draft={draft} version={version} ownVersion={ownVersion} /> : null}
        <FormMessage shownFields={[...BESIDE, ...Object.keys(failedFields(state)).filter((name) => /^(date|actors)\./.test(name))]} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <TextField
          {...text('title')}
          label="Title"
          hint="A headline, for example “Ministers meet in Oslo”."
          maxLength={300}
          autoFocus={props.startsInTitle}
          // The key that opened the page may still be held down.
          onKeyDown={(key) => key.repeat && key.key === 'Enter' && key.preventDefault()}
        />
        <DateFields
          value={value}
          error={error}
          family={options.themes.find(({ id }) => id === main)?.family ?? NO_FAMILY}
          hasBegun={BEGUN.has(status)}
        />
        <ActorRows value={value} error={error} filled={filledRows(sentValues(state) ?? begun)} names={options.actorNames} />
        <AreaField
          {...text('summary')}
          label="Summary"
          hint="Use your own words, at most 60. If you leave this field empty, readers see the best quote."
          rows={3}
        />
        <fieldset className="form-group">
          <legend>Source</legend>
          <TextField
            {...text('reference.url')}
            label="URL"
            hint="For example, https://example.org/report. If the URL belongs to a stored article, the quotation links to that article."
            inputMode="url"
            maxLength={2_000}
          />
          <TextField
            {...text('reference.title')}
            label="Source headline"
            hint="For example, “Annual report 1998, p. 12”."
            maxLength={300}
          />
          <AreaField {...text('reference.quote')} label="Quotation" hint="The sentence in the source that reports the event." rows={3} />
        </fieldset>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <ThemeFields
          themes={options.themes}
          main={main}
          chosen={[(sentValues(state) ?? begun).themes ?? []].flat()}
          error={error('mainTheme') ?? error('themes')}
        />
        <div className="form-group">
          <ChoiceField {...text('status')} label="Status" choices={STATUS} />
          <ChoiceField {...text('outcome')} label="Outcome" choices={OUTCOME} />
          <ChoiceField {...text('action')} label="Action" choices={ACTION_CHOICES} />
          <TextField {...text('place')} label="Place" maxLength={200} />
        </div>
      </div>
      <div className="event-form-foot flex flex-col gap-4 border-t pt-4 @min-[52rem]/form:col-span-full">
        {props.askReason ? (
          <>
            {props.besideReason}
            <TextField {...text('reason')} label="Reason for change" hint="Readers see the reason on the Changes page." maxLength={500} />
          </>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <IntentButtons intents={intents} />
          <DraftKept draft={draft} />
        </div>
      </div>
    </DraftForm>
  );
}

/** After an error, keeps the version that the input was based on. A save therefore still detects later versions. */
function withVersionSent(hidden: EventFormProps['hidden'], state: ActionState): EventFormProps['hidden'] {
  if (hidden.version === undefined) return hidden;
  return { ...hidden, version: keptValue(state, 'base', keptValue(state, 'version', hidden.version)) };
}

const sentValues = (state: ActionState): FormValues | null => (state !== null && !state.ok ? state.values : null);
const failedFields = (state: ActionState) => (state !== null && !state.ok ? state.error.fields : {});

function filledRows(values: FormValues): number {
  const places = Object.entries(values).flatMap(([name, text]) => (text !== '' ? (/^actors\.(\d+)\.name$/.exec(name)?.[1] ?? []) : []));
  return Math.max(0, ...places.map((place) => Number(place) + 1));
}

const ROLES = Object.entries(ROLE_LABELS);
const SPARE = 2;
const MOST = 30;

interface ActorRowsProps {
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  readonly filled: number;
  readonly names: readonly string[];
}

/** Actors with their roles. Emptying a row removes the actor. Three empty rows are available, and a button adds more. */
const ActorRows = ({ value, error, filled, names }: ActorRowsProps) => (
  <RowList
    legend="Actors"
    error={error('actors')}
    hint="Clear the name to remove an actor. A new name creates a new actor."
    rows={filled + SPARE}
    most={MOST}
    className="flex flex-col gap-2"
    beside={<ActorNames names={names} />}
    row={(at) => <ActorRow key={at} at={at} value={value} error={error(`actors.${at}.name`)} />}
  />
);

function ActorRow({ at, value, error }: { at: number; value: (name: string) => string; error: string | undefined }) {
  const name = `actors.${at}.name`;
  const role = value(`actors.${at}.role`) || 'participant';
  return (
    <li className="grid grid-cols-[1fr_9rem] gap-2">
      <ActorNameInput
        name={name}
        makesNew
        aria-label={`Actor ${at + 1}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        defaultValue={value(name)}
      />
      <Select key={role} name={`actors.${at}.role`} aria-label={`Role of actor ${at + 1}`} defaultValue={role}>
        <Options choices={ROLES} />
      </Select>
      <input type="hidden" name={`actors.${at}.slug`} value={value(`actors.${at}.slug`)} />
      <input type="hidden" name={`actors.${at}.was`} value={value(`actors.${at}.was`)} />
      <ErrorText id={`${name}-error`} error={error} className="col-span-2" />
    </li>
  );
}

interface ThemeFieldsProps {
  readonly themes: readonly ThemeView[];
  readonly main: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

function ThemeFields({ themes, main, chosen, error }: ThemeFieldsProps) {
  const others = chosen.filter((id) => id !== main);
  return (
    <fieldset className="form-group">
      <legend>Themes</legend>
      <Field label="Main theme" hint="Sets the color and shape of the event’s symbol." error={error}>
        {(ids) => (
          <Select key={main} {...ids} name="mainTheme" defaultValue={main}>
            <option value="">Choose…</option>
            {FAMILY_IDS.map((family) => (
              <optgroup key={family} label={FAMILIES[family].label}>
                <Options choices={themes.filter((theme) => theme.family === family).map(({ id, label }) => [id, label] as const)} />
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <details open={others.length > 0} className="form-more">
        <summary>Other themes{others.length > 0 ? ` (${others.length})` : ''}</summary>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4">
          {FAMILY_IDS.flatMap((family) =>
            themes
              .filter((theme) => theme.family === family)
              .map((theme) => (
                <Checkbox
                  key={theme.id}
                  name="themes"
                  value={theme.id}
                  defaultChecked={others.includes(theme.id)}
                  label={
                    <span className="inline-flex items-center gap-2">
                      <Glyph family={family} size="0.625rem" />
                      {theme.label}
                    </span>
                  }
                />
              )),
          )}
        </div>
      </details>
    </fieldset>
  );
}
