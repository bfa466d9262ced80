'use client';
/**
 * A text field for a day, or for a month or year where the form allows it, with the browser's calendar beside it. Without scripts, only the
 * text field appears.
 */
import { CalendarDays } from 'lucide';
import { type ComponentProps, useRef } from 'react';
import { Button } from './button';
import { TextInput } from './field';
import { Icon } from './icon';

interface DayInputProps extends ComponentProps<'input'> {
  /** called with the day from the calendar, after the field shows it */
  readonly onTake?: (day: string) => void;
}

const PERIOD = /^\d{4}(?:-\d{2})?$/;

/** The day on which the calendar opens: for a year or a month, its first day. */
const startOf = (entered: string): string | Promise<string> =>
  PERIOD.test(entered)
    ? `${entered}-01-01`.slice(0, 10)
    : import('@/domain/text/day-text').then(
        ({ dayOrText }) => dayOrText(entered),
        () => '',
      );

/** Sets a value like the keyboard, so that React notices it. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}

export function DayInput({ className, onTake, ...rest }: DayInputProps) {
  const text = useRef<HTMLInputElement>(null);
  const take = (day: string) => {
    if (!text.current) return;
    type(text.current, day);
    onTake?.(day);
  };
  return (
    <span className={className ? `day-input ${className}` : 'day-input'}>
      <TextInput autoComplete="off" spellCheck={false} {...rest} ref={text} />
      <CalendarButton label="Open calendar" shownDay={() => startOf(text.current?.value.trim() ?? '')} onTake={take} />
    </span>
  );
}

interface CalendarButtonProps {
  readonly label: string;
  /** the day on which the calendar opens; a text that is not a day opens it empty */
  readonly shownDay: () => string | Promise<string>;
  readonly onTake: (day: string) => void;
}

/** Opens the browser's calendar. The parent element positions the calendar. */
export function CalendarButton({ label, shownDay, onTake }: CalendarButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  const open = async () => {
    const day = await shownDay();
    if (!picker.current) return;
    picker.current.value = day;
    picker.current.showPicker();
  };
  return (
    <>
      <Button iconOnly className="needs-script" aria-label={label} onClick={open}>
        <Icon of={CalendarDays} size="1rem" />
      </Button>
      <input
        ref={picker}
        type="date"
        // the calendar opens here, under the field
        className="day-picker pointer-events-none absolute bottom-0 left-0 size-px border-0 p-0 opacity-0"
        tabIndex={-1}
        aria-hidden="true"
        onInput={(event) => event.stopPropagation()}
        onChange={({ currentTarget: { value } }) => value !== '' && onTake(value)}
      />
    </>
  );
}
