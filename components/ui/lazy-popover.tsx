'use client';
/** A controlled popover whose code loads on first use, so that pages do not wait for it. */
import { lazy, type ReactNode, Suspense } from 'react';

const Popover = lazy(() => import('./popover').then((file) => ({ default: file.Popover })));

interface LazyPopoverProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** the element that the popover is beside; null closes it */
  readonly anchor: Element | null;
  readonly onClose: () => void;
}

export function LazyPopover({ title, anchor, onClose, children }: LazyPopoverProps) {
  if (anchor === null) return null;
  return (
    <Suspense>
      <Popover
        open
        anchor={anchor}
        title={title}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        {children}
      </Popover>
    </Suspense>
  );
}
