'use client';
/** The copy button, fetched after the page; until then a button without its sign keeps its place. */
import { Button } from './button';
import { late } from './late';

export const CopyLate = late(
  () => import('./copy-button').then((file) => file.CopyButton),
  ({ label }) => (
    <Button className="needs-script" dense disabled>
      <span className="size-[14px]" />
      {label}
    </Button>
  ),
);
