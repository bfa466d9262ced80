/** The caller that a service records in revisions and the audit log. */
import type { Caller } from '@/services/audit/write-audit';
import type { RequestContext } from './request-context';

export const callerOf = ({ user, requestId, address }: RequestContext): Caller => ({ userId: user?.id ?? null, requestId, ip: address });
