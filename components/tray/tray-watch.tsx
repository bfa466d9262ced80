'use client';
/** Keeps all checkboxes of the page in sync with the collection, and announces changes. Shows a link to a collection with events. */
import { usePathname } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { trayHref } from '@/domain/chosen-events';
import { counted } from '@/domain/text/counted';
import { Link } from '../ui/button';
import { SpokenStatus } from '../ui/spoken-status';
import { emptyTray, readTray, subscribeTray, tick } from './tray-store';

export function TrayWatch() {
  const { ids } = useSyncExternalStore(subscribeTray, readTray, emptyTray);
  const [said, say] = useState('');
  const path = usePathname();

  useEffect(() => {
    const show = (): void => {
      const inside = new Set(readTray().ids);
      for (const box of document.querySelectorAll<HTMLInputElement>('input[data-tray]')) box.checked = inside.has(Number(box.dataset.tray));
    };
    const changed = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement) || target.dataset.tray === undefined) return;
      const { checked } = target;
      const isTicked = tick(Number(target.dataset.tray), checked);
      const now = `Collection: ${counted(readTray().ids.length, 'event')}.`;
      say(
        isTicked
          ? now
          : `Could not add the event: the collection is full, or browser storage is off. ${now} Remove an event, or allow this site to store data.`,
      );
      show();
    };
    // Adds events that were checked before this script loaded.
    for (const box of document.querySelectorAll<HTMLInputElement>('input[data-tray]:checked')) tick(Number(box.dataset.tray), true);
    show();
    // Rows and panels can appear later. The axis changes its elements often, so updates run at most once per frame.
    let due = 0;
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(show);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('change', changed);
    const stop = subscribeTray(show);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(due);
      document.removeEventListener('change', changed);
      stop();
    };
  }, []);

  return (
    <>
      <SpokenStatus>{said}</SpokenStatus>
      {ids.length > 0 && path !== '/tray' ? (
        <Link
          className="fixed right-4 bottom-4 z-30 inline-flex min-h-11 items-center gap-2 rounded-sheet border border-line-strong bg-surface px-4 font-medium shadow-sheet hover:text-accent print:hidden"
          href={trayHref(ids)}
        >
          Collection <span className="count-pill">{ids.length}</span>
        </Link>
      ) : null}
    </>
  );
}
