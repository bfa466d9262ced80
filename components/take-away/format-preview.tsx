'use client';
/** How a form begins, asked for when it is unfolded. */
import { useState } from 'react';

const SHOWN = 900;

type Preview = { readonly href: string; readonly text: string } | null;

export function FormatPreview({ href }: { href: string }) {
  const [preview, setPreview] = useState<Preview>(null);
  const show = async (): Promise<void> => {
    if (preview?.href !== href) setPreview({ href, text: await beginning(href) });
  };
  return (
    <details className="needs-script mt-1" onToggle={(event) => (event.currentTarget.open ? void show() : undefined)}>
      <summary className="text-ink-2 text-meta">How it begins</summary>
      <pre className="take-away-preview" aria-live="polite">
        {preview?.href === href ? preview.text : 'Loading …'}
      </pre>
    </details>
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
