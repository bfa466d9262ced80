/** Worker thread that extracts articles within limits and returns events in parts, so the main thread never blocks for long. */
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: path.join(import.meta.dirname, '..', 'tsconfig.json') });
const { buildActorIndex, extract, findActors, LOW_CONFIDENCE, readText } = await import('../engine/index.ts');

/** mentions per message */
const PART = 100;

let vocabulary = buildActorIndex([]);
let parts = [];

/** Loads the second reader with the first model answer. */
const together = async () => (await import('../services/second-reader/read-together.ts')).readTogether;

/** @param {{ actors: import('../engine/model/event').VocabularyActor[] | null, article: import('../engine/index').Article, within: import('../engine/index').Span | null, answers: import('../services/second-reader/read-together').RawAnswers | null, most: { events: number, mentions: number } }} asked `actors`: null while unchanged */
async function read({ actors, article, within, answers, most }) {
  if (actors !== null) vocabulary = buildActorIndex(actors);
  const { extractorVersion, timexes, events, diagnostics, dropped } =
    answers === null
      ? extract(article, { vocabulary, wanted: within ?? undefined })
      : (await together())(article, vocabulary, answers, 'stored');
  const isHere = ({ start, end }) => within !== null && start >= within.start && end <= within.end;
  const mentionsOf = ({ mentions }) => (within === null ? mentions : mentions.filter(({ evidence }) => isHere(evidence)));
  const wanted = events
    .map((event) => ({ ...event, mentions: mentionsOf(event).slice(0, most.mentions) }))
    .filter(({ mentions }) => mentions.length > 0);
  parts = wanted.length > most.events ? [] : inParts(wanted);
  return {
    extractorVersion,
    timexes: timexes.filter(({ timex }) => isHere(timex)),
    diagnostics,
    dropped: dropped.filter(({ check }) => check === LOW_CONFIDENCE),
    ...(within === null ? {} : { actors: findActors(readText(article.body), vocabulary, article.title, article.published).filter(isHere) }),
    events: wanted.length,
    parts: parts.length,
  };
}

function inParts(events) {
  const all = [];
  let room = 0;
  for (const event of events) {
    if (room < event.mentions.length) {
      all.push([]);
      room = PART;
    }
    all.at(-1).push(event);
    room -= event.mentions.length;
  }
  return all;
}

parentPort?.on('message', async (asked) => parentPort.postMessage(asked === 'more' ? (parts.shift() ?? []) : await read(asked)));
parentPort?.postMessage('ready');
