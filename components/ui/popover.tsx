'use client';
/** A small non-modal popover beside its trigger. */
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** the element that opens it; omit it for a controlled popover with `anchor` */
  readonly trigger?: ReactElement;
  readonly anchor?: Element | null;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Popover({ title, trigger, anchor, open, onOpenChange, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner sideOffset={8} collisionPadding={16} anchor={anchor} className="z-50">
          <Base.Popup className="floating w-80 max-w-[calc(100vw-2rem)] p-4">
            <Base.Title className="mb-2 font-semibold text-ui">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
