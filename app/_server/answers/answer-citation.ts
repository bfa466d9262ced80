/** Responds with a citation file. */
import 'server-only';
import type { Citable } from '@/domain/export/citable';
import { CITATION_FILES, type CitationFile } from '@/domain/export/citations';
import { writeCitation } from '@/services/export/write-citation';

/** The file is named after the item's ID, which has only letters, digits and hyphens. */
export function answerCitation(item: Citable, file: CitationFile): Response {
  return new Response(writeCitation(item, file), {
    headers: {
      'Content-Type': CITATION_FILES[file].mediaType,
      'Content-Disposition': `${file === 'txt' ? 'inline' : 'attachment'}; filename="${item.id}.${file}"`,
      'Cache-Control': 'public, no-cache',
    },
  });
}
