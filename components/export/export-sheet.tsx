import { CodeXml, Download, X } from 'lucide';
import { type ReactNode, useId } from 'react';
import { CITATION_FILE_IDS, CITATION_FILES, viewCitationHref } from '@/domain/export/citations';
import { exportHref, FORMAT_IDS, FORMATS, type FormatId, LICENSE } from '@/domain/export/formats';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { embedHref } from '@/domain/timeline/embed';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CopyAddress } from './copy-parts';
import { FormatPreview } from './format-preview';
import { LazyEmbedMaker } from './lazy-embed-maker';

const SHEET = 'export-sheet';

/**
 * Export: the events of this view in other formats. A native popover with plain links, so it opens without scripts, closes
 * on Esc and restores the focus. Scripts add a preview of each format and a button that copies its URL.
 */
export const ExportSheet = ({ filters }: { filters: TimelineFilters }) => (
  <>
    <Button popoverTarget={SHEET}>
      <Icon of={Download} size="1rem" />
      <span className="max-tablet:sr-only">Export</span>
    </Button>
    <Sheet id={SHEET} title="Export">
      <p className="mt-1 text-ink-2 text-meta">
        All events in this view, not just this page, with their sources. {LICENSE.words}{' '}
        <a className="link" href={LICENSE.url} rel="license noopener">
          License
        </a>
      </p>
      <ul className="mt-4">
        {FORMAT_IDS.map((format) => (
          <FormatRow key={format} format={format} filters={filters} />
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-2 border-t py-3 text-meta">
        <span className="flex-1 text-ink-2">Show this view on your own website:</span>
        <Button dense popoverTarget={EMBED_SHEET}>
          <Icon of={CodeXml} size="0.875rem" />
          Embed
        </Button>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 border-t pt-4 text-meta">
        <span className="text-ink-2">Cite this view:</span>
        {CITATION_FILE_IDS.map((file) => (
          <a key={file} className="link" href={viewCitationHref(filters, file)} rel="nofollow">
            {CITATION_FILES[file].label}
          </a>
        ))}
      </p>
    </Sheet>
    <EmbedSheet filters={filters} />
  </>
);

function FormatRow({ format, filters }: { format: FormatId; filters: TimelineFilters }) {
  const { label, what, disposition } = FORMATS[format];
  const href = exportHref(filters, format);
  return (
    <li className="border-t py-3">
      <p>
        <a className="link font-medium" href={href} download={disposition === 'attachment' ? '' : undefined}>
          {label}
        </a>
        <span className="text-ink-2 text-meta">: {what}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-[1_1_12rem] select-all wrap-anywhere text-[0.8125rem] text-ink-2">{href}</code>
        <CopyAddress label="Copy URL" before="" path={href} />
      </div>
      <FormatPreview href={href} />
    </li>
  );
}

const EMBED_SHEET = 'embed-sheet';

function EmbedSheet({ filters }: { filters: TimelineFilters }) {
  const subject = { kind: 'view', filters } as const;
  return (
    <Sheet id={EMBED_SHEET} title="Embed">
      <p className="mt-1 mb-4 text-ink-2 text-meta">
        Show this view on your own website. The embed updates automatically and needs no cookies or scripts.{' '}
        <a className="link" href={embedHref(subject, { colors: 'auto', height: null })} target="_blank" rel="noopener">
          Open embed
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </p>
      <LazyEmbedMaker subject={subject} />
    </Sheet>
  );
}

/** centered over the page, or full screen on a phone */
const POPOVER =
  'm-auto max-h-[85dvh] w-[min(38rem,calc(100vw-2rem))] overflow-y-auto overscroll-contain rounded-sheet border bg-surface p-6 text-ink shadow-sheet backdrop:bg-[rgb(20_24_26/0.4)] max-tablet:h-[100dvh] max-tablet:max-h-none max-tablet:w-[100vw] max-tablet:max-w-none max-tablet:rounded-none max-tablet:border-0';

function Sheet({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section id={id} popover="auto" className={POPOVER} role="dialog" aria-labelledby={titleId}>
      <header className="flex items-start gap-4">
        <h2 id={titleId} className="flex-1 font-medium font-serif text-middle">
          {title}
        </h2>
        <Button variant="quiet" iconOnly popoverTarget={id} popoverTargetAction="hide" aria-label="Close">
          <Icon of={X} size="1.125rem" />
        </Button>
      </header>
      {children}
    </section>
  );
}
