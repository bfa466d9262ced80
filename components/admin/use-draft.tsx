'use client';
/**
 * Stores the values of a form within a second of typing, and restores them when the form opens again unsaved. Drops the
 * draft after the form was saved.
 */
import { type ComponentProps, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type ActionState, type FormValues, formValues } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import { readStored, store } from '../ui/browser-storage';
import { Button } from '../ui/button';
import { listen } from '../ui/listen';
import { Notice } from '../ui/notice';
import { AnsweredForm } from './action-form';

/** Unsaved form values in the browser, which survive a crash or a sign-out. A draft belongs to one person and one form. */
interface Draft {
  readonly values: FormValues;
  /** version of the edited record; empty for a new one */
  readonly version: string;
  readonly at: string;
  /** true if the form was submitted with this draft and the result is not known yet */
  readonly sent: boolean;
  /** the person's own latest version at the time of submission; 0 for none */
  readonly own: number;
}

const PREFIX = 'dateline.draft.';
/** fields that the page fills in */
const NOT_TYPED = /^(?:id|version|back|next|mention|report|intent|form|rich)$/;

/** Returns the current values of a form, without files and fields that the page fills in. */
export const typedValues = (form: FormData): FormValues => formValues(form, NOT_TYPED);

/** Returns null without a draft, or if the stored value is invalid. */
export function readDraft(key: string): Draft | null {
  try {
    const draft = JSON.parse(readStored(PREFIX + key) ?? 'null') as Partial<Draft> | null;
    if (draft === null || typeof draft.values !== 'object' || typeof draft.version !== 'string' || typeof draft.at !== 'string')
      return null;
    return { values: draft.values, version: draft.version, at: draft.at, sent: draft.sent === true, own: Number(draft.own ?? 0) };
  } catch {
    return null;
  }
}

/** Null drops the draft. Returns whether the draft was stored. Editing continues with a blocked or full storage. */
export const keepDraft = (key: string, draft: Draft | null): boolean => store(PREFIX + key, draft && JSON.stringify(draft));

/** A submitted draft has arrived if its person has made a version since. Earlier versions, and those of other people, prove nothing. */
export const hasArrived = ({ sent, own }: Draft, ownVersion: number): boolean => sent && own < ownVersion;

export const saysMore = (draft: FormValues, shown: FormValues): boolean =>
  Object.entries(draft).some(([name, value]) => JSON.stringify([value].flat()) !== JSON.stringify([shown[name] ?? ''].flat())) ||
  Object.entries(shown).some(([name, value]) => !Object.hasOwn(draft, name) && [value].flat().join('') !== '');

const REST_MS = 800;

type DraftOfForm = ReturnType<typeof useDraft>;

/**
 * @param key identifies person and record; null disables drafts
 * @param version the version that the form shows, empty for a new record
 * @param ownVersion the latest version that the person made, 0 for none
 * @param answer result of the last submission
 */
export function useDraft(key: string | null, version: string, ownVersion: number, answer: ActionState) {
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
    setKept(keepDraft(key, { values, version: base, at: new Date().toISOString(), sent: false, own: 0 }));
  }, [key, base]);

  const markSent = useCallback(
    (sent: boolean, own = 0) => {
      const draft = key === null ? null : readDraft(key);
      if (key !== null && draft !== null && draft.sent !== sent) keepDraft(key, { ...draft, sent, own });
    },
    [key],
  );

  // A layout effect, because a key pressed before the fields show the draft would act on the stored values.
  useLayoutEffect(() => {
    const draft = key === null ? null : readDraft(key);
    if (key === null || draft === null || !ref.current) return;
    const isOver = hasArrived(draft, ownVersion) || !saysMore(draft.values, typedValues(new FormData(ref.current)));
    if (isOver) return void keepDraft(key, null);
    // The submitted values were not saved.
    markSent(false);
    setTaken(draft);
  }, [key, ownVersion, markSent]);

  useEffect(() => {
    if (answer !== null && !answer.ok) markSent(false);
  }, [answer, markSent]);

  // Stores pending input when the page is hidden or the form unmounts. A layout effect still has access to the form then.
  useLayoutEffect(() => {
    const now = () => {
      if (timer.current !== undefined) keep();
    };
    const leaves = [listen(window, { pagehide: now }), listen(document, { visibilitychange: now })];
    return () => {
      now();
      for (const leave of leaves) leave();
    };
  }, [keep]);

  return {
    ref,
    /** draft to show instead of the values from the server */
    taken,
    /** Returns the initial value of a field: that of the draft, or `initial` without a draft. */
    value: (name: string, initial = '') => (taken ? ([taken.values[name] ?? ''].flat()[0] ?? '') : initial),
    isKept,
    drop: () => {
      if (key !== null) keepDraft(key, null);
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
  /** true if the form shows unsaved values before any input */
  readonly isUnsaved?: boolean;
}

export const DraftForm = ({ draft, isUnsaved, ...rest }: DraftFormProps) => (
  <AnsweredForm
    // Uncontrolled fields show a draft only after they remount.
    key={draft.taken?.at}
    ref={draft.ref}
    {...rest}
    data-unsaved={isUnsaved ? '' : undefined}
    noValidate
    onInput={draft.onTyped}
    onSubmit={draft.onSent}
  />
);

export function DraftKept({ draft }: { draft: DraftOfForm }) {
  return draft.isKept ? (
    <span className="self-center text-hint text-ink-3" role="status">
      Unsaved changes are kept in this browser.
    </span>
  ) : null;
}

/** The latest version is the person's own. The save checks the versions between, and which fields they changed. */
const OWN =
  ' If you have only accepted the event or changed its themes since then, saving keeps those changes. Otherwise, you can compare both versions when you save.';
const OTHER = ' The event has changed since then. You can compare both versions when you save.';

interface DraftNoticeProps {
  readonly draft: DraftOfForm;
  readonly version: string;
  /** the latest version that the person made; 0 for none or unknown */
  readonly ownVersion: number;
}

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

/** Drops a submitted draft. The page that follows a successful save renders this component before a form that reads the draft. */
export function DropArrived({ draftKey }: { draftKey: string }) {
  useLayoutEffect(() => {
    if (readDraft(draftKey)?.sent) keepDraft(draftKey, null);
  }, [draftKey]);
  return null;
}
