/** Creates the routes of citation files. */
import 'server-only';
import { connection } from 'next/server';
import type { Database } from '@/db/database';
import { notFound } from '@/domain/errors';
import type { Citable } from '@/domain/export/citable';
import { CITATION_FILES, citationFileOf } from '@/domain/export/citations';
import type { SiteSettings } from '@/domain/site-settings';
import { writeCitation } from '@/services/export/write-citation';
import { database } from '../context';
import { defineRoute } from '../mutations/define-route';
import { publicOrigin, site, today } from '../site';

interface CitedSite {
  readonly origin: string;
  readonly accessed: string;
  readonly site: SiteSettings;
}

/** `find` returns null if there is nothing to cite. Then the error says that `what` does not exist. */
export const citationRoute = <Params extends { readonly file: string }>(
  name: string,
  what: string,
  find: (db: Database, params: Params, cited: () => Promise<CitedSite>, request: Request) => Promise<Citable | null>,
) =>
  defineRoute<Params, 'public'>({
    name,
    role: 'public',
    async handle(request, { params }) {
      await connection();
      const file = citationFileOf(params.file);
      if (file === null) throw notFound(what);
      const cited = async () => ({ origin: publicOrigin(request.headers), accessed: today(), site: await site() });
      const item = await find(await database(), params, cited, request);
      if (item === null) throw notFound(what);
      return new Response(writeCitation(item, file), {
        headers: {
          'Content-Type': CITATION_FILES[file].mediaType,
          // The file is named after the item's ID, which has only letters, digits and hyphens.
          'Content-Disposition': `${file === 'txt' ? 'inline' : 'attachment'}; filename="${item.id}.${file}"`,
          'Cache-Control': 'public, no-cache',
        },
      });
    },
  });
