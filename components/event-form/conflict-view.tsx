'use client';
import type { ActionResult, FormValues } from '@/domain/action-state';
import { previewDate } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { EVENT_FIELDS, type EventField, FIELD_LABELS, inputOf, inputValues, type NamedSlug, nameIn } from '@/domain/desk/event-values';
import { compareThree, type Standing } from '@/domain/desk/three-way';
import type { EventInput } from '@/domain/event-input';
import { actionLabel, OUTCOME_LABELS, ROLE_LABELS, referenceWords, STATUS_LABELS } from '@/domain/labels';
import type { EventView } from '@/domain/views';
import { Hidden, SubmitButton, useInSight } from '../admin/action-form';
import { Notice } from '../ui/notice';
import type { Intent } from './intent';

interface ConflictViewProps {
  /** ID of the form, so that a button outside of it can submit it */
  readonly id?: string;
  readonly isBusy?: boolean;
  readonly send: (form: FormData) => void;
  readonly state: Extract<ActionResult<null>, { ok: false }>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly intents: readonly Intent[];
  readonly onSent?: () => void;
  readonly onDropped?: () => void;
}

interface Conflict {
  readonly current: EventView;
  readonly yours: EventInput;
  /** names of actors in your version that the stored version does not have */
  readonly actors?: readonly NamedSlug[];
  /** the version that your changes are based on */
  readonly base?: { readonly version: number; readonly input: EventInput };
}

const CARRIED = /^(version|base|intent|choose\..*)$/;

/**
 * Resolves an edit conflict with both versions side by side. Fields that only one editor has changed default to that
 * version. For fields that both have changed, the editor must choose.
 */
