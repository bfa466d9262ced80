'use client';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { PointerEventHandler, ReactNode } from 'react';

export interface TooltipProps {
  readonly children: ReactNode;
  /** the element that the tooltip is above */
  readonly anchor: Element;
  readonly onDismiss: () => void;
  readonly onPointerEnter: PointerEventHandler;
  readonly onPointerLeave: PointerEventHandler;
}

/** Text above an element. Esc dismisses it. It repeats the accessible name of the element, so assistive technology ignores it. */
export function Tooltip({ anchor, onDismiss, children, ...pointer }: TooltipProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onDismiss()}>
      <Base.Portal>
        <Base.Positioner side="top" align="start" sideOffset={4} collisionPadding={16} anchor={anchor} className="z-50">
          <Base.Popup className="floating max-w-80 px-3 py-2 text-meta" aria-hidden="true" {...pointer}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
