/** A client generated from the OpenAPI document compiles and works. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openApiTypescript, { type OpenAPI3 } from 'openapi-typescript';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { openApi } from '@/domain/api/open-api';
import { fillDatabase } from '@/services/testing/fill-database';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET: answer } = await import('../../api/v1/[[...path]]/route');

const ORIGIN = 'http://127.0.0.1:3000';
const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, '.cache', `api-client-${process.pid}`);

/** A program written with only the OpenAPI document. */
const CLIENT = `
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

type Event = components['schemas']['Event'];

export async function readAll(fetch: typeof globalThis.fetch) {
  const client = createClient<paths>({ baseUrl: '${ORIGIN}', fetch });
  const first = await client.GET('/api/v1/events', { params: { query: { actor: ['land-0', 'land-1'], limit: 2, order: 'oldest' } } });
  if (!first.data) throw new Error(first.error.detail);
  const events: Event[] = first.data.items;
  const cursor = new URL(first.data.links.next ?? '').searchParams.get('cursor') ?? '';
  const second = await client.GET('/api/v1/events', { params: { query: { actor: ['land-0', 'land-1'], limit: 2, order: 'oldest', cursor } } });
  const one = await client.GET('/api/v1/events/{id}', { params: { path: { id: events[0]?.id ?? 0 } } });
  const status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | undefined = one.data?.status;
  const annotation = await client.GET('/api/v1/mentions/{id}.jsonld', { params: { path: { id: one.data?.mentions[0]?.id ?? 0 } } });
  const wrong = await client.GET('/api/v1/events', { params: { query: { limit: 1000 } } });
  const field: string | undefined = wrong.error?.field;
  // @ts-expect-error there is no such address
  const nothing = client.GET('/api/v1/nothing', {});
  // @ts-expect-error there is no such status
  const magic = client.GET('/api/v1/facets', { params: { query: { status: ['magic'] } } });
  await Promise.allSettled([nothing, magic]);
  return { ids: [...events, ...(second.data?.items ?? [])].map(({ id }) => id), total: first.data.total, status, field, type: annotation.data?.type };
}
`;

let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  await fillDatabase(handle.db, 200);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'schema.ts'), await openApiTypescript(JSON.parse(JSON.stringify(openApi(ORIGIN))) as OpenAPI3));
  writeFileSync(path.join(FOLDER, 'client.ts'), CLIENT);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(path.join(FOLDER, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['client.ts'] }));
});
afterAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  await handle.close();
});

it('generates a client that compiles, reads events, follows pages and receives errors', async () => {
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', FOLDER], { encoding: 'utf8' });
  const { readAll } = (await import(/* @vite-ignore */ pathToFileURL(path.join(FOLDER, 'client.ts')).href)) as {
    readAll(fetch: (input: string, init: RequestInit) => Promise<Response>): Promise<Record<string, unknown> & { ids: readonly number[] }>;
  };
  const read = await readAll((input, init) => answer(new Request(input, init), { params: Promise.resolve({}) }));
  expect(read).toMatchObject({ status: 'happened', field: 'limit', type: 'Annotation', total: expect.any(Number) });
  expect(new Set(read.ids).size).toBe(4);
});
