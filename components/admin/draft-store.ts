/**
 * Stores unsaved form values in the user's browser, so that they survive a crash or a sign-out. A draft belongs to one
 * person and one form. It records the version that it started from.
 */
import type { FormValues } from '@/domain/action-state';

export interface Draft {
  readonly values: FormValues;
  /** version of the edited record; empty for a new one */
  readonly version: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** true if the form was submitted with this draft and the result is not known yet */
  readonly sent: boolean;
  /** the person's own latest version at the time of submission; 0 for none */
  readonly own: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'dateline.draft.';
/** React's own fields, fields that the page fills in, and secrets */
const NOT_TYPED = /^(?:(?:\d+_)?\$ACTION|id$|version$|back$|intent$|form$|rich$)|password|token/i;

/** Returns the current values of a form, without files and fields that the page fills in. */
export function typedValues(form: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || NOT_TYPED.test(name)) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}

/** Returns null if there is no draft, or if the stored value is invalid. */
export function readDraft(store: Store, key: string): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(PREFIX + key) ?? 'null') as Partial<Draft> | null;
    if (draft === null || typeof draft.values !== 'object' || typeof draft.version !== 'string' || typeof draft.at !== 'string')
      return null;
    return { values: draft.values, version: draft.version, at: draft.at, sent: draft.sent === true, own: Number(draft.own ?? 0) };
  } catch {
    return null;
  }
}

/** Returns whether the draft was stored. Ignores blocked or full storage, because editing must go on. */
export function writeDraft(store: Store, key: string, draft: Draft): boolean {
  try {
    store.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(store: Store, key: string): void {
  try {
    store.removeItem(PREFIX + key);
  } catch {
    // blocked storage contains no draft
  }
}

/**
 * A submitted draft has arrived if its person has made a version since. Earlier versions, and those of other people, prove
 * nothing.
 */
export const hasArrived = ({ sent, own }: Draft, ownVersion: number): boolean => sent && own < ownVersion;

/** Returns whether a draft differs from the form that the server sent. */
export const saysMore = (draft: FormValues, shown: FormValues): boolean =>
  Object.entries(draft).some(([name, value]) => JSON.stringify([value].flat()) !== JSON.stringify([shown[name] ?? ''].flat())) ||
  Object.entries(shown).some(([name, value]) => !Object.hasOwn(draft, name) && [value].flat().join('') !== '');
