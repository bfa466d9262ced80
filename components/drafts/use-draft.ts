'use client';
/**
 * Keeps what is typed into a form within a second, and puts it back when the form is opened after it was left unsaved. A draft is dropped
 * when it arrived.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ActionState } from '@/domain/action-state';
import { type Draft, dropDraft, hasArrived, readDraft, saysMore, typedValues, writeDraft } from './draft-store';

const REST_MS = 800;

export interface DraftOfForm {
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
