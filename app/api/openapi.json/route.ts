import { entityTag, hasTag } from '@/app/_server/answers/entity-tag';
import { defineApiRoute } from '@/app/_server/api/define-api-route';
import { publicOrigin } from '@/app/_server/site';
import { openApi } from '@/domain/api/open-api';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineApiRoute('api.document', { read: answer });

async function answer(request: Request): Promise<Response> {
  const text = `${JSON.stringify(openApi(publicOrigin(request.headers)), null, 1)}\n`;
  const etag = entityTag('', text);
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', 'Content-Type': 'application/json' };
  if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : text, { headers });
}
