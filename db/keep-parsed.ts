/**
 * Statements of a connection to a server stay parsed: a text with parameters gets a name when it comes for the second time, and is only
 * planned from then on.
 */
import type { ClientBase } from 'pg';

/** texts of one connection that stay parsed; what comes later is parsed each time */
export const KEPT_STATEMENTS = 300;

interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** For a fresh connection. A kept statement is still planned for the values at hand: a week and a century want different plans. */
export async function keepParsed(client: ClientBase): Promise<void> {
  const send: (...given: readonly unknown[]) => unknown = client.query.bind(client);
  const met = new Set<string>();
  const names = new Map<string, string>();
  /** undefined for what is met for the first time */
  const nameOf = (text: string): string | undefined => {
    if (met.size < KEPT_STATEMENTS && !met.has(text)) met.add(text);
    else if (met.has(text) && !names.has(text)) names.set(text, `kept_${names.size}`);
    return names.get(text);
  };
  const query = (statement: unknown, values: unknown, ...rest: readonly unknown[]): unknown =>
    isUnnamed(statement) && Array.isArray(values) && values.length > 0
      ? send({ ...statement, name: nameOf(statement.text) }, values, ...rest)
      : send(statement, values, ...rest);
  client.query = query as typeof client.query;
  await client.query('set plan_cache_mode = force_custom_plan');
}

const isUnnamed = (statement: unknown): statement is Statement =>
  typeof statement === 'object' && statement !== null && 'text' in statement && !('name' in statement && statement.name !== undefined);
