/** The body of a response, unpacked, up to a limit that counts what comes out. */
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export const MAX_BYTES = 5 * 1024 * 1024;

const UNPACK = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

/** Throws a RangeError for a larger one and the error of the stream for a broken one. */
export async function readBody(response: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MAX_BYTES) return;
      chunks.push(chunk);
    }
  };
  const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack = Object.entries(UNPACK).find(([name]) => name === packed)?.[1];
  try {
    await (unpack ? pipeline(response, unpack(), collect, { signal }) : pipeline(response, collect, { signal }));
  } catch (error) {
    // streams that are left before their end complain of it
    if (size <= MAX_BYTES) throw error;
  }
  if (size > MAX_BYTES) throw new RangeError('The body is too large.');
  return Buffer.concat(chunks);
}
