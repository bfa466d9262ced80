'use client';
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

export interface PopoverProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** the element that the popover is beside */
  readonly anchor: Element;
  readonly onClose: () => void;
}

/** A small non-modal popover beside an element. */
export const Popover = ({ title, anchor, onClose, children }: PopoverProps) => (
  <Base.Root open onOpenChange={(open) => !open && onClose()}>
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
