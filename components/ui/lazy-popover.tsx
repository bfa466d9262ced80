'use client';
/** A controlled popover whose code loads on first use, so that pages do not wait for it. */
import { lazy, Suspense } from 'react';
import type { PopoverProps } from './popover';

const Popover = lazy(() => import('./popover').then((file) => ({ default: file.Popover })));

/** Closed while `anchor` is null. */
export function LazyPopover({ anchor, ...rest }: Omit<PopoverProps, 'anchor'> & { anchor: Element | null }) {
  if (anchor === null) return null;
  return (
    <Suspense>
      <Popover {...rest} anchor={anchor} />
    </Suspense>
  );
}
