'use client';
/** The copy button, fetched after the page; until then a button without its sign keeps its place. */
import { Button } from './button';
import { lazy } from './lazy';

export const LazyCopyButton = lazy(
  () => import('./copy-button').then((file) => file.CopyButton),
  ({ label }) => (
    <Button className="needs-script" dense disabled>
      <span className="size-[14px]" />
      {label}
    </Button>
  ),
);
