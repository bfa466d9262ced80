/**
 * Color arithmetic for the token test: WCAG 2.2 contrast, CIEDE2000 (Sharma, Wu, Dalal 2005), and the severity-1 matrices of
 * Machado, Oliveira, Fernandes 2009, which act on linear sRGB.
 */
/** Three channels: sRGB from 0 to 1, or CIELAB if the function says so. */
export type Rgb = readonly [number, number, number];

export const SEVERE_DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof SEVERE_DEFICIENCIES)[number];

const MACHADO: Record<Deficiency, readonly [Rgb, Rgb, Rgb]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** linear sRGB to XYZ, D65 */
const TO_XYZ: readonly [Rgb, Rgb, Rgb] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Rgb = [0.95047, 1, 1.08883];

/** Parses `#rrggbb`. */
export const rgbOf = (hex: string): Rgb => {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
};

/** Mixes a `share` of `over` into `ground`, as CSS `color-mix(in srgb)` does. */
export const mix = (over: Rgb, ground: Rgb, share: number): Rgb => [
  over[0] * share + ground[0] * (1 - share),
  over[1] * share + ground[1] * (1 - share),
  over[2] * share + ground[2] * (1 - share),
];

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const encoded = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
const each = (color: Rgb, change: (v: number) => number): Rgb => [change(color[0]), change(color[1]), change(color[2])];
const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: readonly [Rgb, Rgb, Rgb], v: Rgb): Rgb => [dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v)];

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (color: Rgb): number => dot([0.2126, 0.7152, 0.0722], each(color, linear));
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Returns the color as a person with a full deficiency sees it. */
export function seenWith(deficiency: Deficiency, color: Rgb): Rgb {
  const seen = times(MACHADO[deficiency], each(color, linear));
  return each(seen, (v) => encoded(Math.min(1, Math.max(0, v))));
}

function lab(color: Rgb): Rgb {
  const [x, y, z] = times(TO_XYZ, each(color, linear));
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / WHITE[0]), f(y / WHITE[1]), f(z / WHITE[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const degrees = (b: number, a: number): number => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180);

/** CIEDE2000 color difference of two sRGB colors. */
export const deltaE = (first: Rgb, second: Rgb): number => labDifference(lab(first), lab(second));

/** CIEDE2000 color difference of two CIELAB colors. */
export function labDifference([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const [h1, h2] = [degrees(b1, a1 * g), degrees(b2, a2 * g)];
  const gray = c1 * c2 === 0;
  const turn = gray ? 0 : h2 - h1 - (h2 - h1 > 180 ? 360 : 0) + (h2 - h1 < -180 ? 360 : 0);
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const apart = Math.abs(h1 - h2) > 180;
  const hue = gray ? h1 + h2 : apart ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const t = 1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const sl = 1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2);
  const sc = 1 + 0.045 * chroma;
  const sh = 1 + 0.015 * chroma * t;
  const rotation = -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin((Math.PI / 3) * Math.exp(-(((hue - 275) / 25) ** 2)));
  const dl = (l2 - l1) / sl;
  const dc = (c2 - c1) / sc;
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn * Math.PI) / 360)) / sh;
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
