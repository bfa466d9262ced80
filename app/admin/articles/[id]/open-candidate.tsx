/** Details of the focused candidate: its fields, its evidence, merge and split, and the explanation of its date. */
import { WhyConfidence, WhyThisDate } from '@/components/event/why-this-date';
import { EventForm } from '@/components/event-form/event-form';
import { DECIDE, eventFormId } from '@/components/event-form/intent';
import { EvidenceForm } from '@/components/review/evidence-form';
import { DateChoiceForm } from '@/components/second-reader/date-choice-form';
import type { ArticleView } from '@/domain/article-views';
import { previewDate } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { fieldValues } from '@/domain/desk/event-values';
import { mergeHref } from '@/domain/hrefs';
import { type DateChoice, datesOf, disagrees } from '@/domain/second-reader/reader-labels';
import { shortText } from '@/domain/text/cut-text';
import type { ThemeView } from '@/domain/views';
import { ownVersion } from '@/services/events/editing/save-and-accept';
import { getEvent } from '@/services/events/get-event';
import { type ListedSentence, sentencesOf } from '@/services/review/left-out';
import type { Candidate } from '@/services/review/list-candidates';
import { actorNames } from '@/services/vocabulary/list-actors';
import { database } from '../../../_server/context';
import { draftKey } from '../../../_server/mutations/form-page';
import { saveEventAction } from '../../events/actions';
import { chooseDateAction, setEvidenceAction } from '../actions';

interface OpenCandidateProps {
  readonly article: Pick<ArticleView, 'id' | 'body' | 'revision'>;
  readonly candidate: Candidate;
  readonly themes: readonly ThemeView[];
  readonly back: string;
  /** URL after a verdict */
  readonly next: string;
  readonly userId: string;
}

export async function OpenCandidate({ article, candidate, themes, back, next, userId }: OpenCandidateProps) {
  const db = await database();
  const { id } = candidate.event;
  const [event, names, ownVersionNumber] = await Promise.all([
    getEvent(db, id, { includeDrafts: true }),
    actorNames(db),
    ownVersion(db, id, userId),
  ]);
  if (!event) return <p className="text-ink-2">This event was merged into another one.</p>;
  const isProposed = candidate.mentionState === 'proposed';
  const { secondReading } = candidate;
  const dates = disputedDates(candidate);
  return (
    <>
      {dates === null || secondReading === null ? null : (
        <DateChoiceForm
          action={chooseDateAction}
          fields={{ id: candidate.mentionId, version: event.version, back }}
          dates={dates}
          model={secondReading.model}
        />
      )}
      <EventForm
        key={event.id}
        id={eventFormId(event.id)}
        action={saveEventAction}
        options={{ themes, actorNames: names }}
        initial={fieldValues(event)}
        initialThemes={event.themes.map((theme) => theme.id)}
        hidden={{
          ...{ id: String(event.id), version: String(event.version), back, next },
          ...(isProposed ? { mention: String(candidate.mentionId) } : {}),
        }}
        intents={[
          { ...DECIDE, label: isProposed ? 'Save as same event' : 'Save and accept', isHidden: false },
          { value: 'save', label: 'Save changes', variant: 'secondary' },
        ]}
        askReason={event.state === 'published'}
        draftKey={draftKey(userId, event.id)}
        ownVersion={ownVersionNumber}
      />
      <p className="flex flex-wrap gap-x-4 pb-4 text-meta">
        <a className="link" data-key="m" href={mergeHref(event.id, { desk: article.id })}>
          Merge with another event <kbd className="keycap needs-script">m</kbd>
        </a>
        <a className="link" data-key="s" href={`/admin/events/${event.id}#basis`}>
          Split or link this event, or view its history <kbd className="keycap needs-script">s</kbd>
        </a>
      </p>
      {candidate.mentionState === 'rejected' ? null : (
        <EvidenceForm
          key={`evidence ${event.version}`}
          action={setEvidenceAction}
          fields={{ id: candidate.mentionId, version: event.version, revision: article.revision, back }}
          sentences={sentencesOf(article.body).map(shown)}
          now={{ start: candidate.start, end: candidate.end }}
          quote={article.body.slice(candidate.start, candidate.end)}
        />
      )}
      <WhyConfidence mentions={isProposed ? event.mentions.filter((one) => one.id === candidate.mentionId) : event.mentions} />
      <WhyThisDate why={event.why} date={event.date} />
    </>
  );
}

const SHOWN = 70;

const shown = ({ start, end, text }: ListedSentence) => ({ start, end, words: shortText(text, SHOWN) });

/** Both dates in words; null if the readers agree, an editor has decided, or the event of the sentence is open. */
function disputedDates(candidate: Candidate): Readonly<Record<DateChoice, string>> | null {
  const { mentionState, isDateSettled, secondReading, edtf, qualifier, extent } = candidate;
  if (mentionState !== 'accepted' || isDateSettled || !disagrees(secondReading)) return null;
  const wordsOf = (given: string): string => {
    const preview = previewDate({ edtf: given, qualifier: given === edtf ? qualifier : null, extent });
    return preview === null ? given : dateWords(preview);
  };
  const { engine, model } = datesOf(secondReading, edtf);
  return { engine: wordsOf(engine), model: wordsOf(model) };
}
