'use client';
/** What the keys of a page do, and the switch for those that are single letters (speech input and stray hands would set them off). */
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
        label="Single letters and signs work as keys"
        defaultChecked={singleKeysOn()}
        onChange={(change) => switchSingleKeys(change.target.checked)}
      />
      <p className="text-ink-3 text-meta">{children} The choice is kept in this browser.</p>
    </div>
  );
}
