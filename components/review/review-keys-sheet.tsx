'use client';
/** The keys of the review desk, all of them. Each does what a button or a link of the page does. */
import { KeyList, SingleKeysSwitch } from '../shell/key-list';
import { Dialog } from '../ui/dialog';

const KEYS = [
  { keys: ['j', 'k'], does: 'Next candidate, the one before' },
  { keys: ['a', 'x'], does: 'Accept it with what was typed, reject it, and go on' },
  { keys: ['1', '–', '9'], does: 'Put a theme on, or take it off: the number stands beside it' },
  { keys: ['e'], does: 'Edit it' },
  { keys: ['Esc'], does: 'Leave the field; what was typed stays' },
  { keys: ['w'], does: 'Choose other words as its evidence' },
  { keys: ['m'], does: 'Merge it with another: suggestions and both side by side' },
  { keys: ['s'], does: 'Split it, link it, see its history' },
  { keys: ['u'], does: 'Undo what was done last' },
  { keys: ['n'], does: 'Add an event that was missed' },
  { keys: ['b'], does: 'Accept several at once' },
  { keys: ['Enter'], does: 'See what would be published, when no button or link has the focus' },
  { keys: ['?'], does: 'This list' },
] as const;

export function ReviewKeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys of the review desk" open onOpenChange={(open) => (open ? undefined : onClose())}>
      <KeyList keys={KEYS} />
      <SingleKeysSwitch>Off, everything is done with the buttons.</SingleKeysSwitch>
    </Dialog>
  );
}
