/** "Embed": a frame with this view for a page of one's own. A native popover like the sheet it is opened from. */
import { useId } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { embedHref } from '@/domain/timeline/embed';
import { SheetHead } from '../ui/sheet-head';
import { EmbedMakerLate } from './embed-maker-late';
import './embed-code.css';

export const EMBED_SHEET = 'embed-sheet';

export function EmbedSheet({ filters }: { filters: TimelineFilters }) {
  const title = useId();
  const subject = { kind: 'view', filters } as const;
  return (
    <section id={EMBED_SHEET} popover="auto" className="take-away" role="dialog" aria-labelledby={title}>
      <SheetHead sheet={EMBED_SHEET} titleId={title} title="Embed" />
      <p className="mt-1 mb-4 text-ink-2 text-meta">
        Show this view on your own website. The embed updates automatically and needs no cookies or scripts.{' '}
        <a className="link" href={embedHref(subject, { colors: 'auto', height: null })} target="_blank" rel="noopener">
          Open embed
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </p>
      <EmbedMakerLate subject={subject} />
    </section>
  );
}
