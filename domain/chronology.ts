/** Renders chosen events as a chronology to paste or save: dates in words, the reader's remarks, numbered source notes. */
import { escapeHtml } from './escape-html';

export interface ChronologyEntry {
  readonly id: number;
  /** "October 2023, day not stated" */
  readonly date: string;
  readonly title: string;
  readonly url: string;
  /** "planned, not reviewed"; null when there is nothing to add */
  readonly standing: string | null;
  readonly text: string | null;
  readonly sources: readonly number[];
}

export interface ChronologySource {
  /** from 1, in order of appearance */
  readonly number: number;
  /** "A paper, “Ministers meet”, 10 January 2024" */
  readonly words: string;
  readonly url: string;
}

export interface Chronology {
  readonly title: string;
  readonly entries: readonly ChronologyEntry[];
  readonly sources: readonly ChronologySource[];
  /** the reader's current day in words */
  readonly accessed: string;
  /** license of the titles, and who owns the quotations */
  readonly license: string;
}

export type Remarks = Readonly<Record<string, string>>;

export const remarkOn = (remarks: Remarks, { id }: Pick<ChronologyEntry, 'id'>): string => remarks[id]?.trim() ?? '';

/** "A paper, “Ministers meet”, 10 January 2024. https://… Accessed 11 January 2024." */
export const sourceWords = ({ words, url }: ChronologySource, accessed: string): string => `${words}. ${url} Accessed ${accessed}.`;

export function chronologyText(chronology: Chronology, remarks: Remarks): string {
  const { title, entries, sources, accessed, license } = chronology;
  const events = entries.map((entry) => {
    const standing = entry.standing === null ? '' : ` (${entry.standing})`;
    const numbers = entry.sources.map((number) => `[${number}]`).join('');
    return [`${entry.date}. ${entry.title}${standing} ${numbers}`.trim(), entry.text, remarkOn(remarks, entry)].filter(Boolean).join('\n');
  });
  const notes = sources.map((source) => `[${source.number}] ${sourceWords(source, accessed)}`);
  return [title, ...events, ['Sources', ...notes].join('\n'), license].join('\n\n');
}

/** HTML for applications that accept rich text. All text is escaped. */
export function chronologyHtml(chronology: Chronology, remarks: Remarks): string {
  const { title, entries, sources, accessed, license } = chronology;
  const events = entries.flatMap((entry) => {
    const standing = entry.standing === null ? '' : ` <em>(${escapeHtml(entry.standing)})</em>`;
    const numbers = entry.sources.length === 0 ? '' : `<sup>${entry.sources.join(', ')}</sup>`;
    const remark = remarkOn(remarks, entry);
    return [
      `<p><strong>${escapeHtml(entry.date)}.</strong> <a href="${escapeHtml(entry.url)}">${escapeHtml(entry.title)}</a>${standing}${numbers}</p>`,
      entry.text === null ? '' : `<blockquote><p>${escapeHtml(entry.text)}</p></blockquote>`,
      remark === '' ? '' : `<p>${escapeHtml(remark).replaceAll('\n', '<br>')}</p>`,
    ];
  });
  const notes = sources.map(
    ({ words, url }) =>
      `<li>${escapeHtml(words)}. <a href="${escapeHtml(url)}">${escapeHtml(url)}</a> Accessed ${escapeHtml(accessed)}.</li>`,
  );
  const list = notes.length === 0 ? '' : `<h3>Sources</h3><ol>${notes.join('')}</ol>`;
  return `<h2>${escapeHtml(title)}</h2>${events.join('')}${list}<p><small>${escapeHtml(license)}</small></p>`;
}
