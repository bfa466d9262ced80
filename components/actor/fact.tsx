/** One thing that is known of an actor or a theme, beside its events. */
import type { ReactNode } from 'react';

export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t py-4">
      <h2 className="mb-2 font-semibold text-meta">{title}</h2>
      {children}
    </section>
  );
}
