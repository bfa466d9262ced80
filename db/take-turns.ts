/** Statements of one connection, one after another: the driver is about to refuse what is sent while another statement runs. */
import type { PoolClient } from 'pg';

/** Statements that somebody waits for take turns; those that the pool sends by itself have the connection to themselves. */
export function takeTurns(client: PoolClient): void {
  const send: (...given: readonly unknown[]) => unknown = client.query.bind(client);
  let last: Promise<unknown> = Promise.resolve();
  const query = (...given: readonly unknown[]): unknown => {
    const run = () => send(...given);
    if (given.some((one) => typeof one === 'function')) return run();
    last = last.then(run, run);
    return last;
  };
  client.query = query as typeof client.query;
}
