'use client';
/** The reader's keys, fetched after the page; until then their button keeps its place. */
import { Button } from '../ui/button';
import { lazy } from '../ui/lazy';

export const LazyShortcuts = lazy(
  () => import('./shortcuts').then((file) => file.Shortcuts),
  () => <Button iconOnly variant="quiet" className="keys-opener needs-script" aria-label="Keyboard shortcuts" disabled />,
);
