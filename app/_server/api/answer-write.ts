/** Responds to one write request of the API: checks the token, the rate and the body, then calls the service. */
import 'server-only';
import type { z } from 'zod';
import type { Database } from '@/db/database';
import { WRITE_OPERATIONS, type WriteOperationId } from '@/domain/api/write-operations';
import { badData } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { readEnv } from '@/env';
import { createArticle, type Sent, uploadFile } from '@/services/api/create-article';
import { clientAddress } from '../limits/client-address';
import type { Rate } from '../limits/rate-limit';
import { publicOrigin } from '../public-origin';
import { guards } from '../session/guards';
import { rateHeaders } from './api-headers';
import { readBody } from './read-body';
import { requireBearer } from './require-bearer';

/** Throws typed errors. `rate` is the limit per token. */
export async function answerWrite(
  db: Database,
  operation: WriteOperationId,
  request: Request,
  requestId: string,
  rate: Rate,
): Promise<Response> {
  const { scope, takes } = WRITE_OPERATIONS[operation];
  const { headers } = request;
  const bearer = await requireBearer(db, headers, scope, requestId);
  const allowance = guards.rateLimit.count(`${operation} token ${bearer.tokenId}`, rate);
  const body = await readBody(request, takes);
  const ip = clientAddress(headers, readEnv().trustedIpHeader).key;
  const report = await run(db, operation, body, { bearer, requestId, ip, origin: publicOrigin(headers) });
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

async function run(db: Database, operation: WriteOperationId, body: unknown, sent: Sent) {
  switch (operation) {
    case 'createArticle':
      return createArticle(db, check(WRITE_OPERATIONS.createArticle.body, body), sent);
    case 'uploadFile': {
      const { file, ...given } = check(WRITE_OPERATIONS.uploadFile.body, body);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return uploadFile(db, { name: file.name, type: file.type, bytes, given }, sent);
    }
  }
}

function check<Body>(schema: z.ZodType<Body>, body: unknown): Body {
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
