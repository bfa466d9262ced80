'use client';
/** What scripts add to overview and scrubber, fetched after the list. Until the fields come, a line keeps their height. */
import { useLate } from '../ui/use-late';
import type { BrushProps } from './overview-brush';
import type { HandProps } from './scrubber-hand';
import type { FieldsProps } from './window-fields';

const loadBrush = () => import('./overview-brush').then((file) => file.OverviewBrush);
const loadHand = () => import('./scrubber-hand').then((file) => file.ScrubberHand);
const loadFields = () => import('./window-fields').then((file) => file.WindowFields);

export function OverviewBrush(props: BrushProps) {
  const Brush = useLate(loadBrush);
  return Brush && <Brush {...props} />;
}

export function ScrubberHand(props: HandProps) {
  const Hand = useLate(loadHand);
  return Hand && <Hand {...props} />;
}

export function WindowFields(props: FieldsProps) {
  const Fields = useLate(loadFields);
  return Fields ? <Fields {...props} /> : <div className="window-fields needs-script" />;
}
