/** Embeds: readable URLs, and code that is safe to paste. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtersOf } from '../filters/timeline-filters';
import { EMBED_COLORS, EMBED_HEIGHT, embedCode, embedHref, parseEmbed, subjectHref } from './embed';

const read = (search: string) => parseEmbed(new URLSearchParams(search));

describe('the URL of an embed', () => {
  it('contains the filters of the timeline, colors and height', () => {
    const { subject, look, dropped } = read('actor=china&theme=sanction&colors=dark&height=480');
    expect(subject).toEqual({ kind: 'view', filters: filtersOf({ actor: ['china'], theme: ['sanction'] }) });
    expect(look).toEqual({ colors: 'dark', height: 480 });
    expect(dropped).toEqual([]);
    expect(embedHref(subject, look)).toBe('/embed?actor=china&theme=sanction&colors=dark&height=480');
    expect(subjectHref(subject)).toBe('/?actor=china&theme=sanction');
  });

  it('lists selected events in order and links to the event or the collection', () => {
    const { subject } = read('event=12&event=7&event=12');
    expect(subject).toEqual({ kind: 'chosen', ids: [12, 7] });
    expect(subjectHref(subject)).toBe('/tray?event=12&event=7');
    expect(subjectHref({ kind: 'chosen', ids: [12] })).toBe('/events/12');
  });

  it.each(['colors=pink', 'height=12', 'height=99999', 'height=tall', 'theme=No_such', 'unknown=1'])(
    'drops %s and reports it',
    (search) => {
      const { subject, look, dropped } = read(search);
      expect(embedHref(subject, look)).toBe('/embed');
      expect(dropped).toEqual([search]);
    },
  );

  it('starts at the first page, whatever page it was created on', () => {
    expect(read('actor=china&page=3').subject).toEqual({ kind: 'view', filters: filtersOf({ actor: ['china'] }) });
  });

  it('survives a round trip', () => {
    const height = fc.option(fc.integer({ min: EMBED_HEIGHT.least, max: EMBED_HEIGHT.most }));
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 999_999_999 }), { minLength: 1, maxLength: 20 });
    const actors = fc.uniqueArray(fc.constantFrom('china', 'united-states', 'japan'));
    const subject = fc.oneof(
      ids.map((some) => ({ kind: 'chosen' as const, ids: some })),
      actors.map((some) => ({ kind: 'view' as const, filters: filtersOf({ actor: some }) })),
    );
    const look = fc.record({ colors: fc.constantFrom(...EMBED_COLORS), height });
    fc.assert(
      fc.property(subject, look, (one, how) => {
        const again = parseEmbed(new URL(embedHref(one, how), 'https://site.example').searchParams);
        expect(again).toEqual({ subject: one, look: how, dropped: [] });
      }),
    );
  });
});

describe('embed code', () => {
  it('is a titled, lazy-loading, sandboxed iframe', () => {
    const code = embedCode({ src: 'https://site.example/embed?actor=china&colors=dark', title: 'China', width: '100%', height: 480 });
    expect(code).toContain('src="https://site.example/embed?actor=china&amp;colors=dark"');
    expect(code).toMatch(/ title="China" width="100%" height="480" loading="lazy" sandbox="[a-z -]+" /);
    expect(code).not.toContain('allow-same-origin');
  });

  it('escapes the title', () => {
    const code = embedCode({ src: '/embed', title: '"><script>alert(1)</script>', width: 1, height: 1 });
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});
