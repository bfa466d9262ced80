/**
 * What somebody typed into a form and has not saved, kept in their own browser: it outlives a crash and signing out. A draft belongs to one
 * person and one form; it knows from which version it was made.
 */
import type { FormValues } from '@/domain/action-state';

export interface Draft {
  readonly values: FormValues;
  /** the version of the thing that was edited; empty for a new one */
  readonly version: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** true: the form was sent with it, and nobody has said yet how that went */
  readonly sent: boolean;
  /** the last version that its person had made when it was sent; 0 for none */
  readonly own: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'dateline.draft.';
/** React's own fields, what is never typed, and secrets */
const NOT_TYPED = /^(?:(?:\d+_)?\$ACTION|id$|version$|back$|intent$|form$|rich$)|password|token/i;

/** The fields of a form as they stand, without files and what the page itself put there. */
export function typedValues(form: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || NOT_TYPED.test(name)) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}

/** Null for none, and for what is no draft. */
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

/** A browser that keeps nothing, or has no room, is no reason to stop. */
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
    // nothing was kept
  }
}

/** One that was sent has arrived when its person has made a version since; what they did before, and what others saved, says nothing about it. */
export const hasArrived = ({ sent, own }: Draft, ownVersion: number): boolean => sent && own < ownVersion;

/** Whether a draft says anything that the form, as the server sent it, does not. */
export const saysMore = (draft: FormValues, shown: FormValues): boolean =>
  Object.entries(draft).some(([name, value]) => JSON.stringify([value].flat()) !== JSON.stringify([shown[name] ?? ''].flat())) ||
  Object.entries(shown).some(([name, value]) => !Object.hasOwn(draft, name) && [value].flat().join('') !== '');
