'use client';
/** A modal dialog in the middle of the page: closed by Esc, the focus returns to the trigger. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly description?: ReactNode;
  /** the element that opens it; leave out for a controlled dialog */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

const CENTERED =
  'floating fixed top-1/2 left-1/2 max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-6';
export function Dialog({ title, description, trigger, open, onOpenChange, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={CENTERED}>
          <div className="mb-4 flex items-start gap-4">
            <Base.Title className="flex-1 font-medium font-serif text-middle">{title}</Base.Title>
            <Base.Close className="button" data-variant="quiet" data-icon-only="" aria-label="Close">
              <Icon of={X} size="1.125rem" />
            </Base.Close>
          </div>
          {description ? <Base.Description className="mb-4 text-ink-2">{description}</Base.Description> : null}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
