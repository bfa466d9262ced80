'use client';
import { type ReactNode, use, useEffect, useState } from 'react';
import { keptTick } from '@/domain/action-state';
/** The checkbox of a row that a bulk action may change, and the bar that counts and selects the rows. Shift selects a range. */
import { PageLink } from '../ui/button';
import { listen } from '../ui/listen';
import { FormState } from './action-form';

interface RowCheckboxProps {
  /** ID of the form that submits the row, which need not contain it */
  readonly form: string;
  readonly value: string;
  readonly label: string;
  readonly selected?: boolean;
  /** the visible label, if the row itself selects */
  readonly children?: ReactNode;
}

const ROW = 'chosen';
const CHOICE = 'row-choice grid cursor-pointer grid-cols-[1.5rem_12px_minmax(0,1fr)] gap-x-2 [&>.checkbox]:mt-1';
const CHECKBOX = 'row-checkbox inline-flex size-6 cursor-pointer items-center justify-center pointer-coarse:size-11';

export const RowCheckbox = ({ form, value, label, selected = false, children }: RowCheckboxProps) => (
  <label className={children ? CHOICE : CHECKBOX}>
    <input
      type="checkbox"
      className="checkbox"
      form={form}
      name={ROW}
      value={value}
      aria-label={label}
      defaultChecked={keptTick(use(FormState), ROW, value, selected)}
    />
    {children}
  </label>
);

const boxesOf = (form: string): readonly HTMLInputElement[] => {
  const found = document.getElementById(form);
  if (!(found instanceof HTMLFormElement)) return [];
  return [...found.elements].filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === ROW);
};

const countsOf = (form: string) => {
  const boxes = boxesOf(form);
  return { count: boxes.filter(({ checked }) => checked).length, total: boxes.length };
};

interface Selection {
  readonly count: number;
  readonly total: number;
  readonly selectAll: (checked: boolean) => void;
}

export function useSelection(form: string): Selection {
  const [{ count, total }, setCounts] = useState({ count: 0, total: 0 });
  useEffect(() => {
    let last: HTMLInputElement | null = null;
    let isShiftHeld = false;
    // a click event from a key has no modifier flags, so the key event records Shift
    const onKey = (event: KeyboardEvent) => {
      isShiftHeld = event.shiftKey;
    };
    const countRows = () => setCounts(countsOf(form));
    const onClick = (event: MouseEvent) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || box.name !== ROW || box.form !== document.getElementById(form)) return;
      const boxes = boxesOf(form);
      const [from, to] = [last === null ? -1 : boxes.indexOf(last), boxes.indexOf(box)];
      if ((event.shiftKey || (event.detail === 0 && isShiftHeld)) && from >= 0)
        for (const one of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = box.checked;
      last = box;
      countRows();
    };
    // the browser resets the boxes after the event
    const onReset = () => setTimeout(countRows);
    const leaves = [listen(document, { click: onClick, reset: onReset }), listen(document, { keydown: onKey, keyup: onKey }, true)];
    return () => {
      for (const leave of leaves) leave();
    };
  }, [form]);
  // other rows may be shown after each rendering
  useEffect(() => {
    const now = countsOf(form);
    setCounts((before) => (before.count === now.count && before.total === now.total ? before : now));
  });
  const selectAll = (checked: boolean) => {
    const boxes = boxesOf(form);
    for (const box of boxes) box.checked = checked;
    setCounts({ count: checked ? boxes.length : 0, total: boxes.length });
  };
  return { count, total, selectAll };
}

/**
 * Enter on a checkbox presses the first button of its form. This one does nothing: outside of a dialog, the method “dialog” submits no form,
 * also without scripts.
 */
const EnterGuard = () => <button type="submit" formMethod="dialog" hidden onClick={(event) => event.preventDefault()} />;

interface SelectAllProps {
  readonly selection: Selection;
  /** URL of the page with all rows selected, for browsers without scripts */
  readonly allHref: string;
  readonly children?: ReactNode;
}

export const SelectAll = ({ selection: { count, total, selectAll }, allHref, children }: SelectAllProps) => (
  <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem]">
    <EnterGuard />
    <label className="needs-script flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="checkbox"
        checked={total > 0 && count === total}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < total;
        }}
        onChange={(event) => selectAll(event.target.checked)}
      />
      Select all shown
    </label>
    <noscript>
      <PageLink href={allHref}>Select all shown</PageLink>
    </noscript>
    <span className="needs-script text-ink-2 tabular-nums" role="status">
      {total === 0 ? null : `${count} of ${total} selected`}
    </span>
    {children}
  </p>
);
