'use client';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button';
import { lazy } from '../ui/lazy';

/** `path` is the URL as it appears in `text`. */
export function CitedText({ text, path, label }: { readonly text: string; readonly path: string; readonly label: string }) {
  const [whole, setWhole] = useState(text);
  useEffect(() => setWhole(text.replaceAll(path, () => new URL(path, window.location.href).href)), [text, path]);
  return (
    <>
      <p className="mt-2 mb-2 select-all break-words text-ink-2 text-meta">{whole}</p>
      <LazyCopyButton label={label} text={() => whole} />
    </>
  );
}

/** Copies a text that ends with a full URL. The browser adds the origin, because the server does not know it. */
export function CopyAddress({ label, before, path }: { readonly label: string; readonly before: string; readonly path: string }) {
  return <LazyCopyButton label={label} text={() => `${before}${new URL(path, window.location.href).href}`} />;
}

/** The copy button, which loads after the page. A button without an icon reserves its space. */
const LazyCopyButton = lazy(
  () => import('../ui/copy-button').then((file) => file.CopyButton),
  ({ label }) => (
    <Button className="needs-script" dense disabled>
      <span className="size-[14px]" />
      {label}
    </Button>
  ),
);
