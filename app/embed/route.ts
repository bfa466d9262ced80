/** A view or selected events, for a frame on another site. */
import { connection } from 'next/server';
import { answerEmbed, answerEmbedFailure } from '@/app/_server/answers/answer-embed';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { reportError } from '@/app/_server/report-error';
import { isDatelineError } from '@/domain/errors';

export const GET = defineRoute({
  name: 'embed.show',
  role: 'public',
  async handle(request, { requestId }) {
    await connection();
    try {
      return await answerEmbed(request, await database());
    } catch (error) {
      if (!isDatelineError(error)) reportError('embed.show', requestId, error);
      return answerEmbedFailure(request, isDatelineError(error) && error.code === 'too-much');
    }
  },
});
