/** Reads a built-in paragraph with the configured model, to show an administrator whether the endpoint works. */
import { type Database, modelAnswers } from '@/db/database';
import { badData } from '@/domain/errors';
import type { ConnectionTest } from '@/domain/second-reader/reader-labels';
import type { Article } from '@/engine/index';
import { type Env, readEnv } from '@/env';
import { readInThread } from '../../reading/extraction-thread';
import { extractionActors } from '../../vocabulary/extraction-vocabulary';
import { askModel, type ModelLimits } from './ask-model';
import { getSecondReader } from './endpoint';
import { failureNow } from './model-failure';
import { messagesFor, PROMPT_VERSION } from './prompt';
import { costMicros } from './usage';

const SAMPLE: Article = {
  title: 'Chile and Peru sign a fishing agreement',
  published: '2024-01-10',
  body: 'The foreign ministers of Chile and Peru signed a fishing agreement in Lima on Tuesday. Both governments plan a meeting of experts on 5 February. In 2014, a court in The Hague ruled on the sea border of the two countries.',
};

/** The limits are short, because an administrator waits for the answer. */
const TEST_LIMITS: ModelLimits = { totalMs: 60_000, silentMs: 60_000, bytes: 200_000, tries: 1, longestWaitMs: 0 };

/** Throws a model failure, or bad data without a configured endpoint. */
export async function testSecondReader(db: Database, env: Env = readEnv()): Promise<ConnectionTest> {
  const reader = await getSecondReader(db, env);
  if (reader === null) throw badData('Enter the URL and the name of the model and save the settings first.', 'url');
  const since = performance.now();
  const reading = askModel(reader.endpoint, messagesFor(SAMPLE, SAMPLE.body), TEST_LIMITS);
  const { raw, promptTokens, completionTokens } = await reading.catch((error: unknown) => {
    throw failureNow(error, 'The test failed');
  });
  const milliseconds = Math.round(performance.now() - since);
  const { model } = reader.endpoint;
  const tokens = { promptTokens, completionTokens, costMicros: costMicros(reader, promptTokens, completionTokens) };
  await db.insert(modelAnswers).values({ model, promptVersion: PROMPT_VERSION, answers: [], ...tokens });
  const answers = { model, promptVersion: PROMPT_VERSION, answers: [raw] };
  const { events } = await readInThread({ article: SAMPLE, actors: await extractionActors(db), within: null, answers });
  return {
    ...{ model, text: SAMPLE.body, tokens: promptTokens + completionTokens, milliseconds },
    events: events.map(({ title, date, mentions: [first] }) => ({
      ...{ title, edtf: date.edtf, quote: first?.evidence.quote ?? '' },
      readers: first?.secondReading?.readers ?? 'engine',
    })),
  };
}
