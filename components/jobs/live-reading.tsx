'use client';
/** Live preview of the events in a text while an editor types or pastes it. A web worker extracts them. Listens to the surrounding form. */
import { useEffect, useRef, useState } from 'react';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import type { ReadAnswer } from '@/domain/desk/live-reading';
import { defaultFamilyOf, NO_FAMILY } from '@/domain/drawing';
import { counted } from '@/domain/text/counted';
import type { DatedEvent, VocabularyActor } from '@/engine/model/event';
import { Glyph } from '../ui/glyph';
import { MarkedQuote } from '../ui/marked-quote';
import { ScrollBox } from '../ui/section';
import { readAlong } from './read-along';

const GIVEN = ['title', 'source', 'url', 'published'] as const;
const VOCABULARY = '/api/vocabulary';

interface LiveReadingProps {
  readonly start: () => Worker;
  readonly title?: string;
  /** true: the form contains an article’s body, so nothing is removed from it */
  readonly isBody?: boolean;
}

export function LiveReading({ start, title = 'Live preview', isBody = false }: LiveReadingProps) {
  const place = useRef<HTMLElement>(null);
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const settle = (found: ReadAnswer | null, message = '') => {
      setAnswer(found);
      setFailure(message);
      setBusy(false);
    };
    const reader = readAlong({ start, loadActors, onAnswer: (found) => settle(found), onFailure: (message) => settle(null, message) });
    const read = () => {
      const fields = new FormData(form);
      const text = String(fields.get('text') ?? '');
      if (text.trim() === '') {
        reader.cancel();
        settle(null);
        return;
      }
      setBusy(true);
      reader.ask({ text, isBody, given: Object.fromEntries(GIVEN.map((name) => [name, String(fields.get(name) ?? '')])) });
    };
    read();
    form.addEventListener('input', read);
    return () => {
      form.removeEventListener('input', read);
      reader.close();
    };
  }, [start, isBody]);
  return (
    <ScrollBox
      ref={place}
      className="live-reading border-t pt-4 min-[64rem]:max-h-[60dvh] min-[64rem]:overflow-y-auto"
      aria-labelledby="read-along"
      aria-busy={busy}
    >
      <h2 id="read-along" className="font-semibold text-meta">
        {title}
      </h2>
      <p role="status" className="text-ink-2 text-meta">
        {failure || statusWords(answer, busy, isBody)}
      </p>
      {answer?.article ? (
        <ol>
          {answer.events.map((event) => (
            <LiveEvent key={`${event.mentions[0]?.evidence.start} ${event.title}`} event={event} />
          ))}
        </ol>
      ) : null}
    </ScrollBox>
  );
}

/** `isBody`: the form itself asks for a missing or unclear date. */
function statusWords(answer: ReadAnswer | null, busy: boolean, isBody: boolean): string {
  if (isBody && answer?.problem?.field === 'published') return 'Enter the publication date to see the events.';
  if (answer?.problem) return answer.problem.message;
  if (!answer) return busy ? 'Extracting…' : 'Events appear here as you type.';
  const count = answer.events.length;
  return count === 0
    ? 'No dated events yet.'
    : `${counted(count, 'dated event')}. Relative dates are counted from ${calendarWords(answer.article?.published ?? '')}.`;
}

function LiveEvent({ event }: { event: DatedEvent }) {
  const [mention] = event.mentions;
  const { themes } = event;
  const family = themes[0] ? defaultFamilyOf(themes[0]) : NO_FAMILY;
  const words = mention?.dateWords;
  const status = occurrenceLabel(event);
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-2.5 border-b py-2 [&>.glyph]:mt-[0.35rem]" data-family={family}>
      <Glyph family={family} size="0.625rem" />
      <div className="min-w-0">
        <p className="font-medium">{event.title}</p>
        <p className="text-ink-2 text-meta">
          {dateWords({ ...event.date, extent: event.extent })}
          {status ? <span className="text-ink-3">, {status}</span> : null}
        </p>
        {mention ? (
          <p className="font-serif text-ink-2 text-meta">
            <MarkedQuote
              text={mention.evidence.quote}
              dateStart={words ? words.start - mention.evidence.start : null}
              dateEnd={words ? words.end - mention.evidence.start : null}
            />
          </p>
        ) : null}
      </div>
    </li>
  );
}

let vocabulary: Promise<readonly VocabularyActor[]> | null = null;

/** Loads the actors once per page. A failed request is repeated on the next call. */
function loadActors(): Promise<readonly VocabularyActor[]> {
  vocabulary ??= fetch(VOCABULARY).then((response) => {
    if (!response.ok) throw new Error(`Could not load the vocabulary (HTTP ${response.status}).`);
    return response.json();
  });
  vocabulary.catch(() => {
    vocabulary = null;
  });
  return vocabulary;
}
