'use client';
/** One form: what it is good for, its file, its address, and how it begins. */
import { useState } from 'react';
import { exportHref, FORMATS, type FormatId } from '@/domain/export/formats';
import type { TimelineFilters } from '@/domain/filters';
import { CopyButton } from '../ui/copy-button';

const SHOWN = 900;

type Preview = { readonly href: string; readonly text: string } | null;

export function FormatRow({ format, filters }: { format: FormatId; filters: TimelineFilters }) {
  const { label, what, disposition } = FORMATS[format];
  const href = exportHref(filters, format);
  const [preview, setPreview] = useState<Preview>(null);
  const show = async (): Promise<void> => {
    if (preview?.href !== href) setPreview({ href, text: await beginning(href) });
  };
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
        <CopyButton label="Copy address" text={() => new URL(href, window.location.href).href} />
      </div>
      <details className="needs-script mt-1" onToggle={(event) => (event.currentTarget.open ? void show() : undefined)}>
        <summary className="text-ink-2 text-meta">How it begins</summary>
        <pre className="take-away-preview" aria-live="polite">
          {preview?.href === href ? preview.text : 'Loading …'}
        </pre>
      </details>
    </li>
  );
}

/** The first two events in the form, as much of them as fits. */
async function beginning(href: string): Promise<string> {
  try {
    const answer = await fetch(`${href}${href.includes('?') ? '&' : '?'}preview=1`);
    if (!answer.ok) return 'This cannot be shown just now.';
    const text = await answer.text();
    return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
  } catch {
    return 'This cannot be shown just now.';
  }
}
