/** Writes a citation file for reference managers with citation-js, which gets plain items and fetches nothing. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { calendarParts, calendarWords } from '@/domain/dates/day-words';
import type { Citable } from '@/domain/export/citable';
import { CITATION_STYLES, type CitationFile, type CitationStyle, cite } from '@/domain/export/citations';

const bibtex = plugins.config.get('@bibtex').format;
bibtex.useIdAsLabel = true;
bibtex.checkLabel = false;

/** format names of citation-js */
const FORMAT = { bib: 'bibtex', 'csl.json': 'data' } as const;

export function writeCitation(item: Citable, file: CitationFile): string {
  if (file === 'txt') return STYLES.map((style) => `${CITATION_STYLES[style]}\n${plain(cite(item, style))}\n`).join('\n');
  const cited = new Cite([cslItem(item, file)], { forceType: '@csl/list+object' });
  const text = file === 'ris' ? risText(cited) : cited.format(FORMAT[file], { format: 'text' });
  return file === 'ris' ? text : text.replace(/\n*$/, '\n');
}

/**
 * Builds the RIS text without the package’s line breaks, which readers turn into spaces, even in a URL. Writes the access date as M1 and
 * Y2, because readers differ. Lines end with CR and LF, as the format requires.
 */
function risText(cited: Cite): string {
  const lines = cited.format('ris', { format: 'object' }).flatMap(({ TY, ...tags }) => {
    const all = tags.M1 === undefined ? tags : { ...tags, Y2: tags.M1 };
    const values = Object.entries(all).flatMap(([tag, value]) => [value].flat().map((one) => [tag, one] as const));
    return [['TY', TY] as const, ...values, ['ER', ''] as const];
  });
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const STYLES = Object.keys(CITATION_STYLES) as readonly CitationStyle[];

/** Replaces `<` and `>`, because a CSL title may contain tags. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();

/** Omits the day of issue for BibTeX, which has no field for it. */
function cslItem(
  { id, kind, title, description, container, publisher, issued, revision, url, accessed }: Citable,
  file: CitationFile,
): object {
  const note = [description, `accessed ${calendarWords(accessed)}`].filter(Boolean).join('; ');
  return {
    id,
    type: kind === 'article' ? 'article-newspaper' : 'webpage',
    title: plain(title),
    'container-title': plain(container),
    publisher: plain(publisher),
    ...(issued === null ? {} : { issued: { 'date-parts': [file === 'bib' ? dateParts(issued).slice(0, 2) : dateParts(issued)] } }),
    accessed: { 'date-parts': [dateParts(accessed)] },
    ...(revision === null ? {} : { version: String(revision) }),
    URL: url,
    note: plain(note),
    language: 'en',
  };
}

function dateParts(day: string): readonly number[] {
  const parts = calendarParts(day);
  return parts ? [parts.year, parts.month, parts.day].filter((part) => part !== null) : [];
}
