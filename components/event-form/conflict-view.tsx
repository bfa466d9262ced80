'use client';
/** Two editors, one event: both versions side by side, a choice for each field that differs, and nothing of either lost. */
import type { ActionResult, FormValues } from '@/domain/action-state';
import { differingFields, inputOf, inputValues, type NamedSlug, nameIn } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { SubmitButton } from '../admin/submit-button';
import { Notice } from '../ui/notice';
import { useInSight } from '../ui/use-in-sight';
import { FieldChoices } from './field-choices';
import type { Intent } from './intent';

interface ConflictViewProps {
  readonly send: (form: FormData) => void;
  readonly state: Extract<ActionResult<null>, { ok: false }>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly intents: readonly Intent[];
  /** when the choice is sent */
  readonly onSent?: () => void;
  /** when what was typed is given up */
  readonly onDropped?: () => void;
}

interface Conflict {
  readonly current: EventView;
  readonly yours: EventInput;
  /** names for actors of yours that the stored version does not have */
  readonly actors?: readonly NamedSlug[];
}

const CARRIED = /^(version|intent|choose\..*)$/;

export function ConflictView({ send, state, hidden, intents, onSent, onDropped }: ConflictViewProps) {
  const ref = useInSight<HTMLDivElement>(state);
  const conflict = asConflict(state.error.details);
  const typed = conflict && !Object.hasOwn(state.values, 'title') ? valuesOf(conflict) : state.values;
  const kept = Object.entries(typed).filter(([name]) => !CARRIED.test(name) && !Object.hasOwn(hidden, name));
  if (!conflict)
    return (
      <Notice ref={ref} kind="error">
        <p>{state.error.message}</p>
        <p>The event was taken away meanwhile. What you typed is still here; copy what you need.</p>
        <pre className="mt-2 whitespace-pre-wrap text-meta">{kept.map(([name, text]) => `${name}: ${String(text)}`).join('\n')}</pre>
      </Notice>
    );
  const { current, yours, actors = [] } = conflict;
  const theirs = inputOf(current);
  const fields = differingFields(withSlugs(yours, current), theirs);
  const last = current.history[0];
  return (
    <form action={send} className="conflict" onSubmit={onSent}>
      <Notice ref={ref} kind="warning">
        <p className="font-medium">{last ? `${last.by} changed this event` : 'This event was changed'} while you were working on it.</p>
        <p>Nothing has been written yet. Choose for each field which version stays.</p>
      </Notice>
      {Object.entries({ ...hidden, version: String(current.version) }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {kept.flatMap(([name, text]) =>
        (typeof text === 'string' ? [text] : text).map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      {fields.length === 0 ? <p className="py-4 text-ink-2">Both versions say the same.</p> : null}
      <FieldChoices
        fields={fields}
        sides={[
          { choice: 'mine', label: 'Yours', input: yours },
          { choice: 'theirs', label: last?.by ?? 'The stored one', input: theirs },
        ]}
        nameOf={nameIn([...current.actors, ...actors])}
      />
      <div className="flex flex-wrap gap-2 pt-4">
        {intents.map(({ value, label, variant = 'primary' }) => (
          <SubmitButton key={value} name="intent" value={value} variant={variant}>
            {label}
          </SubmitButton>
        ))}
        <a className="button" href={`/admin/events/${current.id}`} onClick={onDropped}>
          Drop mine and start again
        </a>
      </div>
    </form>
  );
}

/** What a form of the event would have sent, where only a version of it was named. */
const valuesOf = ({ yours, actors = [] }: Conflict): FormValues => ({
  ...inputValues(yours, nameIn(actors)),
  themes: yours.themes,
});

/** An actor that was typed by its name is the one of that name. */
function withSlugs(input: EventInput, event: EventView): EventInput {
  const actors = input.actors.map((actor) => {
    if ('slug' in actor) return actor;
    const same = event.actors.find((known) => known.name.toLowerCase() === actor.name.toLowerCase());
    return same ? { slug: same.slug, role: actor.role } : actor;
  });
  return { ...input, actors };
}

function asConflict(details: unknown): Conflict | null {
  const { current, yours, actors } = (details ?? {}) as Partial<Conflict>;
  return current && yours && 'title' in yours ? { current, yours, actors } : null;
}
