/** Configures the connections to a server: prepared statements are cached, and statements run one at a time. */
import { createHash } from 'node:crypto';
import type { ClientBase, PoolClient } from 'pg';

/** maximum number of prepared texts per connection, and of texts seen once; the oldest of the latter are dropped first */
export const KEPT_STATEMENTS = 300;

/** a single SELECT; statements that begin transactions or change settings need no plan */
const QUESTION = /^\s*select\b[^;]*$/i;

/** Call on a new connection. Prepared statements are still replanned for their values: a week and a century need different plans. */
export async function keepParsed(client: ClientBase): Promise<void> {
  const send: (...given: readonly unknown[]) => unknown = client.query.bind(client);
  const metOnce = new Set<string>();
  const names = new Map<string, string>();
  /** undefined on the first use of a text */
  const nameOf = (text: string): string | undefined => {
    const storedName = names.get(text);
    if (storedName !== undefined || names.size >= KEPT_STATEMENTS) return storedName;
    if (metOnce.delete(text)) {
      names.set(text, nameFor(text));
      return names.get(text);
    }
    metOnce.add(text);
    const [oldest] = metOnce;
    if (metOnce.size > KEPT_STATEMENTS && oldest !== undefined) metOnce.delete(oldest);
    return undefined;
  };
  const query = (statement: unknown, values: unknown, ...rest: readonly unknown[]): unknown =>
    isUnnamed(statement) && Array.isArray(values) && (values.length > 0 || QUESTION.test(statement.text))
      ? send({ ...statement, name: nameOf(statement.text) }, values, ...rest)
      : send(statement, values, ...rest);
  client.query = query as typeof client.query;
  await client.query('set plan_cache_mode = force_custom_plan');
}

/** The same on every connection, because a pooler may identify statements by name. */
const nameFor = (text: string): string => `kept_${createHash('sha1').update(text).digest('hex').slice(0, 24)}`;

const isUnnamed = (statement: unknown): statement is { readonly text: string; readonly name?: string } =>
  typeof statement === 'object' && statement !== null && 'text' in statement && !('name' in statement && statement.name !== undefined);

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
