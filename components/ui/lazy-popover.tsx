'use client';
/** The popover for what is opened seldom: its code is fetched when it first opens, so that no page waits for it. Controlled, by its anchor. */
import { lazy, type ReactNode, Suspense } from 'react';

const Popover = lazy(() => import('./popover').then((file) => ({ default: file.Popover })));

interface LazyPopoverProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** what it stands beside; null keeps it closed */
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
