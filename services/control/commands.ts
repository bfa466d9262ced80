/** Defines the commands with JSON input and output. The command line runs them, or sends them to the server that has the database open. */
import { z } from 'zod';
import { articles, type Database, events, onlyValue, users } from '@/db/database';
import { badData, DatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { EXTRACTOR_VERSION } from '@/engine/index';
import { backupDatabase } from '../database/backup-database';
import { checkDatabase } from '../database/check-database';
import type { Finding } from '../database/finding';
import { reviewDemonstration } from '../demonstration/review-demonstration';
import { published } from '../events/published';
import { signMentions } from '../evidence/sign-mentions';
import { exportIds, exportIdsInput, exportRecords, exportRecordsInput } from '../export/export-commands';
import { storeOriginal } from '../ingest/article-item';
import { finishArticle } from '../ingest/finish-article';
import { ingestArticle, ingestRead } from '../ingest/ingest-article';
import { seedDatabase } from '../ingest/seed';
import { resetPassword } from '../people/change-password';
import { createSetupToken } from '../people/users';
import { recognizeBytes } from '../reading/recognize-bytes';
import { MAX_HTML_CHARACTERS } from '../reading/recognize-page';
import { listOutdated } from '../reextract/list-outdated';
import { lookAgain, rereadArticle } from '../reextract/reread-article';
import { listUnread } from '../second-reader/job/list-unread';
import { readStoredArticle } from '../second-reader/job/read-stored';

const text = z.string().max(MAX_HTML_CHARACTERS + 1);
const fact = z.string().max(2_000).nullish();

interface Command<Output> {
  /** Validates the input; throws bad data that names the field. */
  run(db: Database, input: unknown): Promise<Output>;
}

function command<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (db: Database, input: z.output<Schema>) => Promise<Output>,
): Command<Output> {
  return {
    async run(db, input) {
      const parsed = schema.safeParse(input);
      if (parsed.success) return work(db, parsed.data);
      const [issue] = parsed.error.issues;
      throw badData(issue?.message ?? 'The input has an unknown format.', issue?.path.join('.') || 'input');
    },
  };
}

/** All commands. Opening the database migrates it, so there is no command for that. */
const COMMANDS = {
  ingest: command(
    z.strictObject({
      text,
      title: fact,
      source: fact,
      url: fact,
      published: fact,
      language: fact,
      note: fact,
      publish: z.boolean(),
    }),
    (db, { publish, ...article }) => ingestArticle(db, article, { userId: null, publish }),
  ),
  'ingest-bytes': command(
    z.strictObject({
      /** file name or URL, for the archived copy */
      name: z.string().max(2_000).default(''),
      /** content of the file or URL, in base64 */
      base64: z.base64(),
      mediaType: z.string().max(300),
      url: fact,
      published: fact,
      publish: z.boolean(),
    }),
    (db, { name, base64, mediaType, url, published: day, publish }) => {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
      return ingestRead(
        db,
        async () => finishArticle(await recognizeBytes({ bytes, mediaType, ...(url ? { url } : {}) }), { published: day }),
        { userId: null, publish, also: (tx, report) => storeOriginal(tx, report, { name, mediaType, url: url ?? null, bytes }) },
      );
    },
  ),
  seed: command(z.strictObject({ articles: z.array(z.strictObject({ name: z.string().max(300), text })).max(1_000) }), (db, input) =>
    seedDatabase(db, input.articles),
  ),
  /** Call after all demo articles are stored, because the review is applied only once. */
  'review-demonstration': command(z.strictObject({}), (db) => reviewDemonstration(db)),
  'admin-create': command(z.strictObject({}), (db) => createSetupToken(db)),
  'admin-reset-password': command(z.strictObject({ email: z.string().max(254) }), (db, { email }) =>
    resetPassword(db, email, { userId: null }),
  ),
  status: command(z.strictObject({}), async (db) => {
    return {
      articles: await db.$count(articles),
      events: await db.$count(events),
      publishedEvents: await db.$count(events, published),
      users: await db.$count(users),
      migrations: await onlyValue<number>(db)`select count(*)::int from drizzle.__drizzle_migrations`,
    };
  }),
  'export-ids': command(exportIdsInput, exportIds),
  'export-records': command(exportRecordsInput, exportRecords),
  backup: command(
    z.strictObject({ file: z.string().min(1).max(4_000), withCopies: z.boolean().default(false) }),
    (db, { file, ...options }) => backupDatabase(db, file, options),
  ),
  doctor: command(z.strictObject({}), async (db) => {
    const findings: Finding[] = [];
    for await (const finding of checkDatabase(db)) findings.push(finding);
    return findings;
  }),
  outdated: command(z.strictObject({ after: z.int().min(0) }), (db, { after }) =>
    listOutdated(db, { version: EXTRACTOR_VERSION, limit: 100, after, withNotRead: true }),
  ),
  reread: command(z.strictObject({ article: z.int().min(1), apply: z.boolean() }), async (db, { article, apply }) => {
    if (!apply) return lookAgain(db, article);
    // after an upgrade, no server may have signed the mentions yet
    await signMentions(db);
    return rereadArticle(db, article, { userId: null });
  }),
  /** The operator who chooses the second reader for an article allows it to read that article. */
  'read-with-model': command(z.strictObject({ article: z.int().min(1) }), async (db, { article }) => {
    await signMentions(db);
    return (await readStoredArticle(db, article, { by: { userId: null } })).changes;
  }),
  'unread-by-model': command(z.strictObject({ article: z.int().min(1).optional(), after: z.int().min(0) }), (db, input) =>
    listUnread(db, { ...input, limit: 100 }),
  ),
} as const;
export type CommandName = keyof typeof COMMANDS;
export type CommandOutput<Name extends CommandName> = Awaited<ReturnType<(typeof COMMANDS)[Name]['run']>>;

const TABLE = new Map<string, Command<unknown>>(Object.entries(COMMANDS));

export interface CommandCall {
  readonly command: string;
  readonly input: unknown;
}

/** Throws `not-found` for an unknown command, or bad data with the field for invalid input. */
export function runCommand<Name extends CommandName>(
  db: Database,
  call: { readonly command: Name; readonly input: unknown },
): Promise<CommandOutput<Name>>;
export function runCommand(db: Database, call: CommandCall): Promise<unknown>;
export async function runCommand(db: Database, { command, input }: CommandCall): Promise<unknown> {
  const found = TABLE.get(command);
  if (!found) throw new DatelineError('not-found', `Unknown command "${cutText(command, 40)}".`, 'command');
  return found.run(db, input);
}
