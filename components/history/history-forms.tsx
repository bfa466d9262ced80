'use client';
import type { FormAction } from '@/domain/action-state';
import type { UndoOffer } from '@/domain/history/undo';
import { AnsweredForm, InlineError, ReasonInput, SubmitButton } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { ConflictView } from '../event-form/conflict-view';
import { Notice } from '../ui/notice';

interface RestoreFormProps {
  readonly restore: FormAction;
  /** action that saves the resolution of a conflict */
  readonly save: FormAction;
  readonly eventId: number;
  readonly current: number;
  readonly version: number;
}

/** Restores a version. If another editor has saved in the meantime, shows both versions with a choice per field. */
export function RestoreForm({ restore, save, eventId, current, version }: RestoreFormProps) {
  const [restored, sendRestore] = useFormAction(restore);
  const [saved, sendSave] = useFormAction(save);
  const last = saved ?? restored;
  if (last !== null && !last.ok && last.error.code === 'conflict')
    return (
      <div className="@container/form basis-full">
        <ConflictView send={sendSave} state={last} hidden={{ id: String(eventId) }} intents={[{ value: 'save', label: 'Save changes' }]} />
      </div>
    );
  return (
    <details className="form-more">
      <summary>
        Restore version<span className="sr-only"> {version}</span>
      </summary>
      <AnsweredForm
        state={restored}
        action={sendRestore}
        hidden={{ id: eventId, version: current, to: version }}
        className="flex flex-wrap items-center gap-2 pb-2"
      >
        <span className="min-w-60">
          <ReasonInput label="Reason for restoring" maxLength={400} />
        </span>
        <SubmitButton busy="Restoring…">Restore version {version}</SubmitButton>
        <InlineError state={last} />
      </AnsweredForm>
    </details>
  );
}

interface UndoNoticeProps {
  readonly words: string | null;
  readonly offer: UndoOffer | null;
  readonly undo: FormAction;
  readonly save: FormAction;
  readonly back: string;
  readonly keycap?: string;
}

/**
 * The last action, with a button to undo it. It stays while the URL names it, until the next action. If another editor has
 * saved in the meantime, shows both versions with a choice per field.
 */
export function UndoNotice({ words, offer, ...rest }: UndoNoticeProps) {
  if (offer !== null) return <Offer key={`${offer.eventId}-${offer.version}`} words={words} offer={offer} {...rest} />;
  return words === null ? null : <Notice kind="done">{words}</Notice>;
}

function Offer({ words, offer, undo, save, back, keycap }: UndoNoticeProps & { offer: UndoOffer }) {
  const [undone, sendUndo, busy] = useFormAction(undo);
  const [saved, sendSave] = useFormAction(save);
  const last = saved ?? undone;
  const id = String(offer.eventId);
  if (last !== null && !last.ok && last.error.code === 'conflict')
    return (
      <div className="@container/form">
        <ConflictView send={sendSave} state={last} hidden={{ id, back }} intents={[{ value: 'save', label: 'Save changes' }]} />
      </div>
    );
  return (
    <Notice kind="done">
      <AnsweredForm
        state={undone}
        action={sendUndo}
        busy={busy}
        hidden={{ id, version: offer.version, back }}
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
        data-undo={id}
      >
        <span className="min-w-0 flex-1">{words ?? `${offer.done}: ${offer.title}`}</span>
        <SubmitButton variant="secondary" busy={offer.isRedo ? 'Redoing…' : 'Undoing…'}>
          {offer.isRedo ? 'Redo' : 'Undo'}
          {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
          <span className="sr-only">: {offer.title}</span>
        </SubmitButton>
        <InlineError state={last} />
      </AnsweredForm>
    </Notice>
  );
}
