/** Parts of an answer on their way: those of one turn together, later ones when they are there. */
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createHttpServer } from './http-server.mjs';

type Handle = Parameters<typeof createHttpServer>[0]['handle'];

/** The pieces in which an answer arrives on a bare connection. */
async function piecesOf(handle: Handle): Promise<readonly string[]> {
  const { server, stop } = createHttpServer({ handle, appUrl: null });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pieces: string[] = [];
  await new Promise<void>((resolve) => {
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    socket.on('data', (piece) => pieces.push(piece.toString()));
    socket.on('close', () => resolve());
  });
  await stop(100);
  return pieces;
}

test('headers, body and end of one turn leave as one piece', async () => {
  const pieces = await piecesOf(async (_request, response) => {
    response.flushHeaders();
    await Promise.resolve();
    response.write('the whole');
    await Promise.resolve();
    response.end();
  });
  expect(pieces.length).toBe(1);
  expect(pieces[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n.*the whole\r\n0\r\n\r\n$/s);
});

test('what is there already is not kept back for what comes later', async () => {
  const pieces = await piecesOf(async (_request, response) => {
    response.flushHeaders();
    response.write('first');
    await sleep(50);
    response.write('second');
    await sleep(50);
    response.end('third');
  });
  expect(pieces.map((piece) => /first|second|third/.exec(piece)?.[0])).toEqual(['first', 'second', 'third']);
});

test('a long answer comes whole, however slowly it is taken', async () => {
  const part = 'x'.repeat(100_000);
  const pieces = await piecesOf(async (_request, response) => {
    response.flushHeaders();
    for (let turn = 0; turn < 20; turn += 1) if (!response.write(part)) await new Promise((resolve) => response.once('drain', resolve));
    response.end();
  });
  expect(pieces.join('').match(/x/g)?.length).toBe(20 * part.length);
});
