/** A citation as an answer. */
import 'server-only';
import type { Citable } from '@/domain/citation/citable';
import { CITATION_FILES, type CitationFile } from '@/domain/citation/citation-files';
import { writeCitation } from '@/services/cite/write-citation';

/** The file is named by the item's id, which holds letters, digits and hyphens only. */
export function answerCitation(item: Citable, file: CitationFile): Response {
  return new Response(writeCitation(item, file), {
    headers: {
      'Content-Type': CITATION_FILES[file].mediaType,
      'Content-Disposition': `${file === 'txt' ? 'inline' : 'attachment'}; filename="${item.id}.${file}"`,
      'Cache-Control': 'public, no-cache',
    },
  });
}
