'use client';
/** Preview of an export format, loaded with its code when it is expanded. */
import { useState } from 'react';

type Preview = { readonly href: string; readonly text: string } | null;

const read = (href: string): Promise<string> =>
  import('./load-preview').then(({ loadPreview }) => loadPreview(href)).catch(() => 'Could not load the preview. The export still works.');

export function FormatPreview({ href }: { href: string }) {
  const [preview, setPreview] = useState<Preview>(null);
  const show = async (): Promise<void> => {
    if (preview?.href !== href) setPreview({ href, text: await read(href) });
  };
  return (
    <details className="needs-script mt-1" onToggle={(event) => (event.currentTarget.open ? void show() : undefined)}>
      <summary className="text-ink-2 text-meta">Preview</summary>
      <pre
        className="mt-2 max-h-56 overflow-auto whitespace-pre-wrap wrap-anywhere rounded-control border p-3 text-[0.75rem]"
        aria-live="polite"
      >
        {preview?.href === href ? preview.text : 'Loading…'}
      </pre>
    </details>
  );
}
