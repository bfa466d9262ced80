/** A titled part of an event. */
import type { ReactNode } from 'react';

export function EventSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6 border-t pt-4">
      <h3 className="mb-3 font-semibold text-month">{title}</h3>
      {children}
    </section>
  );
}
