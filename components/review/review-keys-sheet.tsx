'use client';
/** Lists all keys of the review desk. Each key has a button or link on the page. */
import { KeysDialog } from '../shell/keys-dialog';

const KEYS = [
  { keys: ['j', 'k'], does: 'Next or previous suggested event' },
  { keys: ['a', 'x'], does: 'Accept (with your edits) or reject, then go to the next event' },
  { keys: ['1', '–', '9'], does: 'Toggle one of the event’s themes or one of the most frequent themes' },
  { keys: ['e'], does: 'Edit event' },
  { keys: ['Enter'], does: 'In a field of the event: save, accept and go to the next event' },
  { keys: ['Esc'], does: 'Leave the field and keep your text' },
  { keys: ['w'], does: 'Change evidence' },
  { keys: ['m'], does: 'Merge with another event, then return' },
  { keys: ['s'], does: 'Split or link this event, or view its history' },
  { keys: ['u'], does: 'Undo the last action' },
  { keys: ['l'], does: 'Add the main news if no event covers it' },
  { keys: ['n'], does: 'Add a missed event, from the selected words if there are any' },
  { keys: ['b'], does: 'Accept several events' },
  { keys: ['q'], does: 'Open the next article, after you have reviewed all events or published the article' },
  { keys: ['Enter'], does: 'Open the publish page (when no button or link has focus)' },
  { keys: ['?'], does: 'Show keyboard shortcuts' },
] as const;

export const ReviewKeysSheet = ({ onClose }: { onClose: () => void }) => (
  <KeysDialog title="Keyboard shortcuts" keys={KEYS} without="When shortcuts are off, use the buttons." onClose={onClose} />
);
