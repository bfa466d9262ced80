'use client';
/**
 * What was just done, with the way back. It stays as long as the address names it, which is until something else is done. When somebody was
 * faster, both versions are shown and each field is chosen.
 */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { UndoOffer } from '@/domain/history/undo';
import { SubmitButton } from '../admin/submit-button';
import { ConflictView } from '../event-form/conflict-view';
import { InlineError } from '../ui/inline-error';
import { Notice } from '../ui/notice';

interface UndoNoticeProps {
  readonly words: string | null;
  readonly offer: UndoOffer | null;
  readonly undo: FormAction;
  /** what a conflict is settled with */
  readonly save: FormAction;
  /** where to go afterwards */
  readonly back: string;
  readonly keycap?: string;
}

export function UndoNotice({ words, offer, ...rest }: UndoNoticeProps) {
  if (offer !== null) return <Offer key={`${offer.eventId}-${offer.version}`} words={words} offer={offer} {...rest} />;
  return words === null ? null : <Notice kind="done">{words}</Notice>;
}

function Offer({ words, offer, undo, save, back, keycap }: UndoNoticeProps & { offer: UndoOffer }) {
  const [undone, sendUndo, busy] = useActionState(undo, null);
  const [saved, sendSave] = useActionState(save, null);
  const last = saved ?? undone;
  const id = String(offer.eventId);
  if (last !== null && !last.ok && last.error.code === 'conflict')
    return (
      <div className="form-space">
        <ConflictView send={sendSave} state={last} hidden={{ id, back }} intents={[{ value: 'save', label: 'Save changes' }]} />
      </div>
    );
  return (
    <Notice kind="done">
      <form action={sendUndo} className="flex flex-wrap items-center gap-x-4 gap-y-2" data-undo="" data-busy={busy ? '' : undefined}>
        <span className="min-w-0 flex-1">{words ?? `${offer.done}: ${offer.title}`}</span>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={offer.version} />
        <input type="hidden" name="back" value={back} />
        <SubmitButton variant="secondary" busy={offer.isRedo ? 'Redoing …' : 'Undoing …'}>
          {offer.isRedo ? 'Redo' : 'Undo'}
          {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
          <span className="sr-only">: {offer.title}</span>
        </SubmitButton>
        <InlineError state={last} />
      </form>
    </Notice>
  );
}
