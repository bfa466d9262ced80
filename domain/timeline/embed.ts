/** Embeds for other sites: `/embed?actor=china&colors=dark&height=480` shows a view, `/embed?event=12` chosen events. */
import { parseChosen, printChosen, trayHref } from '../chosen-events';
import { escapeHtml } from '../escape-html';
import { parseFilters } from '../filters/parse-filters';
import { printFilters, type TimelineFilters, timelineHref } from '../filters/timeline-filters';
import { cutText } from '../text/cut-text';
import { withQuery } from '../text/url-query';

export const EMBED_PATH = '/embed';

export const EMBED_COLORS = ['auto', 'light', 'dark'] as const;
export type EmbedColors = (typeof EMBED_COLORS)[number];

export type EmbedSubject =
  | { readonly kind: 'view'; readonly filters: TimelineFilters }
  | { readonly kind: 'chosen'; readonly ids: readonly number[] };

export interface EmbedLook {
  readonly colors: EmbedColors;
  /** maximum height in px; null for the natural height */
  readonly height: number | null;
}

export const EMBED_HEIGHT = { least: 160, most: 4000, usual: 560 } as const;
export const EMBED_WIDTH = { least: 240, most: 2000, usual: 720 } as const;

export interface EmbedRequest {
  readonly subject: EmbedSubject;
  readonly look: EmbedLook;
  /** invalid parameters */
  readonly dropped: readonly string[];
}

/** Never throws: `dropped` names invalid parameters. */
export function parseEmbed(params: URLSearchParams): EmbedRequest {
  const rest = new URLSearchParams(params);
  const [colors, height] = [rest.get('colors') ?? '', rest.get('height') ?? ''];
  const look = { colors: EMBED_COLORS.find((one) => one === colors) ?? 'auto', height: heightOf(height) };
  const misread = [
    ...(colors !== '' && look.colors !== colors ? [`colors=${cutText(colors, 40)}`] : []),
    ...(height !== '' && look.height === null ? [`height=${cutText(height, 40)}`] : []),
  ];
  for (const name of ['colors', 'height']) rest.delete(name);
  const ids = parseChosen(rest.getAll('event'));
  const { filters, dropped } = parseFilters(rest);
  const subject: EmbedSubject = ids.length > 0 ? { kind: 'chosen', ids } : { kind: 'view', filters: { ...filters, page: 1 } };
  return { subject, look, dropped: [...misread, ...dropped] };
}

function heightOf(text: string): number | null {
  const height = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return height >= EMBED_HEIGHT.least && height <= EMBED_HEIGHT.most ? height : null;
}

const subjectSearch = (subject: EmbedSubject): string =>
  subject.kind === 'chosen' ? printChosen(subject.ids) : printFilters({ ...subject.filters, page: 1 });

export function embedHref(subject: EmbedSubject, { colors, height }: EmbedLook): string {
  const parameters = [colors === 'auto' ? '' : `colors=${colors}`, height === null ? '' : `height=${height}`];
  return withQuery(EMBED_PATH, subjectSearch(subject), ...parameters);
}

export function subjectHref(subject: EmbedSubject): string {
  if (subject.kind === 'view') return timelineHref(subject.filters);
  const [only, ...others] = subject.ids;
  return only !== undefined && others.length === 0 ? `/events/${only}` : trayHref(subject.ids);
}

export function embedTitle(events: readonly { readonly title: string }[]): string {
  const [only, ...others] = events;
  return only && others.length === 0 ? only.title : 'Selected events';
}

/** The minimum permissions: scripts report the height, and links open in new tabs outside the sandbox. */
export const EMBED_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

interface EmbedFrame {
  readonly src: string;
  readonly title: string;
  /** px, or a share of the page width such as `100%` */
  readonly width: number | string;
  readonly height: number;
}

export const embedCode = ({ src, title, width, height }: EmbedFrame): string =>
  `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${width}" height="${height}" ` +
  `loading="lazy" sandbox="${EMBED_SANDBOX}" style="border: 0; max-width: 100%"></iframe>`;
