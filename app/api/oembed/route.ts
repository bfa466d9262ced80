/** oEmbed: `/api/oembed?url=…&maxwidth=…&maxheight=…&format=json`. Any site may call it. */
import { connection } from 'next/server';
import { readOembed } from '@/app/_server/answers/oembed';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';

const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=3600' };

export const GET = defineRoute({
  name: 'oembed',
  role: 'public',
  async handle(request) {
    await connection();
    const params = new URL(request.url).searchParams;
    // The specification requires this status for an unsupported format.
    if ((params.get('format') || 'json') !== 'json')
      return Response.json(
        { error: { code: 'bad-data', message: 'Only JSON is supported. Use format=json.', field: 'format' } },
        { status: 501 },
      );
    return Response.json(await readOembed(await database(), params), { headers: HEADERS });
  },
});
