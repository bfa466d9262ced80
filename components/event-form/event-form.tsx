'use client';
/** One event by hand: what, when, who, about what, how it stands, and why it is changed. Nothing typed is lost on an error. */
import { type ReactNode, useActionState } from 'react';
import { type ActionState, type FormAction, type FormValues, fieldError, keptValue } from '@/domain/action-state';
import type { FieldValues } from '@/domain/desk/event-values';
import { NO_FAMILY } from '@/domain/families';
import { ACTION_LABELS, actionLabel, OUTCOME_LABELS, STATUS_LABELS } from '@/domain/labels';
import type { ThemeView } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { DraftForm, DraftKept } from '../drafts/draft-form';
import { DraftNotice } from '../drafts/draft-notice';
import { useDraft } from '../drafts/use-draft';
import { Choice } from '../ui/choice';
import { Field, TextArea, TextInput } from '../ui/field';
import { ActorRows } from './actor-rows';
import { ConflictView } from './conflict-view';
import { DateFields } from './date-fields';
import type { Intent } from './intent';
import { IntentButtons } from './intent-buttons';
import { ThemeFields } from './theme-fields';

export interface EventFormOptions {
  readonly themes: readonly ThemeView[];
  readonly actorNames: readonly string[];
}

interface EventFormProps {
  readonly action: FormAction;
  /** by which a button outside of the form sends it */
  readonly id?: string;
  readonly options: EventFormOptions;
  readonly initial: FieldValues;
  readonly initialThemes: readonly string[];
  /** id and version of the event, where there is one */
  readonly hidden: Readonly<Record<string, string>>;
  readonly intents: readonly Intent[];
  readonly askReason: boolean;
  /** what led to the change, shown above the field for the reason */
  readonly besideReason?: ReactNode;
  /** person and event, under which what is typed is kept in the browser; null keeps nothing */
  readonly draftKey: string | null;
  /** the last version of the event that the person made */
  readonly ownVersion?: number;
}

const STATUS = (['happened', 'ongoing', 'planned', 'hypothetical'] as const).map((status) => [status, STATUS_LABELS[status]] as const);
const OUTCOME = Object.entries(OUTCOME_LABELS);
const ACTIONS = [['', actionLabel(null)] as const, ...Object.entries(ACTION_LABELS)];
const BESIDE = ['title', 'summary', 'status', 'outcome', 'action', 'mainTheme', 'themes', 'place', 'reason'];

/** Without scripts the answer is kept by the place of this component, so a new version of the event does not recreate it. */
export function EventForm(props: EventFormProps) {
  const [state, send, isBusy] = useActionState(props.action, null);
  return <EventFields key={props.hidden.version} {...props} state={state} send={send} isBusy={isBusy} />;
}

interface EventFieldsProps extends Omit<EventFormProps, 'action'> {
  readonly state: ActionState<null>;
  readonly send: (form: FormData) => void;
  readonly isBusy: boolean;
}

function EventFields(props: EventFieldsProps) {
  const { id, options, initial, initialThemes, intents, askReason, besideReason, draftKey, ownVersion = 0, state, send, isBusy } = props;
  const hidden = withVersionSent(props.hidden, state);
  const version = hidden.version ?? '';
  const draft = useDraft(draftKey, version, ownVersion, state);
  const begun: FormValues = draft.taken?.values ?? { ...initial, themes: initialThemes };
  const value = (name: string): string => keptValue(state, name, draft.value(name, initial[name]));
  const error = (name: string): string | undefined => fieldError(state, name);
  const main = value('mainTheme');
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
      action={send}
      className="event-form"
      id={id}
      isBusy={isBusy}
      isUnsaved={draft.taken !== null || (state !== null && !state.ok)}
    >
      {Object.entries({ ...hidden, ...(draft.taken && version !== '' ? { version: draft.taken.version } : {}) }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <div className="event-form-message">
        {state === null ? <DraftNotice draft={draft} version={version} ownVersion={ownVersion} /> : null}
        <FormMessage
          state={state}
          shownFields={[...BESIDE, ...Object.keys(failedFields(state)).filter((name) => /^(date|actors)\./.test(name))]}
        />
      </div>
      <div className="event-form-main">
        <Field label="Title" hint="A headline, for example “Ministers meet in Oslo”." error={error('title')}>
          {(ids) => <TextInput {...ids} name="title" maxLength={300} autoComplete="off" defaultValue={value('title')} />}
        </Field>
        <DateFields value={value} error={error} family={options.themes.find(({ id }) => id === main)?.family ?? NO_FAMILY} />
        <ActorRows value={value} error={error} filled={filledRows(sentValues(state) ?? begun)} names={options.actorNames} />
        <Field label="Summary" hint="Up to 60 words of your own. If empty, readers see the best quote." error={error('summary')}>
          {(ids) => <TextArea {...ids} name="summary" rows={3} defaultValue={value('summary')} />}
        </Field>
      </div>
      <div className="event-form-side">
        <ThemeFields
          themes={options.themes}
          main={main}
          chosen={[(sentValues(state) ?? begun).themes ?? []].flat()}
          error={error('mainTheme') ?? error('themes')}
        />
        <div className="form-group">
          <Choice label="Status" name="status" value={value('status')} choices={STATUS} error={error('status')} />
          <Choice label="Outcome" name="outcome" value={value('outcome')} choices={OUTCOME} error={error('outcome')} />
          <Choice label="Action" name="action" value={value('action')} choices={ACTIONS} error={error('action')} />
          <Field label="Place" error={error('place')}>
            {(ids) => <TextInput {...ids} name="place" maxLength={200} autoComplete="off" defaultValue={value('place')} />}
          </Field>
        </div>
      </div>
      <div className="event-form-foot">
        {askReason ? (
          <>
            {besideReason}
            <Field label="Reason for change" hint="Readers see the reason on the Changes page." error={error('reason')}>
              {(ids) => <TextInput {...ids} name="reason" maxLength={500} autoComplete="off" defaultValue={value('reason')} />}
            </Field>
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

/** What was typed over one version is never sent as if it was typed over a later one. */
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
