/** Reads the body of a write request of the API as JSON or as a form, within limits. */
import 'server-only';
import type { BodyType } from '@/domain/api/write-operations';
import { largeFileWords, MAX_FILE_BYTES } from '@/domain/desk/article-form';
import { badData, DatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';

const MEGABYTE = 1024 * 1024;
/** below the server's own limit, so that larger bodies get an API problem as response */
const MOST: Readonly<Record<BodyType, number>> = { 'application/json': 4 * MEGABYTE, 'multipart/form-data': MAX_FILE_BYTES + MEGABYTE / 2 };

/** Throws `too-large`, and `bad-data` if the body does not have its type. */
export async function readBody(request: Request, type: BodyType): Promise<unknown> {
  const bytes = await readBytes(request, MOST[type], type === 'application/json' ? undefined : 'file');
  return type === 'application/json' ? asJson(bytes) : asFields(bytes, request.headers.get('content-type') ?? '');
}

async function readBytes(request: Request, most: number, field: string | undefined): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.byteLength;
      // Reads the whole body, which the server limits. Otherwise, the client sees a broken connection instead of the
      // response.
      if (length <= most) pieces.push(piece);
    }
  } catch {
    throw badData('The request body is incomplete. Send it again.');
  }
  if (length > most)
    throw new DatelineError('too-large', `The request body is too large. Send at most ${Math.floor(most / MEGABYTE)} MB.`, field);
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
