/**
 * A form that is sent twice within a moment is done once, and both hear what came of it: where scripts are off or still load, nothing else keeps a
 * double click from entering an event twice. In memory: one process serves a site.
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
  /** As `run`, but the work itself is not remembered, and what was sent before something else is forgotten. */
  join<Value>(who: string, digest: string, work: () => Promise<Value>): Promise<Value>;
  /** Something of theirs is under way or was done a moment ago. */
  knows(who: string): boolean;
}

interface Sent {
  readonly digest: string;
  readonly value: Promise<unknown>;
}

export function createOnce(): Once {
  const last = new Map<string, Sent>();
  const same = <Value>(who: string, digest: string): Promise<Value> | null => {
    const before = last.get(who);
    // the same digest is that of the same action, whose values are of one type
    return before?.digest === digest ? (before.value as Promise<Value>) : null;
  };
  const begin = <Value>(who: string, digest: string, work: () => Promise<Value>): Promise<Value> => {
    const value = work();
    const sent: Sent = { digest, value };
    const forget = (): void => {
      if (last.get(who) === sent) last.delete(who);
    };
    // an answer may hold a cookie: it stays no longer than it is of use
    value.then(() => setTimeout(forget, MOMENT_MS).unref(), forget);
    last.delete(who);
    last.set(who, sent);
    if (last.size > MAX_KEYS) for (const oldest of [...last.keys()].slice(0, MAX_KEYS / 10)) last.delete(oldest);
    return value;
  };
  const alone = <Value>(who: string, work: () => Promise<Value>): Promise<Value> => {
    last.delete(who);
    return work();
  };
  return {
    run: (who, digest, work) => same(who, digest) ?? begin(who, digest, work),
    join: (who, digest, work) => same(who, digest) ?? alone(who, work),
    knows: (who) => last.has(who),
  };
}

/** Of a form: which action it is for, its fields and the bytes of its files. */
export async function digestOf(action: string, fields: readonly (readonly [string, string])[], files: readonly File[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([action, fields]));
  for (const file of files) hash.update(`\n${file.name}\n`).update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest('base64');
}
