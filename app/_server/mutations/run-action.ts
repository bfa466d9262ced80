/**
 * Runs a mutation. Checks origin, session, role, rate, input and, if required, the password. The work and its audit row
 * share one transaction. Every error becomes a typed result with the submitted values.
 */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { auditLog, type Database, sessions } from '@/db/database';
import { answerWith } from '@/db/request-context';
import { type ActionResult, type FormValues, formValues } from '@/domain/action-state';
import { DatelineError } from '@/domain/errors';
import { CONFIRM_FIELD, CONFIRM_MINUTES } from '@/domain/people/password-rules';
import { readEnv } from '@/env';
import { isPasswordOf } from '@/services/people/change-password';
import { write } from '@/services/timeline/facts/write';
import { checkOrigin } from '../check-origin';
import { expectedError, retryHeaders } from '../expected-error';
import { formKey, noteSent, refuseSent, SentAlready, takeNumber } from '../idempotency';
import { isPlainForm } from '../plain-form';
import { guards } from '../session/guards';
import type { Rate } from '../session/rate-limit';
import type { Person } from '../session/session';
import { hasSessionCookie, type SessionCookie } from '../session/session-cookie';
import { tryConfirmation } from '../session/try-password';
import { parseInput, toActionError } from './action-error';
import { logRefusedRequest } from './log-refused-request';
import { type FileRules, formEntries, readForm, splitFiles } from './read-form';
import type { Access } from './registry';
import { checkRole, type RequestContext, requestContext, requestIdOf } from './request-context';

export interface ActionContext<A extends Access = Access> extends RequestContext {
  /** the transaction, or the database if the definition has `ownTransaction` */
  readonly db: Database;
  readonly user: A extends 'public' ? Person | null : Person;
  readonly files: readonly File[];
  /**
   * Stores the number of a numbered form, with the path of the new record. If `run` opens its own transactions, it must call
   * this in the one that creates the record.
   */
  noteEntry(tx: Database, path: string): Promise<void>;
}

export interface ActionOutcome<Data> {
  readonly data?: Data;
  readonly message?: string;
  /** content of the audit row, unless the service writes it or nothing changes */
  readonly audit?: {
    readonly targetType: string;
    readonly targetId: string | number;
    readonly before?: unknown;
    readonly after?: unknown;
    /** the acting user, if the request has no session yet */
    readonly userId?: string;
    /** true if the IP address must not be stored, for privacy of readers */
    readonly withoutAddress?: boolean;
  } | null;
  readonly redirectTo?: string;
  readonly cookies?: readonly SessionCookie[];
}

export interface ActionDefinition<A extends Access, Schema extends z.ZodType, Data> {
  readonly name: string;
  readonly role: A;
  /** must be a strict object, which rejects unknown fields */
  readonly input: Schema;
  readonly files?: FileRules;
  /** limit per person, or per IP address without a session; null if `run` limits attempts itself */
  readonly rate?: Rate | null;
  /** true if the person must have entered their password in the last minutes, or enters it now */
  readonly confirm?: boolean;
  /** true if `run` opens its own transactions: only for its writes after slow work, or to wake a runner after the commit */
  readonly ownTransaction?: boolean;
  /** true if the form has a number; submitted again unchanged, it redirects to the record that it created */
  readonly numbered?: boolean;
  run(context: ActionContext<A>, input: z.output<Schema>): Promise<ActionOutcome<Data> | undefined>;
}

export interface ActionRun<Data> {
  readonly result: ActionResult<Data>;
  readonly redirectTo: string | null;
  readonly cookies: readonly SessionCookie[];
}

const DEFAULT_RATE: Rate = { max: 120, seconds: 60 };

export async function runAction<A extends Access, Schema extends z.ZodType, Data>(
  definition: ActionDefinition<A, Schema, Data>,
  db: Database,
  headers: Headers,
  form: FormData,
): Promise<ActionRun<Data>> {
  const requestId = requestIdOf(headers);
  let values: FormValues = {};
  let user: Person | null = null;
  try {
    const env = readEnv();
    checkOrigin(headers, env, hasSessionCookie(headers, env.appUrl));
    const { files, rest } = splitFiles(form, definition.files);
    const sent = formEntries(rest);
    const { fields, password } = definition.confirm ? takeConfirmation(sent) : { fields: sent, password: '' };
    const { fields: entries, number } = definition.numbered ? takeNumber(fields) : { fields, number: null };
    values = formValues(entries);
    const context = await requestContext(db, headers, requestId);
    user = context.user;
    checkRole(user, definition.role);
    const { rate = DEFAULT_RATE } = definition;
    if (rate !== null) guards.rateLimit.count(`${definition.name}:${user?.id ?? context.address}`, rate);
    // A numbered form creates one record, regardless of the button that submitted it.
    const words = number === null ? sent : sent.filter(([name]) => name !== 'intent');
    const key = await formKey(`${definition.name} ${user?.id ?? ''}`, words, files);
    const work = () => carryOut(definition, db, { ...context, files, key: number === null ? null : key }, entries, password);
    // Each sign-in creates a new session.
    if (definition.name.startsWith('session.')) return await work();
    // Many people may share one IP address, so the key includes the action.
    return await guards.once(user?.sessionId ?? `${context.address} ${definition.name}`, key, isPlainForm(headers), work);
  } catch (error) {
    const redirectTo = error instanceof SentAlready ? error.path : null;
    logRefusedRequest({ route: definition.name, requestId, headers, user }, error);
    answerRefusal(error);
    return { result: { ok: false, error: toActionError(definition.name, requestId, error), values }, redirectTo, cookies: [] };
  }
}

