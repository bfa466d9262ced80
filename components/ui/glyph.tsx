import { type FamilyId, type Fill, fillOf } from '@/domain/drawing';

interface GlyphProps {
  readonly family: FamilyId;
  readonly fill?: Fill;
  /** in rem, so that it grows with the text size */
  readonly size?: `${number}rem`;
}

/**
 * The glyph of an event: shape and color show the theme group, and the fill shows whether it happened. Words beside it say
 * the same.
 */
export function Glyph({ family, fill = 'filled', size = '0.75rem' }: GlyphProps) {
  const box = `0 0 ${GLYPH_BOX} ${GLYPH_BOX}`;
  return (
    <svg aria-hidden="true" className="glyph" data-family={family} data-fill={fill} width={size} height={size} viewBox={box}>
      <path data-part="shape" d={GLYPH_PATHS[family]} />
      {fill === 'struck' ? <path data-part="strike" d={STRIKE_PATH} /> : null}
    </svg>
  );
}

type DrawnEvent = Parameters<typeof fillOf>[0] & { readonly family: FamilyId };

export const EventGlyph = ({ event, size }: { event: DrawnEvent; size?: GlyphProps['size'] }) => (
  <Glyph family={event.family} fill={fillOf(event)} size={size} />
);

/** The seven shapes of the families as SVG paths in a box of 12 × 12. List, legend and axis all use them. */
export const GLYPH_BOX = 12;

/** Closed outlines, inset by 1 unit so that an outline of 1.5 units is not cut off. */
export const GLYPH_PATHS: Readonly<Record<FamilyId, string>> = {
  talks: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10Z',
  agreements: 'M6 .8 11.2 6 6 11.2.8 6Z',
  trade: 'M1.4 1.4h9.2v9.2H1.4Z',
  sanctions: 'M6 1 11.3 10.6H.7Z',
  military: 'M3.4 1.3h5.2L11.3 6 8.6 10.7H3.4L.7 6Z',
  elections: 'M6 .8 11.4 4.8 9.3 11.1H2.7L.6 4.8Z',
  statements: 'M1 1.3h10v7.2H6.2L3.6 11.2V8.5H1Z',
};

/** A diagonal stroke from the lower left, drawn over an outlined glyph for an event that did not happen. */
export const STRIKE_PATH = 'M.5 11.5 11.5.5';
