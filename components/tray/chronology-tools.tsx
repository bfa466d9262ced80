'use client';
/** What becomes of a tray: formatted text for the clipboard, and a document. Both take the remarks of this browser along. */
import { FileText } from 'lucide';
import { type MouseEvent, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { printChosen } from '@/domain/chosen-events';
import { type Chronology, chronologyHtml, chronologyText } from '@/domain/chronology';
import { CopyButton } from '../ui/copy-button';
import { readTray } from './tray-store';

export function ChronologyCopy({ chronology }: { chronology: Chronology }) {
  return (
    <CopyButton
      label="Copy as chronology"
      text={() => chronologyText(chronology, readTray().notes)}
      html={() => chronologyHtml(chronology, readTray().notes)}
    />
  );
}

const DOCUMENT = '/tray.docx';

/** A plain link; with remarks the document is asked for in another way, since an address would not hold them. */
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
  // the browser has begun to save by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
