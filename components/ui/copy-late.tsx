'use client';
/** The copy button, fetched after the page; until then a button without its sign keeps its place. */
import { Button } from './button';
import type { CopyButtonProps } from './copy-button';
import { useLate } from './use-late';

const load = () => import('./copy-button').then((file) => file.CopyButton);

export function CopyLate(props: CopyButtonProps) {
  const CopyButton = useLate(load);
  if (CopyButton) return <CopyButton {...props} />;
  return (
    <Button className="needs-script" dense disabled>
      <span className="size-[14px]" />
      {props.label}
    </Button>
  );
}
