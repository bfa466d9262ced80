/** The changes as Atom (RFC 4287). */
import { generateAtomFeed } from 'feedsmith';
import type { ExportHead } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import type { ChangeItem } from './change-item';

export const changesAtom = (head: ExportHead, items: readonly ChangeItem[]): string =>
  generateAtomFeed(
    {
      id: head.self,
      title: { value: head.title },
      updated: head.changedAt === null ? new Date(0) : new Date(head.changedAt),
      authors: [{ name: head.site, uri: head.origin }],
      generator: { text: 'Dateline' },
      rights: { value: LICENSE.words },
      links: [
        { href: head.self, rel: 'self', type: 'application/atom+xml' },
        { href: head.page, rel: 'alternate', type: 'text/html' },
        { href: LICENSE.url, rel: 'license' },
      ],
      entries: items.map(({ url, title, at, html }) => ({
        id: url,
        title: { value: title, type: 'text' },
        published: at,
        updated: at,
        links: [{ href: url, rel: 'alternate', type: 'text/html' }],
        content: { type: 'html', value: html },
      })),
    },
    { strict: true },
  );
