'use client';
/** Dialog (centered) and sheet (at one side): both modal, closed by Esc, focus returns to the trigger. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

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
const SIDES = {
  left: 'floating sheet fixed inset-y-0 left-0 w-[min(20rem,100vw)] overflow-y-auto rounded-l-none p-6',
  right: 'floating sheet fixed inset-y-0 right-0 w-[min(27.5rem,100vw)] overflow-y-auto rounded-r-none p-6',
} as const;

function Modal({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
  className,
  side,
}: DialogProps & { className: string; side?: string }) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={className} data-side={side}>
          <div className="mb-4 flex items-start gap-4">
            <Base.Title className="flex-1 font-medium font-serif text-middle">{title}</Base.Title>
            <Base.Close className="button" data-variant="quiet" data-icon-only="" aria-label="Close">
              <X size={18} aria-hidden />
            </Base.Close>
          </div>
          {description ? <Base.Description className="mb-4 text-ink-2">{description}</Base.Description> : null}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function Dialog(props: DialogProps) {
  return <Modal {...props} className={CENTERED} />;
}

export function Sheet({ side = 'right', ...props }: DialogProps & { side?: keyof typeof SIDES }) {
  return <Modal {...props} className={SIDES[side]} side={side} />;
}
