'use client';
/** Loads the axis after the list. Its box reserves the space until then. */
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
