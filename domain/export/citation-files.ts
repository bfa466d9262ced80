/** Citation file formats of reference managers, and their URLs: the page's own with a suffix, `/events/12.bib`. */
import { printFilters } from '../filters/print-filters';
import type { TimelineFilters } from '../filters/timeline-filters';

export const CITATION_FILES = {
  bib: { label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  txt: { label: 'Text (APA, MLA, Chicago)', mediaType: 'text/plain; charset=utf-8' },
  'csl.json': { label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
} as const;
export type CitationFile = keyof typeof CITATION_FILES;

export const CITATION_FILE_IDS = Object.keys(CITATION_FILES) as readonly CitationFile[];

export const citationHrefs = (hrefOf: (file: CitationFile) => string): Readonly<Record<CitationFile, string>> => ({
  bib: hrefOf('bib'),
  ris: hrefOf('ris'),
  txt: hrefOf('txt'),
  'csl.json': hrefOf('csl.json'),
});

/** Null for an unknown suffix. */
export const citationFileOf = (suffix: string): CitationFile | null => CITATION_FILE_IDS.find((id) => id === suffix) ?? null;

export const eventCitationHref = (id: number, file: CitationFile): string => `/events/${id}.${file}`;
export const articleCitationHref = (id: number, file: CitationFile): string => `/articles/${id}.${file}`;

export function viewCitationHref(filters: TimelineFilters, file: CitationFile): string {
  const search = printFilters({ ...filters, page: 1 });
  return `/timeline.${file}${search ? `?${search}` : ''}`;
}
