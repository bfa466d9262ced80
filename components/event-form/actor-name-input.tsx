'use client';
/** An input for an actor name that suggests existing actors by any of their names. */
import { type ComponentProps, useId, useState } from 'react';
import { ACTOR_SUGGESTIONS, type ActorSuggestion } from '@/domain/vocabulary/vocabulary-views';
import { TextInput } from '../ui/field';
import { useFetched } from '../ui/use-fetched';

interface ActorNameInputProps extends Omit<ComponentProps<'input'>, 'list' | 'onInput'> {
  /** shows a hint that an unknown name creates an actor */
  readonly makesNew?: boolean;
}

const START = 'actor-names';

/** Initial suggestions for all fields of a page, and the only ones without scripts. Render it once per page. */
export const ActorNames = ({ names }: { names: readonly string[] }) => (
  <datalist id={START}>
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);

const PAUSE_MS = 150;

export function ActorNameInput({ makesNew = false, ...rest }: ActorNameInputProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const href = name === '' ? null : `${ACTOR_SUGGESTIONS}?${new URLSearchParams({ q: name })}`;
  // The form accepts any name, even if the search fails.
  const { answer } = useFetched<readonly ActorSuggestion[]>(href, PAUSE_MS);
  const found = answer?.data ?? [];
  const isNew = makesNew && answer?.href === href && href !== null && !found.some((one) => isCalled(one, name));
  return (
    <div className="min-w-0">
      <TextInput
        {...rest}
        list={answer === null ? START : listId}
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {found.map(({ name: full, called, kind }) => (
          <option key={`${full} ${called}`} value={full} label={called === null ? `${full}, ${kind}` : `${called}: ${full}, ${kind}`} />
        ))}
      </datalist>
      <p role="status" className="text-hint text-ink-3 empty:hidden">
        {isNew ? `New actor “${name}”. Saving the event adds this actor.` : ''}
      </p>
    </div>
  );
}

const isCalled = ({ name, called }: ActorSuggestion, text: string): boolean =>
  [name, called].some((one) => one?.toLowerCase() === text.toLowerCase());
