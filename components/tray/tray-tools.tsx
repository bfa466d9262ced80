'use client';
import { FileText } from 'lucide';
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { printChosen, trayHref } from '@/domain/chosen-events';
import { type Chronology, chronologyHtml, chronologyText } from '@/domain/chronology';
import { counted } from '@/domain/text/counted';
import { Button, Link } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { SpokenStatus } from '../ui/spoken-status';
import { emptyTray, MOST_NOTE, moveNotes, readTray, sameEvents, subscribeTray, writeTray } from './tray-store';

export const ChronologyCopy = ({ chronology }: { chronology: Chronology }) => (
  <CopyButton
    label="Copy as chronology"
    text={() => chronologyText(chronology, readTray().notes)}
    html={() => chronologyHtml(chronology, readTray().notes)}
  />
);

const DOCUMENT = '/tray.docx';

/** Downloads the collection as a document. A plain link if there are no notes; otherwise a POST, because a URL cannot contain the notes. */
export function ChronologyDocument({ ids }: { ids: readonly number[] }) {
  const [failed, setFailed] = useState(false);
  const withRemarks = (click: MouseEvent): void => {
    const { notes } = readTray();
    const remarks = Object.fromEntries(ids.flatMap((id) => (notes[id] ? [[id, notes[id]]] : [])));
    if (Object.keys(remarks).length === 0) return;
    click.preventDefault();
    setFailed(false);
    save({ ids, remarks }).catch(() => setFailed(true));
  };
  return (
    <span className="inline-flex flex-wrap items-center">
      <a className="button" data-dense="" href={`${DOCUMENT}?${printChosen(ids)}`} download onClick={withRemarks}>
        <Icon of={FileText} size="0.875rem" />
        Download Word document
      </a>
      <span className={failed ? 'pl-2 text-error text-meta' : ''} role="status">
        {failed ? 'Could not create the document. Your collection is kept. Try again in a minute.' : ''}
      </span>
    </span>
  );
}

async function save(tray: { readonly ids: readonly number[]; readonly remarks: Readonly<Record<string, string>> }): Promise<void> {
  const answer = await fetch(DOCUMENT, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(tray) });
  if (!answer.ok) throw new Error(String(answer.status));
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: 'dateline-chronology.docx' });
  link.click();
  // The browser has started the download by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

interface TrayKeeperProps {
  readonly asked: readonly number[];
  /** the published event for each of them, or null */
  readonly current: readonly (number | null)[];
  readonly entries: readonly { readonly id: number; readonly title: string }[];
  readonly children: ReactNode;
}

interface Move {
  readonly id: number;
  readonly does: string;
  readonly title: string;
}

/**
 * Synchronizes the collection page with the collection of this browser. Stores a new order, and offers to add events of a
 * shared URL. After a move, keeps the focus on the event and announces its position.
 */
export function TrayKeeper({ asked, current, entries, children }: TrayKeeperProps) {
  const router = useRouter();
  const { ids: trayIds } = useSyncExternalStore(subscribeTray, readTray, emptyTray);
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
    else if (mine) {
      const removed = (before.current ?? []).filter((id) => !shown.includes(id));
      writeTray({ ids: shown, notes: moveNotes(tray.notes, { asked, current, removed }) });
    }
    before.current = shown;
    if (move.current) say(settle(frame.current, move.current, shown));
    move.current = null;
  }, [order]);

  const foreign = shown.filter((id) => !trayIds.includes(id));
  const more = trayIds.filter((id) => !asked.includes(id));
  return (
    <div ref={frame} onClickCapture={(click) => (move.current = moveOf(click, entries))}>
      <SpokenStatus>{said}</SpokenStatus>
      {foreign.length > 0 || (more.length > 0 && shown.length > 0) ? (
        <div className="notice needs-script mt-4 mb-3 flex-wrap items-center print:hidden">
          {foreign.length > 0 ? (
            <Button dense onClick={() => writeTray({ ...readTray(), ids: [...trayIds, ...foreign] })}>
              Add {foreign.length === shown.length ? 'these events' : `${foreign.length} of these events`} to my collection
            </Button>
          ) : null}
          {more.length > 0 ? (
            <Link className="link" href={trayHref(trayIds)}>
              Open my collection ({counted(more.length, 'more event')})
            </Link>
          ) : null}
        </div>
      ) : null}
      {children}
    </div>
  );
}

function moveOf({ target }: MouseEvent, entries: TrayKeeperProps['entries']): Move | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
  const id = Number(link?.closest<HTMLElement>('[data-entry]')?.dataset.entry);
  const title = entries.find((entry) => entry.id === id)?.title;
  return link && title !== undefined ? { id, does: link.dataset.move ?? '', title } : null;
}

/** Restores the focus and returns the announcement. */
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

export function TrayRemark({ id, title }: { readonly id: number; readonly title: string }) {
  const { notes } = useSyncExternalStore(subscribeTray, readTray, emptyTray);
  const remark = notes[id] ?? '';
  return (
    <>
      <textarea
        className="control field-sizing-content needs-script mt-2 block max-w-[62ch] resize-y print:hidden"
        aria-label={`Note on ${title}`}
        placeholder="Add a note"
        rows={1}
        maxLength={MOST_NOTE}
        value={remark}
        onChange={(event) => {
          const tray = readTray();
          writeTray({ ...tray, notes: { ...tray.notes, [id]: event.target.value } });
        }}
      />
      {remark === '' ? null : <p className="mt-2 hidden whitespace-pre-line print:block">{remark}</p>}
    </>
  );
}
