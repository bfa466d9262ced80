/** Serializes the statements of one connection, because the driver is deprecating concurrent statements on one client. */
import type { PoolClient } from 'pg';

/** Queues statements with a waiting caller. Statements that the pool itself sends run when the connection is otherwise unused. */
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