export function ConflictView({ id, isBusy, send, state, hidden, intents, onSent, onDropped }: ConflictViewProps) {
  const ref = useInSight<HTMLDivElement>(state);
  const conflict = asConflict(state.error.details);
  const typed = conflict && !Object.hasOwn(state.values, 'title') ? valuesOf(conflict) : state.values;
  const carried = Object.entries(typed).filter(([name]) => !CARRIED.test(name) && !Object.hasOwn(hidden, name));
  if (!conflict)
    return (
      <Notice ref={ref} kind="error">
        <p>{state.error.message}</p>
        {carried.length > 0 ? (
          <>
            <p>{isGone(state.error.details) ? 'This event no longer exists. ' : ''}Your text is below. Copy anything you want to keep.</p>
            <pre className="mt-2 whitespace-pre-wrap text-meta">{carried.map(([name, text]) => `${name}: ${String(text)}`).join('\n')}</pre>
          </>
        ) : null}
      </Notice>
    );
  const { current, yours, actors = [], base } = conflict;
  const theirs = inputOf(current);
  const sides = compareThree(base?.input ?? null, yours, current);
  const fields = EVENT_FIELDS.filter((field) => sides[field] !== undefined);
  const open = fields.filter((field) => sides[field] === 'open');
  const last = current.history[0];
  const isRejection = last?.change === 'rejected';
  return (
    <form action={send} id={id} className="conflict" data-unsaved="" data-busy={isBusy ? '' : undefined} onSubmit={onSent}>
      <Notice ref={ref} kind="warning">
        <p className="font-medium">
          {last?.by ?? 'Another editor'} {isRejection ? 'rejected' : 'changed'} this event while you were editing.
        </p>
        <p>
          Your changes are not saved yet. {nextStep(open.length)}
          {isRejection ? ' If you only save, the event stays rejected.' : null}
        </p>
      </Notice>
      <Hidden values={{ ...hidden, version: current.version, base: base?.version }} />
      {carried.flatMap(([name, text]) =>
        (typeof text === 'string' ? [text] : text).map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      {fields.length === 0 ? <p className="py-4 text-ink-2">Both versions are identical.</p> : null}
      <FieldChoices
        key={current.version}
        fields={[...open, ...fields.filter((field) => !open.includes(field))]}
        sides={[
          { choice: 'mine', label: 'Your version', input: yours },
          { choice: 'theirs', label: last?.by ?? 'Saved version', input: theirs },
        ]}
        nameOf={nameIn([...current.actors, ...actors])}
        preferred={(field) => preferredSide(sides[field])}
        hint={(field) => HINTS[sides[field] ?? 'open']}
      />
      <div className="flex flex-wrap gap-2 pt-4">
        <IntentButtons intents={intents} />
        <a className="button" href={`/admin/events/${current.id}`} onClick={onDropped}>
          Discard my changes
        </a>
      </div>
    </form>
  );
}

const HINTS: Readonly<Record<Standing, string>> = {
  mine: 'Only you changed this field.',
  theirs: 'You did not change this field.',
  open: 'Both of you changed this field. Choose one version.',
};

/** Selects neither side if both have changed the field. */
const preferredSide = (standing: Standing | undefined): string => (standing === 'mine' || standing === 'theirs' ? standing : '');

function nextStep(open: number): string {
  if (open === 0) return 'You changed different fields. Saving keeps both sets of changes.';
  return `You both changed ${open === 1 ? 'one field. Choose which version to keep.' : `${open} fields. Choose a version for each.`} Saving keeps all other changes.`;
}

/** Returns the form values for a conflict that has only a version, because the form was not submitted in full. */
const valuesOf = ({ yours, actors = [] }: Conflict): FormValues => ({ ...inputValues(yours, nameIn(actors)), themes: yours.themes });

function asConflict(details: unknown): Conflict | null {
  const { current, yours, actors, base } = (details ?? {}) as Partial<Conflict>;
  return current && yours && 'title' in yours ? { current, yours, actors, base } : null;
}

const isGone = (details: unknown): boolean => (details as Partial<Record<'current', unknown>> | undefined)?.current === null;

interface ChoiceSide {
  /** value of `choose.FIELD` */
  readonly choice: string;
  readonly label: string;
  readonly input: EventInput;
  /** the fields that have this choice; all if omitted */
  readonly only?: readonly EventField[];
}

interface FieldChoicesProps {
  readonly fields: readonly EventField[];
  /** the first side is selected by default, unless `preferred` gives another side or none */
  readonly sides: readonly ChoiceSide[];
  readonly nameOf: (slug: string) => string;
  readonly preferred?: (field: EventField) => string;
  readonly hint?: (field: EventField) => string;
}

export const FieldChoices = ({ fields, sides, nameOf, preferred = () => sides[0]?.choice ?? '', hint }: FieldChoicesProps) =>
  fields.map((field) => (
    <fieldset key={field} className="grid min-w-0 border-b py-4 tablet:grid-cols-[1fr_1fr] tablet:gap-x-4">
      {/* a floated legend has the same layout as the other children, inside the padding */}
      <legend className="float-left mb-2 font-semibold leading-5 tablet:col-span-full">{FIELD_LABELS[field]}</legend>
      {hint ? <p className="clear-both text-[0.8125rem] text-ink-2 tablet:col-span-full">{hint(field)}</p> : null}
      {sides
        .filter(({ only }) => !only || only.includes(field))
        .map(({ choice, label, input }) => (
          <label key={choice} className="flex cursor-pointer items-start gap-3 px-3 py-2 has-checked:bg-accent-ground">
            <input
              type="radio"
              name={`choose.${field}`}
              value={choice}
              required
              defaultChecked={choice === preferred(field)}
              className="checkbox mt-1"
            />
            <span className="min-w-0">
              <span className="block text-ink-2 text-meta">{label}</span>
              <span className="block whitespace-pre-wrap">{words(field, input, nameOf)}</span>
            </span>
          </label>
        ))}
    </fieldset>
  ));

function words(field: EventField, input: EventInput, nameOf: (slug: string) => string): string {
  switch (field) {
    case 'date': {
      const date = previewDate(input.date);
      return date ? dateWords(date) : input.date.edtf;
    }
    case 'themes':
      return input.themes.join(', ');
    case 'actors':
      return (
        input.actors
          .map((actor) => `${'slug' in actor ? nameOf(actor.slug) : actor.name} (${ROLE_LABELS[actor.role].toLowerCase()})`)
          .join('\n') || 'none'
      );
    case 'action':
      return actionLabel(input.action);
    case 'status':
      return STATUS_LABELS[input.status];
    case 'outcome':
      return OUTCOME_LABELS[input.outcome];
    case 'reference':
      return referenceWords(input.reference) ?? 'none';
    default:
      return input[field] ?? 'none';
  }
}

export const IntentButtons = ({ intents }: { intents: readonly Intent[] }) =>
  intents.map(({ value, label, variant = 'primary', isHidden }) => (
    <SubmitButton key={value} name="intent" value={value} variant={variant} hidden={isHidden}>
      {label}
    </SubmitButton>
  ));
