/** The mark of an event: shape and color say what it is, fill whether it happened. Decorative beside words, else give a `label`. */
import type { Fill } from '@/domain/drawing';
import type { FamilyId } from '@/domain/families';
import { GLYPH_BOX, GLYPH_PATHS, STRIKE_PATH } from './glyph-shapes';

interface GlyphProps {
  readonly family: FamilyId;
  readonly fill?: Fill;
  /** in rem, so that it grows with the text */
  readonly size?: `${number}rem`;
  readonly label?: string;
}

export function Glyph({ family, fill = 'filled', size = '0.75rem', label }: GlyphProps) {
  const box = `0 0 ${GLYPH_BOX} ${GLYPH_BOX}`;
  const inner = (
    <>
      <path data-part="shape" d={GLYPH_PATHS[family]} />
      {fill === 'struck' ? <path data-part="strike" d={STRIKE_PATH} /> : null}
    </>
  );
  const shared = { className: 'glyph', 'data-family': family, 'data-fill': fill, width: size, height: size, viewBox: box };
  if (label === undefined)
    return (
      <svg aria-hidden="true" {...shared}>
        {inner}
      </svg>
    );
  return (
    <svg role="img" aria-label={label} {...shared}>
      {inner}
    </svg>
  );
}
