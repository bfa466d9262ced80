'use client';
/**
 * Keyboard shortcuts for readers: `/` search, `j` next event, `k` previous event, `o` open, Esc close, `?` list of
 * shortcuts. A button also opens the list, which loads on first use. The shortcuts work on the rendered elements.
 */
import { Keyboard } from 'lucide';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { SEARCH_FIELD } from '../filters/search-field';
import { isBareKey, isDialogOpen, singleKeysOn } from '../shell/reader-choices';
import { Button } from '../ui/button';
import { lazy } from '../ui/lazy';
import { listen } from '../ui/listen';

const KeysSheet = lazy(() => import('./keys-sheet').then((file) => file.KeysSheet));

const FIELDS = 'input:not([type="checkbox"]), textarea, select, [role="slider"], [contenteditable]';
const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest(FIELDS) !== null;

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.event-row a[data-open]')];
  const row = document.activeElement?.closest('.event-row');
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.closest('.event-row')?.scrollIntoView({ block: 'nearest' });
}

const openFocused = (): void => document.activeElement?.closest('.event-row')?.querySelector<HTMLElement>('a[data-open]')?.click();

export function Shortcuts() {
  const [help, setHelp] = useState(false);

  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => document.getElementById(SEARCH_FIELD)?.focus(),
      j: () => step(1),
      k: () => step(-1),
      o: openFocused,
      '?': () => setHelp(true),
    };
    const onKey = (key: KeyboardEvent) => {
      if (!isBareKey(key) || isDialogOpen()) return;
      if (key.key === 'Escape') return document.querySelector<HTMLElement>('.panel-close')?.click();
      const action = Object.hasOwn(actions, key.key) ? actions[key.key] : undefined;
      if (!action || isField(key.target) || !singleKeysOn()) return;
      action();
      key.preventDefault();
    };
    return listen(document, { keydown: onKey });
  }, []);

  return (
    <>
      <Button
        iconOnly
        variant="quiet"
        className="needs-script pointer-coarse:hidden"
        aria-label="Keyboard shortcuts"
        onClick={() => setHelp(true)}
      >
        <Icon of={Keyboard} size="1.125rem" />
      </Button>
      {help ? <KeysSheet onClose={() => setHelp(false)} /> : null}
    </>
  );
}
