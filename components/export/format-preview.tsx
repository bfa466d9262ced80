'use client';
import { useState } from 'react';

type Preview = { readonly href: string; readonly text: string } | null;

/** number of characters on display */
const SHOWN = 900;
const FAILED = 'Could not load the preview. The export still works.';

async function read(href: string): Promise<string> {
  try {
    const answer = await fetch(`${href}${href.includes('?') ? '&' : '?'}preview=1`);
    const text = answer.ok ? await answer.text() : FAILED;
    return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
  } catch {
    return FAILED;
  }
}

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
