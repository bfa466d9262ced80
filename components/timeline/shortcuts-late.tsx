'use client';
/** The reader's keys, fetched after the page; until then their button keeps its place. */
import { Button } from '../ui/button';
import { useLate } from '../ui/use-late';

const load = () => import('./shortcuts').then((file) => file.Shortcuts);

export function ShortcutsLate() {
  const Shortcuts = useLate(load);
  return Shortcuts ? <Shortcuts /> : <Button iconOnly variant="quiet" className="keys-opener needs-script" aria-label="Keys" disabled />;
}
