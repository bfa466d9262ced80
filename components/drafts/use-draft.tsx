'use client';
/**
 * Keeps what is typed into a form within a second, and puts it back when the form is opened after it was left unsaved. A draft is dropped
 * when it arrived.
 */
import { type ComponentProps, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ActionState } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import { AnsweredForm } from '../admin/action-form';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { type Draft, dropDraft, hasArrived, readDraft, saysMore, typedValues, writeDraft } from './draft-store';

const REST_MS = 800;

interface DraftOfForm {
  /** for the form element */
  readonly ref: RefObject<HTMLFormElement | null>;
  /** what the form is to show in the place of what the server sent */
  readonly taken: Draft | null;
  /** What a field begins with by the draft; `initial` where none is taken. */
  readonly value: (name: string, initial?: string) => string;
  /** true once something that was typed is kept */
  readonly isKept: boolean;
  readonly drop: () => void;
  /** for `onInput` of the form */
  readonly onTyped: () => void;
  /** for `onSubmit` */
  readonly onSent: () => void;
}

/**
 * `key` names person and thing; null keeps nothing. `version` is the one that the form was made from, empty for a new thing.
 * `ownVersion` is the last one that the person made, 0 for none. `answer` is what the server said to the last try.
 */
export function useDraft(key: string | null, version: string, ownVersion: number, answer: ActionState): DraftOfForm {
  const ref = useRef<HTMLFormElement | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const [taken, setTaken] = useState<Draft | null>(null);
  const [isKept, setKept] = useState(false);
  const base = taken?.version ?? version;

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (key === null || !ref.current) return;
    const values = typedValues(new FormData(ref.current));
    setKept(writeDraft(localStorage, key, { values, version: base, at: new Date().toISOString(), sent: false, own: 0 }));
  }, [key, base]);

  const markSent = useCallback(
    (sent: boolean, own = 0) => {
      const draft = key === null ? null : readDraft(localStorage, key);
      if (key !== null && draft !== null && draft.sent !== sent) writeDraft(localStorage, key, { ...draft, sent, own });
    },
    [key],
  );

  useEffect(() => {
    const draft = key === null ? null : readDraft(localStorage, key);
    if (key === null || draft === null || !ref.current) return;
    const isOver = hasArrived(draft, ownVersion) || !saysMore(draft.values, typedValues(new FormData(ref.current)));
    if (isOver) return dropDraft(localStorage, key);
    // whatever was sent has not come
    markSent(false);
    setTaken(draft);
  }, [key, ownVersion, markSent]);

  useEffect(() => {
    if (answer !== null && !answer.ok) markSent(false);
  }, [answer, markSent]);

  // a page that is left, put aside or made anew within the second keeps what was typed; the form is still there before a layout is taken down
  useLayoutEffect(() => {
    const now = () => {
      if (timer.current !== undefined) keep();
    };
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      now();
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [keep]);

  return {
    ref,
    taken,
    value: (name, initial = '') => (taken ? ([taken.values[name] ?? ''].flat()[0] ?? '') : initial),
    isKept,
    drop: () => {
      if (key !== null) dropDraft(localStorage, key);
      setTaken(null);
      setKept(false);
    },
    onTyped: () => {
      if (key === null) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, REST_MS);
    },
    onSent: () => {
      if (timer.current !== undefined) keep();
      markSent(true, ownVersion);
    },
  };
}

interface DraftFormProps extends Omit<ComponentProps<typeof AnsweredForm>, 'ref'> {
  readonly draft: DraftOfForm;
  /** what it shows was never saved, although nothing has been typed since it was drawn */
  readonly isUnsaved?: boolean;
}

/** A form whose draft is kept in the browser, and the words that say so. */
export function DraftForm({ draft, isUnsaved, ...rest }: DraftFormProps) {
  return (
    <AnsweredForm
      // what a draft says is shown by fields that begin anew
      key={draft.taken?.at}
      ref={draft.ref}
      {...rest}
      data-unsaved={isUnsaved ? '' : undefined}
      noValidate
      onInput={draft.onTyped}
      onSubmit={draft.onSent}
    />
  );
}

export function DraftKept({ draft }: { draft: DraftOfForm }) {
  return draft.isKept ? (
    <span className="self-center text-hint text-ink-3" role="status">
      Unsaved changes are kept in this browser.
    </span>
  ) : null;
}

/** the last version is theirs; whether those between are, and what they touched, is seen when it is saved */
const OWN =
  ' If you have only accepted the event or changed its themes since then, saving keeps those changes. Otherwise, you can compare both versions when you save.';
const OTHER = ' The event has changed since then. You can compare both versions when you save.';

interface DraftNoticeProps {
  readonly draft: DraftOfForm;
  readonly version: string;
  /** the last version that the person made; 0 for none, and where that is not known */
  readonly ownVersion: number;
}

/** Says that the form shows what was typed before and never saved, with the way back to what is stored. */
export function DraftNotice({ draft: { taken, drop }, version, ownVersion }: DraftNoticeProps) {
  if (taken === null) return null;
  return (
    <Notice kind="warning">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-60">
          Unsaved changes from {instantWords(taken.at)} were restored.
          {taken.version === version ? null : String(ownVersion) === version ? OWN : OTHER}
        </span>
        <Button onClick={drop}>Discard changes</Button>
      </div>
    </Notice>
  );
}

/** On the page that a form leads to when it was saved: its draft has arrived and is dropped. */
export function DropArrived({ draftKey }: { draftKey: string }) {
  useEffect(() => {
    if (readDraft(localStorage, draftKey)?.sent) dropDraft(localStorage, draftKey);
  }, [draftKey]);
  return null;
}
