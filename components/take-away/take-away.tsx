/**
 * Export: the events of this view in other formats. A native popover with plain links, so it opens without scripts, closes on Esc and gives
 * the focus back; with scripts it shows the beginning of each format and copies its URL.
 */
import { CodeXml, Download } from 'lucide';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { CITATION_FILE_IDS, CITATION_FILES, viewCitationHref } from '@/domain/citation/citation-files';
import { FORMAT_IDS, LICENSE } from '@/domain/export/formats';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { EMBED_SHEET, EmbedSheet } from '../embed-code/embed-sheet';
import { Button } from '../ui/button';
import { SheetHead } from '../ui/sheet-head';
import { FormatRow } from './format-row';
import './take-away.css';

const SHEET = 'take-away';

export function TakeAway({ filters }: { filters: TimelineFilters }) {
  const title = useId();
  return (
    <>
      <Button popoverTarget={SHEET}>
        <Icon of={Download} size="1rem" />
        <span className="max-tablet:sr-only">Export</span>
      </Button>
      <section id={SHEET} popover="auto" className="take-away" role="dialog" aria-labelledby={title}>
        <SheetHead sheet={SHEET} titleId={title} title="Export" />
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
      </section>
      <EmbedSheet filters={filters} />
    </>
  );
}
