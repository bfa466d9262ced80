/** The pages of sources, rendered on the server: names, policy, merge preview and merges that can be undone. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { mergeSources } from '@/services/vocabulary/merge-sources';
import { findOrMakeSource, getSource } from '@/services/vocabulary/save-source';

const opened = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../../_server/context', () => ({ database: async () => opened.db }));
vi.mock('../../_server/session/require-role', () => ({
  requireRole: async () => ({ db: opened.db, user: { id: 'editor-1', role: 'administrator' } }),
  decidesConsent: async () => false,
}));
vi.mock('../../_server/mutations/define-action', () => {
  const none = () => async () => null;
  return { defineAction: none, editorAction: none };
});

let handle: DatabaseHandle;
const idOf = async (name: string) => (await findOrMakeSource(handle.db, name)).id;
beforeAll(async () => {
  handle = await openTestEmbedded();
  opened.db = handle.db;
  for (const name of ['Herald', 'Herald Online', 'Wire']) await idOf(name);
});
afterAll(() => handle.close());

async function edit(name: string, searchParams: Record<string, string> = {}): Promise<string> {
  const { default: EditSourcePage } = await import('./[id]/page');
  const props = { params: Promise.resolve({ id: String(await idOf(name)) }), searchParams: Promise.resolve(searchParams) };
  return renderToStaticMarkup(await EditSourcePage(props));
}

it('lists the sources with links to their pages', async () => {
  const { default: SourcesPage } = await import('./page');
  const html = renderToStaticMarkup(await SourcesPage());
  for (const name of ['Herald', 'Herald Online', 'Wire']) expect(html).toContain(`href="/admin/sources/${await idOf(name)}"`);
});

it('shows the names and the preview of a merge', async () => {
  const html = await edit('Herald Online', { into: String(await idOf('Herald')) });
  expect(html).toContain('name="otherNames"');
  expect(html).toContain('No articles.');
  expect(html).toContain('The name “Herald Online”.');
  expect(html).toContain('Merge into “Herald”');
});

it('redirects from a merged source, and lists the merge', async () => {
  const [source, target] = [await getSource(handle.db, await idOf('Herald Online')), await getSource(handle.db, await idOf('Herald'))];
  await mergeSources(handle.db, { source, target, by: { userId: null } });
  await expect(edit('Herald Online')).rejects.toMatchObject({ digest: `NEXT_REDIRECT;replace;/admin/sources/${target.id};307;` });
  const html = await edit('Herald');
  expect(html).toContain('Undo merge<span class="sr-only"> of Herald Online</span>');
  expect(html).not.toContain('<option value="' + source.id);
});
