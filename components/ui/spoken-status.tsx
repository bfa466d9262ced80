import type { ReactNode } from 'react';

/** A message that only screen readers announce. */
export const SpokenStatus = ({ children }: { children: ReactNode }) => (
  <p className="sr-only" role="status">
    {children}
  </p>
);
