'use client';
/** The keyboard shortcuts of a page, and the switch for single letters, which speech input could trigger by accident. */
import { Checkbox } from '../ui/field';
import { singleKeysOn, switchSingleKeys } from './key-choice';

export interface KeyWords {
  readonly keys: readonly string[];
  readonly does: string;
}

export function KeyList({ keys }: { keys: readonly KeyWords[] }) {
  return (
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
  );
}

/** `children` say what still works when they are off. */
export function SingleKeysSwitch({ children }: { children: string }) {
  return (
    <div className="mt-4 border-t pt-3">
      <Checkbox
        label="Use single-key shortcuts"
        defaultChecked={singleKeysOn()}
        onChange={(change) => switchSingleKeys(change.target.checked)}
      />
      <p className="text-ink-3 text-meta">{children} This browser remembers your choice.</p>
    </div>
  );
}
