'use server';
import { z } from 'zod';
import { MAX_EVIDENCE, MAX_MISTAKE, MIN_MISTAKE, mistakeHref } from '@/domain/desk/mistakes';
/** Action with which a reader reports a mistake. Needs no account. */
import { limitedText } from '@/domain/text/limited-text';
import { reportMistake } from '@/services/review/mistakes';
import { defineAction } from '../../_server/mutations/define-action';
import { rowId } from '../../_server/mutations/form-fields';

/** Plain text. Keeps line breaks, and removes other control characters and lone surrogates. */
const plain = (max: number) => limitedText(max).transform((text) => text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '').trim());

export const reportMistakeAction = defineAction({
  name: 'mistakes.report',
  role: 'public',
  numbered: true,
  rate: { max: 10, seconds: 600 },
  input: z.strictObject({
    event: rowId,
    words: plain(MAX_MISTAKE).pipe(z.string().min(MIN_MISTAKE, 'Describe the mistake in one sentence.')),
    evidence: plain(MAX_EVIDENCE).transform((text) => (text === '' ? null : text)),
    /** A honeypot: people do not see this field, but bots fill it in. */
    subject: z.literal('', 'Leave this field empty.'),
  }),
  async run({ db }, { event, words, evidence }) {
    const id = await reportMistake(db, { eventId: event, words, evidence });
    return {
      redirectTo: mistakeHref(event, true),
      // the audit log is permanent, so it has neither the text of the report nor the IP address
      audit: { targetType: 'mistake', targetId: id, after: { eventId: event }, withoutAddress: true },
    };
  },
});
