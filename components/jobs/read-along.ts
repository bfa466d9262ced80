/**
 * Lets a worker read a text while it is typed. Waits for a pause, and the newest text replaces older ones. Terminates and
 * restarts a worker that takes too long. Independent of React.
 */
import { type FromReader, READY, type ReadAnswer, type ReadQuestion } from '@/domain/desk/live-reading';
import type { VocabularyActor } from '@/engine/model/event';

interface ReadAlongOptions {
  readonly start: () => Worker;
  readonly loadActors: () => Promise<readonly VocabularyActor[]>;
  readonly onAnswer: (answer: ReadAnswer) => void;
  /** called if the newest text takes too long, or if the worker cannot start */
  readonly onFailure: (message: string) => void;
  readonly pauseMs?: number;
  readonly patienceMs?: number;
}

export function readAlong({ start, loadActors, onAnswer, onFailure, pauseMs = 250, patienceMs = 10_000 }: ReadAlongOptions) {
  let thread: Worker | null = null;
  let ready = false;
  let closed = false;
  let latest = 0;
  let newest: ReadQuestion | null = null;
  let underWay: ReadQuestion | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(patience);
    thread?.terminate();
    thread = null;
    ready = false;
    underWay = null;
  };
  const fail = (message: string) => {
    end();
    onFailure(message);
  };
  const begin = () => {
    const begun = start();
    thread = begun;
    begun.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (thread === begun) hear(data);
    };
    begun.onerror = () => thread === begun && fail('This browser does not support the live preview. You can still submit the text.');
    loadActors().then(
      (actors) => thread === begun && begun.postMessage({ actors }),
      () => thread === begun && fail('Could not load the actor names. You can still submit the text.'),
    );
  };
  const hear = (said: FromReader) => {
    clearTimeout(patience);
    underWay = null;
    if (said === READY) ready = true;
    else if (said.id === newest?.id) {
      newest = null;
      onAnswer(said);
    }
    next();
  };
  const next = () => {
    if (closed || newest === null || underWay !== null) return;
    if (thread === null) return begin();
    if (!ready) return;
    underWay = newest;
    const { id } = underWay;
    thread.postMessage(underWay);
    patience = setTimeout(() => {
      // The same text would time out again.
      const isNewest = newest?.id === id;
      if (isNewest) newest = null;
      end();
      if (isNewest) onFailure('This text takes too long for the live preview. Submit it to extract the events on the server.');
      next();
    }, patienceMs);
  };
  return {
    ask(question: Omit<ReadQuestion, 'id'>) {
      clearTimeout(pause);
      latest += 1;
      const id = latest;
      pause = setTimeout(() => {
        newest = { id, ...question };
        next();
      }, pauseMs);
    },
    /** Call when the text is empty. Nothing is sent until the next `ask`. */
    cancel() {
      clearTimeout(pause);
      newest = null;
    },
    close() {
      closed = true;
      clearTimeout(pause);
      end();
    },
  };
}
