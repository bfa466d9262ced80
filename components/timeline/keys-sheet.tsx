'use client';
/** The keys of the timeline, and what its search understands. */
import { KeyList, SingleKeysSwitch } from '../shell/key-list';
import { Dialog } from '../ui/dialog';

const KEYS = [
  { keys: ['/'], does: 'Search' },
  { keys: ['j', 'k'], does: 'Next, previous event of the list' },
  { keys: ['o', 'Enter'], does: 'Open the event' },
  { keys: ['Esc'], does: 'Close the event' },
  { keys: ['←', '→', '↑', '↓'], does: 'On the axis: earlier, later event, one row up, down' },
  { keys: ['Home', 'End'], does: 'On the axis: first, last event' },
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
      <KeyList keys={KEYS} />
      <SingleKeysSwitch>Off, the arrows, Enter and Esc still work.</SingleKeysSwitch>
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
