'use client';
/** A field that takes the name of an actor and offers those that there are, by any of their names, while one types. */
import { type ComponentProps, useEffect, useId, useState } from 'react';
import { ACTOR_SUGGESTIONS, type ActorSuggestion } from '@/domain/vocabulary/actor-views';
import { TextInput } from '../ui/field';

interface ActorNameInputProps extends Omit<ComponentProps<'input'>, 'list' | 'onInput'> {
  /** says under the field that a name which nobody has makes a new actor */
  readonly makesNew?: boolean;
}

const START = 'actor-names';

/** What the fields of a page offer before anything is typed, and all that they offer without scripts. Once a page. */
export function ActorNames({ names }: { names: readonly string[] }) {
  return (
    <datalist id={START}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** while somebody types on, nothing is searched for */
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

/** What was found for the letters that were searched for last; a failed look-up offers nothing. */
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
        // typed on, or away: the form takes any name without it
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return answer;
}
