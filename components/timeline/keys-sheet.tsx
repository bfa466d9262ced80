'use client';
import { KeysDialog } from '../shell/keys-dialog';

const KEYS = [
  { keys: ['/'], does: 'Search events' },
  { keys: ['j', 'k'], does: 'Next or previous event in the list' },
  { keys: ['o', 'Enter'], does: 'Open the event' },
  { keys: ['Esc'], does: 'Close the event' },
  { keys: ['←', '→', '↑', '↓'], does: 'On the axis: earlier or later event, one row up or down' },
  { keys: ['Home', 'End'], does: 'On the axis: first or last event' },
  { keys: ['+', '−', '0'], does: 'On the axis: zoom in, zoom out, show all dates' },
  { keys: ['←', '→', 'Shift'], does: 'On the overview: move one end of the range (with Shift, by ten steps)' },
  { keys: ['?'], does: 'Show keyboard shortcuts' },
] as const;

const SEARCHES = [
  ['"arms control"', 'exact phrase'],
  ['sanction*', 'words starting with “sanction”'],
  ['visit OR trip', 'either word'],
  ['-tariffs', 'without this word'],
  ['actor:China after:2023', 'search operators, such as actor, theme, source, place, status, before and after (press Enter to apply)'],
] as const;

export const KeysSheet = ({ onClose }: { onClose: () => void }) => (
  <KeysDialog
    title="Keyboard shortcuts and search operators"
    keys={KEYS}
    without="When shortcuts are off, arrow keys, Enter and Esc still work."
    onClose={onClose}
  >
    <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 border-t pt-3" aria-label="Search operators">
      {SEARCHES.map(([search, finds]) => (
        <div key={search} className="contents">
          <dt>
            <code>{search}</code>
          </dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  </KeysDialog>
);
