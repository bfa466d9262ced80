'use client';
/** The dialog of a page's keyboard shortcuts. Esc closes it and restores the focus. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide';
import type { ReactNode } from 'react';
import { Checkbox } from '../ui/field';
import { Icon } from '../ui/icon';
import { singleKeysOn, switchSingleKeys } from './reader-choices';

interface KeysDialogProps {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
  /** The keys that still work when single-key shortcuts are off. Speech input could trigger these by accident. */
  readonly without: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const CENTERED =
  'floating fixed top-1/2 left-1/2 max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-6';

export const KeysDialog = ({ title, keys, without, onClose, children }: KeysDialogProps) => (
  <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
    <Dialog.Portal>
      <Dialog.Backdrop className="scrim fixed inset-0 z-40 bg-[rgb(20_24_26/0.4)] [transition:opacity_160ms_ease-out]" />
      <Dialog.Popup className={CENTERED}>
        <div className="mb-4 flex items-start gap-4">
          <Dialog.Title className="flex-1 font-medium font-serif text-middle">{title}</Dialog.Title>
          <Dialog.Close className="button" data-variant="quiet" data-icon-only="" aria-label="Close">
            <Icon of={X} size="1.125rem" />
          </Dialog.Close>
        </div>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          {keys.map((entry) => (
            <div key={entry.does} className="contents">
              <dt className="flex gap-1">
                {entry.keys.map((key) => (
                  <kbd key={key} className="keycap">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{entry.does}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 border-t pt-3">
          <Checkbox
            label="Use single-key shortcuts"
            defaultChecked={singleKeysOn()}
            onChange={(change) => switchSingleKeys(change.target.checked)}
          />
          <p className="text-ink-3 text-meta">{without} This browser remembers your choice.</p>
        </div>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);
