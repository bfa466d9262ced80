'use client';
/** A text field for a day, in all usual forms, with the calendar of the browser beside it. Without scripts, the text field alone. */
import { CalendarDays } from 'lucide';
import { type ComponentProps, useRef } from 'react';
import { dayOrText } from '@/domain/text/day-text';
import { Button } from './button';
import { TextInput } from './field';
import { Icon } from './icon';

export function DayInput({ className, ...rest }: ComponentProps<'input'>) {
  const text = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!text.current || !picker.current) return;
    // the calendar stays empty for a text that is not a day
    picker.current.value = dayOrText(text.current.value);
    picker.current.showPicker();
  };
  const take = (day: string) => {
    if (!text.current || day === '') return;
    text.current.value = day;
    for (const type of ['input', 'change']) text.current.dispatchEvent(new Event(type, { bubbles: true }));
  };
  return (
    <span className={className ? `day-input ${className}` : 'day-input'}>
      <TextInput autoComplete="off" spellCheck={false} {...rest} ref={text} />
      <Button iconOnly className="needs-script" aria-label="Open calendar" onClick={open}>
        <Icon of={CalendarDays} size="1rem" />
      </Button>
      <input
        ref={picker}
        type="date"
        className="day-picker"
        tabIndex={-1}
        aria-hidden="true"
        onInput={(event) => event.stopPropagation()}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
    </span>
  );
}
