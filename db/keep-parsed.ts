/**
 * Statements of a connection to a server stay parsed: a text with parameters gets a name when it comes for the second time, and is only
 * planned from then on. A question without parameters stays planned as well.
 */
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

/** texts of one connection that stay parsed, and as many that were met once; of these the oldest is forgotten first */
export const KEPT_STATEMENTS = 300;

/** one statement that reads; what begins or sets something needs no plan */
const QUESTION = /^\s*select\b[^;]*$/i;

interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** For a fresh connection. A kept statement is still planned for the values at hand: a week and a century want different plans. */
export async function keepParsed(client: ClientBase): Promise<void> {
  const send: (...given: readonly unknown[]) => unknown = client.query.bind(client);
  const metOnce = new Set<string>();
  const names = new Map<string, string>();
  /** undefined for what is met for the first time */
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= KEPT_STATEMENTS) return known;
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

/** The same on every connection: a pooler in between may tell statements apart by their names. */
const nameFor = (text: string): string => `kept_${createHash('sha1').update(text).digest('hex').slice(0, 24)}`;

const isUnnamed = (statement: unknown): statement is Statement =>
  typeof statement === 'object' && statement !== null && 'text' in statement && !('name' in statement && statement.name !== undefined);
