/** Feeds of changes, read by an independent parser: dated by the change, and safe from injection. */
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import type { FeedId } from '@/domain/export/formats';
import { saveEvent } from '../events/editing/save-event';
import { enterEvent } from '../testing/enter-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { exportChanges } from './export-changes';

const ORIGIN = 'https://dateline.example';
const BY = { userId: 'editor-1' } as const;

describe('feed of changes', () => {
  let handle: DatabaseHandle;
  const text = async (format: FeedId, eventId: number | null = null): Promise<string> => {
    let whole = '';
    for await (const piece of (await exportChanges(handle.db, { eventId }, format, ORIGIN)).stream()) whole += piece;
    return whole;
  };

  beforeAll(async () => {
    handle = await openTestEmbedded();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('is valid without changes', async () => {
    expect((await new RssParser().parseString(await text('atom'))).items).toEqual([]);
    expect(JSON.parse(await text('jsonfeed'))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  });

  it('has an entry per change with both values and the reason, escaped', async () => {
    const made = await enterEvent(handle.db, { title: 'Talks' });
    const { id } = made;
    const input = sampleEvent({ title: 'Talks <script>alert(1)</script>\u0007' });
    await saveEvent(handle.db, { id, version: made.version, input, by: BY, reason: 'The "first" title & more' });
    const { items, feedUrl } = await new RssParser().parseString(await text('atom'));
    expect(feedUrl).toBe(`${ORIGIN}/changes.atom`);
    expect(items).toHaveLength(1);
    expect(items[0]?.title?.trim()).toBe('Correction: Talks <script>alert(1)</script>');
    expect(items[0]?.link).toBe(`${ORIGIN}/changes?event=${id}#change-${id}-2`);
    expect(items[0]?.content).toContain('<del>Talks</del> → <ins>Talks &lt;script&gt;alert(1)&lt;/script&gt;</ins>');
    expect(items[0]?.content).toContain('Reason: The &quot;first&quot; title &amp; more');
    expect(Date.now() - Date.parse(items[0]?.isoDate ?? '')).toBeLessThan(600_000);
    const json = JSON.parse(await text('jsonfeed', id));
    expect(json.feed_url).toBe(`${ORIGIN}/changes.jsonfeed?event=${id}`);
    expect(json.items[0].content_html).toBe(items[0]?.content?.trim());
    expect(JSON.stringify(json)).not.toContain('editor-1');
    expect(JSON.parse(await text('jsonfeed', id + 1)).items).toEqual([]);
  });
});
