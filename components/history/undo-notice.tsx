'use client';
/**
 * What was just done, with the way back. It stays half a minute, also when the page moves on before; without JavaScript it stays
 * as long as the address names it. When somebody was faster, both versions are shown and each field is chosen.
 */
import { useActionState, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { UndoOffer } from '@/domain/undo';
import { SubmitButton } from '../admin/submit-button';
import { ConflictView } from '../event-form/conflict-view';
import { InlineError } from '../ui/inline-error';
import { Notice } from '../ui/notice';

const STAYS_MS = 30_000;

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
  const kept = useKept(words === null && offer === null ? null : { words, offer });
  if (kept === null) return null;
  if (kept.offer === null) return <Notice kind="done">{kept.words}</Notice>;
  const { eventId, version } = kept.offer;
  return <Offer key={`${eventId}-${version}`} words={kept.words} offer={kept.offer} {...rest} />;
}

function Offer({ words, offer, undo, save, back, keycap }: UndoNoticeProps & { offer: UndoOffer }) {
  const [undone, sendUndo] = useActionState(undo, null);
  const [saved, sendSave] = useActionState(save, null);
  const last = saved ?? undone;
  const id = String(offer.eventId);
  if (last !== null && !last.ok && last.error.code === 'conflict')
    return (
      <div className="form-space">
        <ConflictView send={sendSave} state={last} hidden={{ id, back }} intents={[{ value: 'save', label: 'Save' }]} />
      </div>
    );
  return (
    <Notice kind="done">
      <form action={sendUndo} className="flex flex-wrap items-center gap-x-4 gap-y-2" data-undo="">
        <span className="min-w-0 flex-1">{words ?? `${offer.done}: ${offer.title}`}</span>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={offer.version} />
        <input type="hidden" name="back" value={back} />
        <SubmitButton variant="secondary" busy="…">
          {offer.isRedo ? 'Do it again' : 'Undo'}
          {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
          <span className="sr-only">: {offer.title}</span>
        </SubmitButton>
        <InlineError state={last} />
      </form>
    </Notice>
  );
}

interface Shown {
  readonly words: string | null;
  readonly offer: UndoOffer | null;
}

/** What was given last, for the rest of its half minute once it is given no more. */
function useKept(given: Shown | null): Shown | null {
  const [kept, setKept] = useState(given);
  const since = useRef(0);
  const name = given && `${given.words} ${given.offer?.eventId}-${given.offer?.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object that says the same is no news
  useEffect(() => {
    if (given) {
      since.current = Date.now();
      setKept(given);
      return;
    }
    const timer = window.setTimeout(() => setKept(null), Math.max(0, STAYS_MS - (Date.now() - since.current)));
    return () => window.clearTimeout(timer);
  }, [name]);
  return given ?? kept;
}
