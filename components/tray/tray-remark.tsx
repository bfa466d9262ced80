'use client';
/** A note on an event of the collection, stored in this browser. */
import { useSyncExternalStore } from 'react';
import { emptyTray, MOST_NOTE, readTray, subscribeTray, writeTray } from './tray-store';

export function TrayRemark({ id, title }: { readonly id: number; readonly title: string }) {
  const { notes } = useSyncExternalStore(subscribeTray, readTray, emptyTray);
  const remark = notes[id] ?? '';
  return (
    <>
      <textarea
        className="control tray-remark needs-script print:hidden"
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
