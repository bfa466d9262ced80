/** Responds to one write request of the API: checks the token, the rate and the body, then calls the service. */
import 'server-only';
import type { Database } from '@/db/database';
import { WRITE_OPERATIONS, type WriteOperationId } from '@/domain/api/write-operations';
import { badData, DatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { readEnv } from '@/env';
import { createArticle } from '@/services/api/create-article';
import { clientAddress } from '../limits/client-address';
import type { Rate } from '../limits/rate-limit';
import { publicOrigin } from '../public-origin';
import { guards } from '../session/guards';
import { rateHeaders } from './api-headers';
import { requireBearer } from './require-bearer';

/** below the server's own limit, so that larger bodies get an API problem as response */
const MAX_BYTES = 4 * 1024 * 1024;

/** Throws typed errors. `rate` is the limit per token. */
export async function answerWrite(
  db: Database,
  operation: WriteOperationId,
  request: Request,
  requestId: string,
  rate: Rate,
): Promise<Response> {
  const { scope, body } = WRITE_OPERATIONS[operation];
  const { headers } = request;
  const bearer = await requireBearer(db, headers, scope, requestId);
  const allowance = guards.rateLimit.count(`${operation} token ${bearer.tokenId}`, rate);
  const article = check(body, await readJson(request));
  const origin = publicOrigin(headers);
  const ip = clientAddress(headers, readEnv().trustedIpHeader).key;
  const report = await createArticle(db, article, { bearer, requestId, ip, origin });
  return new Response(`${JSON.stringify(report)}\n`, {
    status: report.created ? 201 : 200,
    headers: {
      ...rateHeaders(rate, allowance, 'token'),
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/json',
      ...(report.created ? { Location: report.url } : {}),
    },
  });
}

/** Throws `too-large`, and `bad-data` if the body is not JSON in UTF-8. */
async function readJson(request: Request): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.byteLength;
      // Reads the whole body, which the server limits. Otherwise, the client sees a broken connection instead of the
      // response.
      if (length <= MAX_BYTES) pieces.push(piece);
    }
  } catch {
    throw badData('The request body is incomplete. Send it again.');
  }
  if (length > MAX_BYTES)
    throw new DatelineError('too-large', `The request body is too large. Send at most ${MAX_BYTES / 1024 / 1024} MB.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    throw badData('The request body must be valid JSON in UTF-8.');
  }
}

function check<Schema extends (typeof WRITE_OPERATIONS)[WriteOperationId]['body']>(schema: Schema, body: unknown) {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const name = cutText(issue.keys[0] ?? '', 40);
    throw badData(`Unknown field "${name}". See /api/docs for the fields.`, name);
  }
  const name = String(issue?.path[0] ?? '');
  throw badData(
    name === '' ? 'The request body must be a JSON object.' : `The field "${name}" is invalid. ${issue?.message ?? ''}`.trim(),
    name || undefined,
  );
}
