/** Long lists without holding up a server: between two pieces whoever waits gets a turn. */
import { setImmediate as breathe } from 'node:timers/promises';

const PIECE = 100;

export async function inPieces<From, To>(list: readonly From[], work: (one: From, at: number) => To): Promise<readonly To[]> {
  const done: To[] = [];
  for (const [at, one] of list.entries()) {
    if (at % PIECE === PIECE - 1) await breathe();
    done.push(work(one, at));
  }
  return done;
}
