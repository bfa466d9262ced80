'use client';
/** The axis, fetched after the list; until then its box keeps its place. */
import { lazy } from '../ui/lazy';

export const LazyAxis = lazy(
  () => import('./axis').then((file) => file.Axis),
  ({ rows }) => (
    <section className="axis needs-script" aria-label="Timeline axis" aria-busy="true">
      <div className="axis-tools" />
      <div className="axis-box" style={rows}>
        <div className="axis-skeleton" aria-hidden="true" />
      </div>
      <div className="axis-state" />
    </section>
  ),
);
