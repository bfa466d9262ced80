import type { CSSProperties } from 'react';
import type { FamilyId, Fill } from '@/domain/drawing';
import { Glyph } from '../ui/glyph';
import { rem } from './frame/rem';
import type { AxisItem, Edge } from './layout/axis-item';

export interface SampleMark {
  readonly edge: Edge;
  readonly fill: Fill;
  readonly thickness?: AxisItem['thickness'];
  readonly family?: FamilyId;
}

interface MarkSampleProps {
  readonly mark: SampleMark;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** A mark as on the axis, outside of the axis. */
export function MarkSample({ mark: { edge, fill, thickness = 14, family = 'talks' }, className = 'legend-mark', style }: MarkSampleProps) {
  const sized = { ...style, ['--thick' as string]: rem(thickness) };
  return (
    <span aria-hidden="true" className={`ax ${className}`} data-edge={edge} data-fill={fill} data-family={family} style={sized}>
      <span className="ax-mark">{edge === 'point' ? <Glyph family={family} fill={fill} /> : null}</span>
    </span>
  );
}
