'use client';
/** Two editors, one event: both versions side by side, a choice for each field that differs, and nothing of either lost. */
import type { ActionResult } from '@/domain/action-state';
import { ACTION_WORDS } from '@/domain/action-words';
import { previewDate } from '@/domain/date-entry';
import { dateWords } from '@/domain/date-words';
import type { EventInput } from '@/domain/event-input';
import { differingFields, type EventField, inputOf } from '@/domain/event-values';
import type { EventView } from '@/domain/views';
import { SubmitButton } from '../admin/submit-button';
import { Notice } from '../ui/notice';
import { useInSight } from '../ui/use-in-sight';
import type { Intent } from './intent';

interface ConflictViewProps {
  readonly send: (form: FormData) => void;
  readonly state: Extract<ActionResult<null>, { ok: false }>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly intents: readonly Intent[];
}

interface Conflict {
  readonly current: EventView;
  readonly yours: EventInput;
}

const LABELS: Readonly<Record<EventField, string>> = {
  title: 'Title',
  summary: 'Summary',
  date: 'Date',
  status: 'Status',
  outcome: 'Outcome',
  action: 'Kind of act',
  themes: 'Themes',
  actors: 'Actors',
  place: 'Place',
};

const CARRIED = /^(version|intent|choose\..*)$/;

export function ConflictView({ send, state, hidden, intents }: ConflictViewProps) {
  const ref = useInSight<HTMLDivElement>(state);
  const conflict = asConflict(state.error.details);
  const kept = Object.entries(state.values).filter(([name]) => !CARRIED.test(name) && !Object.hasOwn(hidden, name));
  if (!conflict)
    return (
      <Notice ref={ref} kind="error">
        <p>{state.error.message}</p>
        <p>The event was taken away meanwhile. What you typed is still here; copy what you need.</p>
        <pre className="mt-2 whitespace-pre-wrap text-meta">{kept.map(([name, text]) => `${name}: ${String(text)}`).join('\n')}</pre>
      </Notice>
    );
  const { current, yours } = conflict;
  const theirs = inputOf(current);
  const fields = differingFields(withSlugs(yours, current), theirs);
  const last = current.history[0];
  return (
    <form action={send} className="conflict">
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
      {fields.map((field) => (
        <fieldset key={field} className="conflict-field">
          <legend>{LABELS[field]}</legend>
          <Side field={field} choice="mine" label="Yours" input={yours} names={nameOf(current)} />
          <Side field={field} choice="theirs" label={last?.by ?? 'The stored one'} input={theirs} names={nameOf(current)} />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2 pt-4">
        {intents.map(({ value, label, variant = 'primary' }) => (
          <SubmitButton key={value} name="intent" value={value} variant={variant}>
            {label}
          </SubmitButton>
        ))}
        <a className="button" href={`/admin/events/${current.id}`}>
          Drop mine and start again
        </a>
      </div>
    </form>
  );
}

interface SideProps {
  readonly field: EventField;
  readonly choice: 'mine' | 'theirs';
  readonly label: string;
  readonly input: EventInput;
  readonly names: (slug: string) => string;
}

function Side({ field, choice, label, input, names }: SideProps) {
  return (
    <label className="conflict-side">
      <input type="radio" name={`choose.${field}`} value={choice} defaultChecked={choice === 'mine'} className="checkbox" />
      <span className="min-w-0">
        <span className="block text-ink-2 text-meta">{label}</span>
        <span className="block whitespace-pre-wrap">{words(field, input, names)}</span>
      </span>
    </label>
  );
}

function words(field: EventField, input: EventInput, names: (slug: string) => string): string {
  switch (field) {
    case 'date': {
      const date = previewDate(input.date);
      return date ? dateWords(date) : input.date.edtf;
    }
    case 'themes':
      return input.themes.join(', ');
    case 'actors':
      return input.actors.map((actor) => `${'slug' in actor ? names(actor.slug) : actor.name} (${actor.role})`).join('\n') || 'none';
    case 'action':
      return ACTION_WORDS[input.action];
    default:
      return input[field] ?? 'none';
  }
}

const nameOf =
  (event: EventView) =>
  (slug: string): string =>
    event.actors.find((actor) => actor.slug === slug)?.name ?? slug;

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
  const { current, yours } = (details ?? {}) as Partial<Conflict>;
  return current && yours && 'title' in yours ? { current, yours } : null;
}
