'use client';
/** Loads the keyboard shortcuts after the page. A placeholder reserves the space of their button. */
import { Button } from '../ui/button';
import { lazy } from '../ui/lazy';

export const LazyShortcuts = lazy(
  () => import('./shortcuts').then((file) => file.Shortcuts),
  () => <Button iconOnly variant="quiet" className="needs-script pointer-coarse:hidden" aria-label="Keyboard shortcuts" disabled />,
);
