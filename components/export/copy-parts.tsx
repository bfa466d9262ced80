'use client';
import { Button } from '../ui/button';
import { lazy } from '../ui/lazy';

export const CitedText = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <>
    <p className="mt-2 mb-2 select-all break-words text-ink-2 text-meta">{text}</p>
    <LazyCopyButton label={label} text={() => text} />
  </>
);

/** Copies a text that ends with a full URL. The browser adds the origin, because the server does not know it. */
export const CopyAddress = ({ label, before, path }: { readonly label: string; readonly before: string; readonly path: string }) => (
  <LazyCopyButton label={label} text={() => `${before}${new URL(path, window.location.href).href}`} />
);

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
