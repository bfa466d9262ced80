/** Responds to one write request of the API: checks the token, the rate and the body, then calls the service. */
import 'server-only';
import type { z } from 'zod';
import type { Database } from '@/db/database';
import { type BodyType, WRITE_OPERATIONS, type WriteOperationId } from '@/domain/api/write-operations';
import { largeFileWords, MAX_FILE_BYTES } from '@/domain/desk/article-form';
import { badData, DatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { readEnv } from '@/env';
import { createArticle, type Sent, uploadFile } from '@/services/api/create-article';
import { clientAddress } from '../session/client-address';
import { guards } from '../session/guards';
import type { Rate } from '../session/rate-limit';
import { publicOrigin } from '../site';
import { rateHeaders } from './api-headers';
import { requireBearer } from './require-bearer';

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
      ...rateHeaders(rate, allowance),
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

const MEGABYTE = 1024 * 1024;
/** below the server's own limit, so that larger bodies get an API problem as response */
const MOST = MAX_FILE_BYTES + MEGABYTE / 2;

/** Throws `too-large`, and `bad-data` if the body does not have its type. */
async function readBody(request: Request, type: BodyType): Promise<unknown> {
  const bytes = await readBytes(request, type === 'application/json' ? undefined : 'file');
  return type === 'application/json' ? asJson(bytes) : asFields(bytes, request.headers.get('content-type') ?? '');
}

async function readBytes(request: Request, field: string | undefined): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.byteLength;
      // Reads the whole body, which the server limits. Otherwise, the client sees a broken connection instead of the
      // response.
      if (length <= MOST) pieces.push(piece);
    }
  } catch {
    throw badData('The request body is incomplete. Send it again.');
  }
  if (length > MOST)
    throw new DatelineError('too-large', `The request body is too large. Send at most ${Math.floor(MOST / MEGABYTE)} MB.`, field);
  return Buffer.concat(pieces);
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badData('The request body must be valid JSON in UTF-8.');
  }
}

/** The fields of a form by name. An empty text field counts as omitted. */
async function asFields(bytes: Buffer<ArrayBuffer>, mediaType: string): Promise<unknown> {
  const form = await new Response(bytes, { headers: { 'Content-Type': mediaType } }).formData().catch(() => {
    throw badData('The request body must be a complete form (multipart/form-data) with its boundary in the Content-Type header.');
  });
  const fields = new Map<string, FormDataEntryValue>();
  for (const [name, value] of form) {
    if (value === '') continue;
    if (fields.has(name)) throw badData(`Send the field "${cutText(name, 40)}" only once.`, cutText(name, 40));
    if (value instanceof File && value.size > MAX_FILE_BYTES)
      throw new DatelineError('too-large', largeFileWords(value.name, value.size, MAX_FILE_BYTES), 'file');
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}
