'use client';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { PointerEventHandler, ReactNode } from 'react';

export interface TooltipProps {
  readonly children: ReactNode;
  /** the element that the tooltip is above */
  readonly anchor: Element;
  readonly onPointerEnter: PointerEventHandler;
  readonly onPointerLeave: PointerEventHandler;
}

/** Text above an element. It repeats the accessible name of the element, so assistive technology ignores it. */
export const Tooltip = ({ anchor, children, ...pointer }: TooltipProps) => (
  <Base.Root open>
    <Base.Portal>
      <Base.Positioner side="top" align="start" sideOffset={4} collisionPadding={16} anchor={anchor} className="z-50">
        <Base.Popup className="floating max-w-80 px-3 py-2 text-meta" aria-hidden="true" {...pointer}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
