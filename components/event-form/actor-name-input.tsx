'use client';
/** An input for an actor name that suggests existing actors by any of their names. */
import { type ComponentProps, useEffect, useId, useState } from 'react';
import { ACTOR_SUGGESTIONS, type ActorSuggestion } from '@/domain/vocabulary/vocabulary-views';
import { TextInput } from '../ui/field';

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
  const { searched, found } = useSuggestions(typed);
  const isNew = makesNew && searched !== '' && searched === typed.trim() && !found.some((one) => isCalled(one, searched));
  return (
    <div className="min-w-0">
      <TextInput
        {...rest}
        list={searched === '' ? START : listId}
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {found.map(({ name, called, kind }) => (
          <option key={`${name} ${called}`} value={name} label={called === null ? `${name}, ${kind}` : `${called}: ${name}, ${kind}`} />
        ))}
      </datalist>
      <p role="status" className="text-hint text-ink-3 empty:hidden">
        {isNew ? `New actor “${searched}”. Saving the event adds this actor.` : ''}
      </p>
    </div>
  );
}

const isCalled = ({ name, called }: ActorSuggestion, text: string): boolean =>
  [name, called].some((one) => one?.toLowerCase() === text.toLowerCase());

/** Returns the results of the last search. A failed search keeps the previous results. */
function useSuggestions(typed: string): { readonly searched: string; readonly found: readonly ActorSuggestion[] } {
  const [answer, setAnswer] = useState<{ readonly searched: string; readonly found: readonly ActorSuggestion[] }>({
    searched: '',
    found: [],
  });
  useEffect(() => {
    const query = typed.trim();
    if (query === '') return setAnswer({ searched: '', found: [] });
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${ACTOR_SUGGESTIONS}?${new URLSearchParams({ q: query })}`, { signal: stop.signal });
        if (response.ok) setAnswer({ searched: query, found: await response.json() });
      } catch {
        // The search failed or was aborted. The form accepts any name.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return answer;
}
