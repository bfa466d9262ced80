/** Checks a password within the limits. All password prompts use this. */
import type { Database } from '@/db/database';
import { goFirst } from '@/db/request-context';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { noteRefusal } from '@/services/log';
import type { Person } from './session';
import { type Admission, admitConfirmation, admitSignIn } from './throttle';

interface From {
  readonly address: string;
  readonly requestId: string;
}

/**
 * Tries a sign-in. `device` is null for an unknown browser. Throws `rate-limited` with the seconds to wait, or the error of
 * `check`.
 */
export async function trySignIn<Value>(
  db: Database,
  { account, device, ...from }: From & { readonly account: string; readonly device: string | null },
  check: () => Promise<Value>,
): Promise<Value> {
  const admission = await admitSignIn(db, { account, address: from.address, device }, Date.now());
  const hint = device === null ? ' Browsers you have signed in with before are not affected.' : '';
  return tryPassword(admission, { account, route: 'session.sign-in', hint, ...from }, check);
}

export async function tryConfirmation<Value>(
  db: Database,
  { user, route, address, requestId }: From & { readonly user: Person; readonly route: string },
  check: () => Promise<Value>,
): Promise<Value> {
  const admission = await admitConfirmation(db, user, Date.now());
  return tryPassword(admission, { account: user.email, route, hint: '', address, requestId }, check);
}

interface Attempt extends From {
  readonly account: string;
  readonly route: string;
  /** added to the message of a rejected attempt */
  readonly hint: string;
}

async function tryPassword<Value>(
  admission: Admission,
  { account, route, hint, address, requestId }: Attempt,
  check: () => Promise<Value>,
): Promise<Value> {
  const refused = (kind: 'throttled' | 'refused') =>
    noteRefusal(`session.${kind}`, { address, user: account, route, details: { requestId } });
  if (!admission.admitted) {
    refused('throttled');
    throw tooManyAttempts(admission.waitMs, hint);
  }
  // Attempts from new browsers must not delay known browsers.
  if (admission.isKnown) goFirst();
  let value: Value;
  try {
    value = await check();
  } catch (error) {
    if (isWrongPassword(error)) refused('refused');
    else await admission.withdraw();
    throw error;
  }
  await admission.succeeded();
  return value;
}

const isWrongPassword = (error: unknown): boolean =>
  isDatelineError(error) && (error.code === 'unauthenticated' || error.code === 'forbidden');

function tooManyAttempts(waitMs: number, hint: string): DatelineError {
  const seconds = Math.ceil(waitMs / 1000);
  return new DatelineError('rate-limited', `Too many attempts. Try again in ${waitWords(seconds)}.${hint}`, undefined, {
    retryAfterSeconds: seconds,
  });
}

function waitWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
