'use client';
/** Copies a text that ends with a full address; the server does not know under which name it is reached. */
import { LazyCopyButton } from '../ui/lazy-copy-button';

export function CopyAddress({ label, before, path }: { readonly label: string; readonly before: string; readonly path: string }) {
  return <LazyCopyButton label={label} text={() => `${before}${new URL(path, window.location.href).href}`} />;
}
