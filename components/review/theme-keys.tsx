'use client';
/** The first nine themes, each put on or taken off with a button or its number. The others are in the form. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { ThemeView } from '@/domain/views';
import { Glyph } from '../ui/glyph';
import { InlineError } from '../ui/inline-error';
import { Keycap } from '../ui/keycap';

interface ThemeKeysProps {
  readonly action: FormAction;
  readonly eventId: number;
  /** at most nine */
  readonly themes: readonly ThemeView[];
  /** those that the event has */
  readonly on: readonly string[];
  readonly back: string;
}

export function ThemeKeys({ action, eventId, themes, on, back }: ThemeKeysProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <form action={send} data-busy={busy ? '' : undefined} className="pb-3">
      <input type="hidden" name="id" value={eventId} />
      <input type="hidden" name="back" value={back} />
      <fieldset className="theme-keys">
        <legend className="sr-only">Themes</legend>
        {themes.map(({ id, label, family }, at) => {
          const isOn = on.includes(id);
          return (
            <button
              key={id}
              type="submit"
              name="choice"
              value={`${id} ${isOn ? 'off' : 'on'}`}
              className="chip"
              aria-pressed={isOn}
              aria-disabled={busy || undefined}
              aria-keyshortcuts={String(at + 1)}
              data-number={at + 1}
              onClick={(click) => busy && click.preventDefault()}
            >
              <Glyph family={family} size="0.625rem" />
              {label}
              <Keycap>{String(at + 1)}</Keycap>
            </button>
          );
        })}
      </fieldset>
      <InlineError state={state} />
    </form>
  );
}
