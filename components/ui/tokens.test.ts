/** Contrast and color differences of the token file: WCAG 2.2 ratios, and ΔE2000 as seen with three color deficiencies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILY_IDS } from '@/domain/drawing';
import { contrast, deltaE, labDifference, mix, type Rgb, rgbOf, SEVERE_DEFICIENCIES, seenWith } from './testing/color-difference';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
const MODES = ['light', 'dark'] as const;

function token(name: string, mode: (typeof MODES)[number]): Rgb {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  if (!found) throw new Error(`no token --${name} in tokens.css`);
  return rgbOf((mode === 'light' ? found[1] : found[2]) ?? '');
}

describe('labDifference', () => {
  it.each<[Rgb, Rgb, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('matches the published value for %j and %j', (one, other, difference) => {
    expect(labDifference(one, other)).toBeCloseTo(difference, 4);
  });
});

describe.each(MODES)('%s color tokens', (mode) => {
  const paper = token('paper', mode);
  const surface = token('surface', mode);

  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'error', 'warning', ...FAMILY_IDS])(
    '%s is readable on paper and surface, and ink on raised',
    (name) => {
      expect(contrast(token(name, mode), paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(name, mode), surface)).toBeGreaterThanOrEqual(4.5);
      if (name.startsWith('ink')) expect(contrast(token(name, mode), token('raised', mode))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('edges of controls have a contrast of at least 3:1', () => {
    expect(contrast(token('line-strong', mode), paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(token('line-strong', mode), surface)).toBeGreaterThanOrEqual(3);
  });

  it('text on the accent color and its tint is readable', () => {
    expect(contrast(token('on-accent', mode), token('accent', mode))).toBeGreaterThanOrEqual(7);
    const ground = mix(token('accent', mode), paper, mode === 'light' ? 0.12 : 0.18);
    expect(contrast(token('ink', mode), ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(FAMILY_IDS)('ink is readable on the tint of %s, and its soft bar is visible', (family) => {
    const color = token(family, mode);
    expect(contrast(token('ink', mode), mix(color, paper, mode === 'light' ? 0.14 : 0.2))).toBeGreaterThanOrEqual(7);
    expect(contrast(mix(color, paper, 0.8), paper)).toBeGreaterThanOrEqual(3.2);
  });

  it.each(SEVERE_DEFICIENCIES)('all theme groups are distinguishable with %s', (deficiency) => {
    for (const [index, one] of FAMILY_IDS.entries()) {
      for (const other of FAMILY_IDS.slice(index + 1)) {
        const difference = deltaE(seenWith(deficiency, token(one, mode)), seenWith(deficiency, token(other, mode)));
        expect(difference, `${one} and ${other}`).toBeGreaterThanOrEqual(10.6);
      }
    }
  });
});
