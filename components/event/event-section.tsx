/** A titled part of an event. */
import type { ReactNode } from 'react';

/** one below the event's title */
export type SectionHeading = 'h2' | 'h3';

export function EventSection({ title, heading = 'h3', children }: { title: string; heading?: SectionHeading; children: ReactNode }) {
  const Heading = heading;
  return (
    <section className="mt-6 border-t pt-4">
      <Heading className="mb-3 font-semibold text-month">{title}</Heading>
      {children}
    </section>
  );
}
