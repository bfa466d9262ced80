/** A citation as a file for reference managers, written by citation-js. It is only given plain items: it fetches nothing. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Citable } from '@/domain/citation/citable';
import type { CitationFile } from '@/domain/citation/citation-files';
import { CITATION_STYLES, type CitationStyle, cite } from '@/domain/citation/citation-styles';
import { calendarParts, calendarWords } from '@/domain/dates/day-words';

const bibtex = plugins.config.get('@bibtex').format;
bibtex.useIdAsLabel = true;
bibtex.checkLabel = false;

/** what citation-js writes, and what it calls it */
const FORMAT = { bib: 'bibtex', 'csl.json': 'data' } as const;

export function writeCitation(item: Citable, file: CitationFile): string {
  if (file === 'txt') return STYLES.map((style) => `${CITATION_STYLES[style]}\n${plain(cite(item, style))}\n`).join('\n');
  const cited = new Cite([cslItem(item, file)], { forceType: '@csl/list+object' });
  const text = file === 'ris' ? risText(cited) : cited.format(FORMAT[file], { format: 'text' });
  return text.replace(/\n*$/, '\n');
}

/** The package breaks long lines, and readers put a space where it did: in the middle of an address. A day of access of a page is M1 to some and Y2 to others. */
function risText(cited: Cite): string {
  const lines = cited.format('ris', { format: 'object' }).flatMap(({ TY, ...tags }) => {
    const all = tags.M1 === undefined ? tags : { ...tags, Y2: tags.M1 };
    const values = Object.entries(all).flatMap(([tag, value]) => [value].flat().map((one) => [tag, one] as const));
    return [['TY', TY] as const, ...values, ['ER', ''] as const];
  });
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

const STYLES = Object.keys(CITATION_STYLES) as readonly CitationStyle[];

/** In CSL a title may hold tags: the characters that would be one are written as they look. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();

/** BibTeX has no field for a day. */
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