const ANSWERED: ReadonlySet<string> = new Set(['unauthenticated', 'forbidden', 'rate-limited']);

/**
 * Sets the HTTP status for authentication errors, rate limits and a database that is down, also for forms. Programs and
 * password managers rely on it.
 */
function answerRefusal(thrown: unknown): void {
  const error = expectedError(thrown);
  if (error && (error !== thrown || ANSWERED.has(error.code))) answerWith(error.status, retryHeaders(error));
}

/** A submitted form. `key` identifies it permanently; null for a form without a number. */
interface SentForm extends RequestContext, Pick<ActionContext, 'files'> {
  readonly key: string | null;
}

async function carryOut<A extends Access, Schema extends z.ZodType, Data>(
  definition: ActionDefinition<A, Schema, Data>,
  db: Database,
  context: SentForm,
  entries: readonly (readonly [string, string])[],
  password: string,
): Promise<ActionRun<Data>> {
  const input = parseInput(definition.input, readForm(entries));
  if (definition.confirm) await confirmPerson(db, context, definition.name, password);
  const { data = null as Data, message = null, redirectTo = null, cookies = [] } = await perform(definition, db, context, input);
  return { result: { ok: true, message, data }, redirectTo, cookies };
}

async function perform<A extends Access, Schema extends z.ZodType, Data>(
  definition: ActionDefinition<A, Schema, Data>,
  db: Database,
  context: SentForm,
  input: z.output<Schema>,
): Promise<ActionOutcome<Data>> {
  const { key } = context;
  if (key !== null) await refuseSent(db, key);
  const noteEntry = async (tx: Database, path: string) => {
    if (key !== null) await noteSent(tx, key, path);
  };
  const work = async (tx: Database) => {
    // checkRole guarantees that an action with a role has a user.
    const outcome = (await definition.run({ ...context, db: tx, noteEntry } as ActionContext<A>, input)) ?? {};
    if (outcome.audit) await tx.insert(auditLog).values(auditRow(definition.name, context, outcome.audit));
    if (!definition.ownTransaction && outcome.redirectTo !== undefined) await noteEntry(tx, outcome.redirectTo);
    return outcome;
  };
  return definition.ownTransaction ? work(db) : write(db, work);
}

const auditRow = (action: string, context: RequestContext, audit: NonNullable<ActionOutcome<unknown>['audit']>) => ({
  userId: audit.userId ?? context.user?.id ?? null,
  action,
  targetType: audit.targetType,
  targetId: String(audit.targetId),
  before: audit.before ?? null,
  after: audit.after ?? null,
  requestId: context.requestId,
  ip: audit.withoutAddress ? null : context.address,
});

type Entries = readonly (readonly [string, string])[];

function takeConfirmation(entries: Entries): { readonly fields: Entries; readonly password: string } {
  const given = entries.filter(([name]) => name === CONFIRM_FIELD);
  return { fields: entries.filter(([name]) => name !== CONFIRM_FIELD), password: given[0]?.[1] ?? '' };
}

/**
 * Asks for the password again before sensitive changes, so that an unattended browser is not enough. Throws `forbidden` for the password
 * field if the password was neither confirmed recently nor sent now. `route` is the action.
 */
async function confirmPerson(db: Database, context: RequestContext, route: string, password: string): Promise<void> {
  const { user, address, requestId } = context;
  if (!user || Date.now() - user.confirmedAt.getTime() < CONFIRM_MINUTES * 60_000) return;
  if (password === '') throw new DatelineError('forbidden', 'Enter your password to continue.', CONFIRM_FIELD);
  await tryConfirmation(db, { user, route, address, requestId }, async () => {
    if (!(await isPasswordOf(db, user.id, password))) throw new DatelineError('forbidden', 'Incorrect password. Try again.', CONFIRM_FIELD);
  });
  await db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.id, user.sessionId));
}
