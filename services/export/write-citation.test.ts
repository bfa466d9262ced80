import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { Citable } from '@/domain/export/citable';
import { writeCitation } from './write-citation';

const ITEM: Citable = {
  id: 'dateline-event-12',
  kind: 'record',
  title: 'Ministers meet',
  description: 'event of October 2023, day not stated, revision 3',
  container: 'Dateline',
  publisher: 'Dateline',
  issued: '2024-01-09',
  revision: 3,
  url: 'https://t.example/events/12/ministers-meet',
  accessed: '2024-01-10',
};
const EVIL = 'Bad\r\nER  - \nTY  - EVIL } , author = {Nobody} @misc{x, <script>alert(1)</script> % $5 \\input{/etc/passwd}';

describe('writeCitation', () => {
  it('writes BibTeX', () => {
    const text = writeCitation(ITEM, 'bib');
    expect(text).toMatch(/^@misc\{dateline-event-12,\n/);
    expect(text).toContain('title = {Ministers meet}');
    expect(text).toContain('year = {2024}');
    expect(text).toContain('url = {https://t.example/events/12/ministers-meet}');
    expect(text).toMatch(/note = \{event of October 2023, day not stated, revision 3; accessed 10 January 2024\}/);
  });

  it('writes RIS', () => {
    const lines = writeCitation(ITEM, 'ris').trimEnd().split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining(['TY  - ELEC', 'TI  - Ministers meet', 'DA  - 2024/1/9/', 'UR  - https://t.example/events/12/ministers-meet']),
    );
    expect(lines.at(-1)?.trim()).toBe('ER  -');
    expect(lines).toEqual(expect.arrayContaining(['M1  - 2024/1/10/', 'Y2  - 2024/1/10/']));
    expect(writeCitation({ ...ITEM, kind: 'article', container: 'A Paper' }, 'ris')).toMatch(/^TY {2}- NEWS/);
  });

  it('keeps a long URL in one RIS line that other programs can read', () => {
    const url = `https://t.example/events/12/${'ministers-'.repeat(12)}meet`;
    const text = writeCitation({ ...ITEM, url }, 'ris');
    expect(text).toContain(`\r\nUR  - ${url}\r\n`);
    const [read] = JSON.parse(new Cite(text, { forceType: '@ris/file' }).format('data', { format: 'text' }));
    expect(read).toMatchObject({ URL: url, title: 'Ministers meet' });
  });

  it('writes CSL-JSON', () => {
    expect(JSON.parse(writeCitation(ITEM, 'csl.json'))).toEqual([
      {
        id: 'dateline-event-12',
        type: 'webpage',
        title: 'Ministers meet',
        'container-title': 'Dateline',
        publisher: 'Dateline',
        issued: { 'date-parts': [[2024, 1, 9]] },
        accessed: { 'date-parts': [[2024, 1, 10]] },
        version: '3',
        URL: 'https://t.example/events/12/ministers-meet',
        note: 'event of October 2023, day not stated, revision 3; accessed 10 January 2024',
        language: 'en',
      },
    ]);
  });

  it('writes text in every style', () => {
    const text = writeCitation(ITEM, 'txt');
    expect(text).toMatch(
      /^APA\nMinisters meet \[Event of October 2023, .*\n\nMLA\n“Ministers meet\.” Dateline, .*\n\nChicago\nDateline\. “Ministers meet\.” .*\n$/,
    );
  });

  it('prevents a title from starting another entry, field or command', () => {
    const ris = writeCitation({ ...ITEM, title: EVIL, container: EVIL }, 'ris');
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
    const bib = writeCitation({ ...ITEM, title: EVIL, container: EVIL }, 'bib');
    expect(bib).not.toMatch(/[^\\]\\input|^@misc\{x/m);
    expect(bib.match(/^\t\w+ = \{/gm)?.length).toBe(bib.trim().split('\n').length - 2);
    for (const line of bib.trim().split('\n').slice(1, -1)) {
      const bare = line.replace(/\\[{}]/g, '');
      expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
    }
    expect(JSON.parse(writeCitation({ ...ITEM, title: EVIL }, 'csl.json'))[0].title).not.toMatch(/[<>\n]/);
  });
});
