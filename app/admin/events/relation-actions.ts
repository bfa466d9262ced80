'use server';
/** What an editor says of how events hang together. */
import { z } from 'zod';
import { withUndo } from '@/domain/history/undo';
import { safePath } from '@/domain/hrefs';
import { LINKS, RELATION_KINDS, relationOf } from '@/domain/relation-kinds';
import { decideRelation } from '@/services/merging/decide-relation';
import { back, reasonOf, why } from '../../_server/forms/form-fields';
import { rowId } from '../../_server/forms/form-numbers';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';

export const decideRelationAction = defineAction({
  name: 'relations.review',
  role: 'editor',
  input: z.strictObject({ part: rowId, whole: rowId, kind: z.enum(RELATION_KINDS), intent: z.enum(['accept', 'reject']), back }),
  async run(context, { part, whole, kind, intent, back: path }) {
    const { version } = await decideRelation(context.db, { partId: part, wholeId: whole, kind, decision: intent, by: callerOf(context) });
    return { data: null, redirectTo: withUndo(safePath(path, `/admin/events/${part}`), part, version), audit: null };
  },
});

export const linkEventsAction = defineAction({
  name: 'relations.link',
  role: 'editor',
  input: z.strictObject({ id: rowId, other: rowId, link: z.enum(LINKS, { error: 'Choose a value from the list.' }), reason: why }),
  async run(context, { id, other, link, reason }) {
    const relation = relationOf(link, id, other);
    const caller = callerOf(context);
    const { version } = await decideRelation(context.db, {
      ...relation,
      decision: 'accept',
      by: caller,
      reason: reasonOf(reason),
      byHand: true,
    });
    return { data: null, redirectTo: withUndo(`/admin/events/${id}?done=linked`, relation.partId, version), audit: null };
  },
});
