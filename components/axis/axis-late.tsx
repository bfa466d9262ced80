'use client';
/** The axis, fetched after the list; until then its box keeps its place. */
import { useLate } from '../ui/use-late';
import type { AxisProps } from './axis';
import { axisRows } from './axis-rows';

const load = () => import('./axis').then((file) => file.Axis);

export function AxisLate(props: AxisProps) {
  const Axis = useLate(load);
  if (Axis) return <Axis {...props} />;
  return (
    <section className="axis needs-script" aria-label="Timeline axis" aria-busy="true">
      <div className="axis-tools" />
      <div className="axis-box" style={{ ['--rows' as string]: axisRows(props.view) }}>
        <div className="axis-skeleton" aria-hidden="true" />
      </div>
      <div className="axis-state" />
    </section>
  );
}
