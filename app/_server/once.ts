/**
 * A form that is sent twice within a moment is done once, and both hear what came of it: where scripts are off, nothing else keeps a double click
 * from entering an event twice. In memory: one process serves a site.
 */
import { createHash } from 'node:crypto';

const MOMENT_MS = 2_000;
const MAX_KEYS = 5_000;

export interface Once {
  /**
   * Does the work, unless the last thing that `who` sent had the same digest and is under way or was done a moment ago. What failed is tried
   * anew.
   */
  run<Value>(who: string, digest: string, work: () => Promise<Value>): Promise<Value>;
}

interface Sent {
  readonly digest: string;
  readonly value: Promise<unknown>;
  /** milliseconds; null while it is under way */
  ended: number | null;
}

/** `clock` gives milliseconds. */
export function createOnce(clock: () => number): Once {
  const last = new Map<string, Sent>();
  return {
    run<Value>(who: string, digest: string, work: () => Promise<Value>): Promise<Value> {
      const before = last.get(who);
      const isSame = before?.digest === digest && (before.ended === null || clock() - before.ended < MOMENT_MS);
      // the same digest is that of the same action, whose values are of one type
      if (before && isSame) return before.value as Promise<Value>;
      const value = work();
      const sent: Sent = { digest, value, ended: null };
      const forget = (): void => {
        if (last.get(who) === sent) last.delete(who);
      };
      value.then(() => {
        sent.ended = clock();
      }, forget);
      last.delete(who);
      last.set(who, sent);
      if (last.size > MAX_KEYS) for (const oldest of [...last.keys()].slice(0, MAX_KEYS / 10)) last.delete(oldest);
      return value;
    },
  };
}

/** Of a form: which action it is for, its fields and the bytes of its files. */
export async function digestOf(action: string, fields: readonly (readonly [string, string])[], files: readonly File[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([action, fields]));
  for (const file of files) hash.update(`\n${file.name}\n`).update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest('base64');
}
