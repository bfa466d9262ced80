/** Exports the audit log with the filters of its page, for administrators. Caches may not store it. */
import { connection } from 'next/server';
import { countExport } from '@/app/_server/answers/count-request';
import { toStream } from '@/app/_server/answers/to-stream';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { today } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { AUDIT_FORMATS, parseAuditFilters } from '@/domain/people/audit-filters';
import { AUDIT_MEDIA_TYPES, exportAudit } from '@/services/history/list-audit';
import { logSecurity } from '@/services/log';

export const GET = defineRoute<{ format: string }, 'admin'>({
  name: 'audit.export',
  role: 'admin',
  async handle(request, { params, user, requestId }) {
    await connection();
    const format = AUDIT_FORMATS.find((known) => known === params.format);
    if (format === undefined) throw notFound('This format');
    await countExport(request.headers);
    const filters = parseAuditFilters(Object.fromEntries(new URL(request.url).searchParams));
    logSecurity('audit.exported', { user: user.id, format, requestId });
    return new Response(toStream(exportAudit(await database(), filters, format)), {
      headers: {
        'Cache-Control': 'private, no-store',
        'Content-Type': AUDIT_MEDIA_TYPES[format],
        'Content-Disposition': `attachment; filename="dateline-audit-${today()}.${format}"`,
      },
    });
  },
});
