'use client';
/** The list of keys, and the switch for those that are single letters (speech input and stray hands would set them off). */
import { singleKeysOn, switchSingleKeys } from '../shell/key-choice';
import { Dialog } from '../ui/dialog';
import { Checkbox } from '../ui/field';

const KEYS = [
  { keys: ['/'], does: 'Search' },
  { keys: ['j', 'k'], does: 'Next, previous event of the list' },
  { keys: ['o', 'Enter'], does: 'Open the event' },
  { keys: ['Esc'], does: 'Close the event' },
  { keys: ['←', '→'], does: 'On the axis: earlier, later event' },
  { keys: ['+', '−', '0'], does: 'On the axis: closer, wider, everything' },
  { keys: ['←', '→', 'Shift'], does: 'On the overview: move an end of the window, with Shift by ten' },
  { keys: ['?'], does: 'This list' },
] as const;

const SEARCHES = [
  ['"arms control"', 'these words side by side'],
  ['sanction*', 'words that begin so'],
  ['visit OR trip', 'one of the two'],
  ['-tariffs', 'without this word'],
  ['actor:China after:2023', 'by actor, theme, source, place, status, before, after and so on; Enter reads them'],
] as const;

export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys and searches" open onOpenChange={(open) => (open ? undefined : onClose())}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {KEYS.map((entry) => (
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
          label="Single letters and signs work as keys"
          defaultChecked={singleKeysOn()}
          onChange={(change) => switchSingleKeys(change.target.checked)}
        />
        <p className="text-ink-3 text-meta">Off, the arrows, Enter and Esc still work. The choice is kept in this browser.</p>
      </div>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 border-t pt-3" aria-label="Searches">
        {SEARCHES.map(([search, finds]) => (
          <div key={search} className="contents">
            <dt>
              <code>{search}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
