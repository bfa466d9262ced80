/** Title of an editing page with what can be done on it. */
import type { ReactNode } from 'react';

export function PageHeading({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-heading flex flex-wrap items-end gap-x-6 gap-y-3 pt-8 pb-6">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="font-medium font-serif text-event">{title}</h1>
        {lead ? <p className="mt-1 max-w-[62ch] text-ink-2">{lead}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap items-end gap-2">{children}</div> : null}
    </div>
  );
}
