'use client';
/**
 * Joins the page of a tray to the tray of this browser: an order made here is kept, an address that came from elsewhere can be added,
 * and after a move the focus stays on the event and its place is said.
 */
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { trayHref } from '@/domain/chosen-events';
import { counted } from '@/domain/text/counted';
import { Button } from '../ui/button';
import { emptyTray, readTray, sameEvents, subscribeTray, writeTray } from './tray-store';

interface TrayKeeperProps {
  readonly asked: readonly number[];
  readonly entries: readonly { readonly id: number; readonly title: string }[];
  readonly children: ReactNode;
}

interface Move {
  readonly id: number;
  readonly does: string;
  readonly title: string;
}

export function TrayKeeper({ asked, entries, children }: TrayKeeperProps) {
  const router = useRouter();
  const { ids: own } = useSyncExternalStore(subscribeTray, readTray, emptyTray);
  const shown = entries.map(({ id }) => id);
  const before = useRef<readonly number[] | null>(null);
  const move = useRef<Move | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const order = shown.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each order of the page
  useEffect(() => {
    const tray = readTray();
    const mine = sameEvents(before.current ?? asked, tray.ids);
    if (before.current === null && asked.length === 0 && tray.ids.length > 0) router.replace(trayHref(tray.ids));
    else if (mine) writeTray({ ids: shown, notes: Object.fromEntries(shown.map((id) => [id, tray.notes[id] ?? ''])) });
    before.current = shown;
    if (move.current) say(settle(frame.current, move.current, shown));
    move.current = null;
  }, [order]);

  const foreign = shown.filter((id) => !own.includes(id));
  const more = own.filter((id) => !asked.includes(id));
  return (
    <div ref={frame} onClickCapture={(click) => (move.current = moveOf(click, entries))}>
      <p className="sr-only" role="status">
        {said}
      </p>
      {foreign.length > 0 || (more.length > 0 && shown.length > 0) ? (
        <div className="notice needs-script mt-4 mb-3 flex-wrap items-center print:hidden">
          {foreign.length > 0 ? (
            <Button dense onClick={() => writeTray({ ...readTray(), ids: [...own, ...foreign] })}>
              Add {foreign.length === shown.length ? 'these events' : `${foreign.length} of these events`} to my collection
            </Button>
          ) : null}
          {more.length > 0 ? (
            <Link className="link" href={trayHref(own)} prefetch={false}>
              Open my collection ({counted(more.length, 'more event')})
            </Link>
          ) : null}
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** The move that a click asks for. */
function moveOf({ target }: MouseEvent, entries: TrayKeeperProps['entries']): Move | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
  const id = Number(link?.closest<HTMLElement>('[data-entry]')?.dataset.entry);
  const title = entries.find((entry) => entry.id === id)?.title;
  return link && title !== undefined ? { id, does: link.dataset.move ?? '', title } : null;
}

/** Puts the focus back and returns what is to be said. */
function settle(frame: HTMLElement | null, { id, does, title }: Move, shown: readonly number[]): string {
  const place = shown.indexOf(id);
  const within = place === -1 ? '[data-entry]' : `[data-entry="${id}"]`;
  const link =
    frame?.querySelector<HTMLElement>(`${within} [data-move="${does}"]`) ?? frame?.querySelector<HTMLElement>(`${within} [data-move]`);
  link?.focus();
  return place === -1
    ? `“${title}” removed. ${counted(shown.length, 'event')} left.`
    : `“${title}” is now ${place + 1} of ${shown.length}.`;
}
