/** One form: what it is good for, its file, its address, and how it begins. */
import { exportHref, FORMATS, type FormatId } from '@/domain/export/formats';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { CopyAddress } from '../cite/copy-address';
import { FormatPreview } from './format-preview';

export function FormatRow({ format, filters }: { format: FormatId; filters: TimelineFilters }) {
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
        <code className="take-away-address">{href}</code>
        <CopyAddress label="Copy URL" before="" path={href} />
      </div>
      <FormatPreview href={href} />
    </li>
  );
}
