'use client';
/** The reader's keys: `/` search, `j` `k` next and previous event, `o` open, Esc close, `?` this list. */
import { type RefObject, useEffect, useState } from 'react';
import { SEARCH_FIELD } from '../filters/search-field';
import { Dialog } from '../ui/dialog';

const KEYS = [
  { keys: ['/'], does: 'Search' },
  { keys: ['j', 'k'], does: 'Next, previous event' },
  { keys: ['o', 'Enter'], does: 'Open the event' },
  { keys: ['Esc'], does: 'Close the event' },
  { keys: ['←', '→'], does: 'Earlier, later event on the axis' },
  { keys: ['+', '−', '0'], does: 'On the axis: closer, wider, everything' },
  { keys: ['?'], does: 'This list' },
] as const;

interface ShortcutsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly panelOpen: boolean;
  readonly onClose: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'));

export function Shortcuts({ root, panelOpen, onClose }: ShortcutsProps) {
  const [help, setHelp] = useState(false);

  useEffect(() => {
    const rows = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('.event-row a[data-open]') ?? [])];
    const step = (by: 1 | -1) => {
      const all = rows();
      const row = document.activeElement?.closest('.event-row');
      const at = all.findIndex((link) => row?.contains(link));
      const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return;
      const inDialog = document.querySelector('[role="dialog"], [popover]:popover-open') !== null;
      if (key.key === 'Escape' && panelOpen && !inDialog) return onClose();
      if (isTyping(key.target) || inDialog) return;
      if (key.key === '/') document.getElementById(SEARCH_FIELD)?.focus();
      else if (key.key === 'j') step(1);
      else if (key.key === 'k') step(-1);
      else if (key.key === 'o') document.activeElement?.closest('.event-row')?.querySelector<HTMLElement>('a[data-open]')?.click();
      else if (key.key === '?') setHelp(true);
      else return;
      key.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, panelOpen, onClose]);

  return (
    <Dialog title="Keys" open={help} onOpenChange={setHelp}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.map((entry) => (
          <div key={entry.does} className="contents">
            <dt className="flex gap-1">
              {entry.keys.map((key) => (
                <kbd key={key} className="keycap">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
