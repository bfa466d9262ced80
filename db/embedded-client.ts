/**
 * The embedded database as drizzle sees it. By itself PGlite makes six calls into the database for a statement, has it parsed anew each
 * time and copies hundreds of readers of types; here a statement is one call and is parsed once. What comes back is the same.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PGlite, parse, protocol, type QueryOptions, type Results } from '@electric-sql/pglite';

/** statements that stay parsed; the one used longest ago is forgotten first */
export const KEPT_STATEMENTS = 200;

/** The database shares the thread with the server: after so long the server gets a turn between two statements of a transaction. */
const LONGEST_TURN_MS = 10;

type Query = PGlite['query'];
type Texts = (string | null)[];

/** What drizzle calls of a client, and of a transaction that the client opened. */
export interface EmbeddedClient {
  readonly query: Query;
  readonly transaction: PGlite['transaction'];
}

const { serialize } = protocol;
/** PGlite writes all its messages to one place: each is copied before the next is made */
const copy = (message: Uint8Array): Uint8Array => Uint8Array.from(message);
const SYNC = copy(serialize.sync());
const RUN = Buffer.concat([copy(serialize.describe({ type: 'P' })), copy(serialize.execute({})), SYNC]);

/** Statements and transactions take turns, as in PGlite itself. A closed client refuses them. */
export function embeddedClient(client: PGlite): EmbeddedClient {
  /** text → name of the parsed statement, in the order of their last use */
  const parsed = new Map<string, string>();
  let names = 0;
  let lastTurn = performance.now();

  const letOthersRun = async (): Promise<void> => {
    if (performance.now() - lastTurn < LONGEST_TURN_MS) return;
    await nextTurn();
    lastTurn = performance.now();
  };

  const send = (...messages: readonly Uint8Array[]) => client.execProtocolStream(Buffer.concat(messages), { syncToFs: false });

  const forget = (text: string, name: string): Uint8Array => {
    parsed.delete(text);
    return copy(serialize.close({ type: 'S', name }));
  };

  const beginnings = (text: string, name: string): Uint8Array[] => {
    const [oldest] = parsed.size >= KEPT_STATEMENTS ? parsed : [];
    return [...(oldest ? [forget(...oldest)] : []), copy(serialize.parse({ name, text }))];
  };

  async function run(text: string, values: Texts, { parsers, ...options }: QueryOptions = {}): Promise<Results> {
    await letOthersRun();
    const known = parsed.get(text);
    if (known === undefined) names += 1;
    const name = known ?? `kept_${names}`;
    const begin = known === undefined ? beginnings(text, name) : [];
    try {
      const answer = await send(...begin, copy(serialize.bind({ statement: name, values })), RUN);
      parsed.delete(text);
      parsed.set(text, name);
      const readers = parsers ? Object.setPrototypeOf({ ...parsers }, client.parsers) : client.parsers;
      return parse.parseResults(answer, readers, options)[0] as Results;
    } catch (error) {
      await send(forget(text, name), SYNC);
      throw error;
    }
  }

  const quick =
    (query: Query, inTurn: (work: () => Promise<Results>) => Promise<Results>): Query =>
    async <Row>(text: string, params: unknown[] = [], options?: QueryOptions) => {
      const values = params.map(asText);
      // what is copied in from a file is handed over by PGlite's own way
      if (client.closed || options?.blob || !isTexts(values)) return query<Row>(text, params, options);
      return (await inTurn(() => client.runExclusive(() => run(text, values, options)))) as Results<Row>;
    };

  return {
    query: quick(client.query.bind(client), (work) => client._runExclusiveTransaction(work)),
    transaction: (work) => client.transaction((tx) => work(Object.assign(tx, { query: quick(tx.query, (run) => run()) }))),
  };
}

/** A parameter as PostgreSQL reads it; undefined for lists and objects, whose form depends on the type of their column. */
function asText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? undefined : String(value);
}

const isTexts = (values: readonly unknown[]): values is Texts => !values.includes(undefined);
