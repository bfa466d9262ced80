/** The review desk: the article with every candidate marked, and the candidates beside it with their actions. */
import { reviewEventAction, reviewMentionAction, saveEventAction, undoAction } from '@/app/admin/events/actions';
import { ChoiceRecordForm } from '@/components/admin/record-form';
import { DropArrived } from '@/components/admin/use-draft';
import { UndoNotice } from '@/components/history/history-forms';
import { AllDecided } from '@/components/review/all-decided';
import { CopyLink } from '@/components/review/archived-copy';
import { FactsForm, NotReadNotice, TextForm, WithdrawForm } from '@/components/review/article-forms';
import { CandidateRow, type Verdict } from '@/components/review/candidate-row';
import { MainNewsForm } from '@/components/review/main-news-form';
import { ReviewBar } from '@/components/review/review-bar';
import { ReviewFocus } from '@/components/review/review-focus';
import { ReviewText } from '@/components/review/review-text';
import { ConsentForm } from '@/components/second-reader/consent-form';
import { RawAnswer } from '@/components/second-reader/raw-answer';
import { ReadAgainForm } from '@/components/second-reader/read-again-form';
import { Section } from '@/components/ui/section';
import { keptOf } from '@/domain/desk/reextraction';
import { reasonWords } from '@/domain/history/revision-words';
import { parseUndo } from '@/domain/history/undo';
import { deskHref } from '@/domain/hrefs';
import { readersBadge } from '@/domain/second-reader/reader-labels';
import type { ThemeView } from '@/domain/views';
import { DISPLAY_RIGHTS } from '@/domain/vocabulary/source-policy';
import { themeKeys } from '@/domain/vocabulary/theme-keys';
import { listCopies } from '@/services/fetch/copies';
import { undoOffer } from '@/services/history/undo-change';
import { nextArticle } from '@/services/queue/articles-to-review';
import { newDates, storedFacts } from '@/services/reextract/correct-facts';
import { type Candidate, coveredSpans, isOpen, listCandidates, nextCandidate, waitingCandidates } from '@/services/review/list-candidates';
import { missingNews } from '@/services/review/main-news';
import { estimateTokens } from '@/services/second-reader/client/ask-article';
import { getSecondReader } from '@/services/second-reader/client/endpoint';
import { lastReading } from '@/services/second-reader/client/queue-reading';
import { storedAnswers } from '@/services/second-reader/client/stored-answers';
import { countAnswer } from '@/services/second-reader/count-answer';
import { listThemes, themesByUse } from '@/services/vocabulary/list-themes';
import { consentOf, sourceOf } from '@/services/vocabulary/save-source';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { textDraftKey } from '../../../_server/mutations/form-page';
import { editorArticle } from '../../../_server/session/editor-record';
import { decidesConsent } from '../../../_server/session/require-role';
import { today } from '../../../_server/site';
import { setConsentAction } from '../../sources/actions';
import {
  addMainNewsAction,
  correctFactsAction,
  readAgainAction,
  rereadArticlesAction,
  reviseArticleAction,
  setDisplayRightAction,
  setEvidenceAction,
  setThemeAction,
  takeNewDateAction,
  undoPublishingAction,
  withdrawArticleAction,
} from '../actions';
import { OpenCandidate } from './open-candidate';

export const metadata = { title: 'Review article' };

export default async function ReviewPage({ params, searchParams }: PageProps<'/admin/articles/[id]'>) {
  const { db, user, record: article } = await editorArticle(params);
  if (!article) return nothingHere();
  const candidates = await listCandidates(db, article.id, article.revision);
  const { event: requested, done, told: report, undo } = await searchParams;
  const [offer, themes, byUse, facts, copies] = await Promise.all([
    undoOffer(db, parseUndo(undo)),
    listThemes(db),
    themesByUse(db),
    storedFacts(db, article.id),
    listCopies(db, article.id),
  ]);
  const idsOf = (some: readonly ThemeView[]): readonly string[] => some.map(({ id }) => id);
  const vocabulary = { all: idsOf(themes), byUse: idsOf(byUse) };
  const keyedThemes = ({ event, extractedThemes }: Candidate): readonly ThemeView[] =>
    themeKeys({ ...vocabulary, extracted: extractedThemes, own: idsOf(event.themes) }).flatMap(
      (key) => byUse.find(({ id }) => id === key) ?? [],
    );
  const open = candidates.find((one) => String(one.event.id) === requested) ?? null;
  // an undo returns to its event, so that the next key decides that event
  const undone = candidates.find((one) => one.event.id === offer?.eventId) ?? open;
  const [source, consent] = (await decidesConsent(db, user))
    ? await Promise.all([sourceOf(db, article.id), consentOf(db, article.id)])
    : [null, null];
  const [answer, reader, lastRead] = await Promise.all([storedAnswers(db, article.body), getSecondReader(db), lastReading(db, article.id)]);
  const desk = deskHref(article.id);
  const href = (eventId: number): string => deskHref(article.id, eventId);
  const decided = candidates.filter((one) => !isOpen(one)).length;
  const missing = article.notRead === null ? missingNews(article, coveredSpans(candidates)) : null;
  const isDone = candidates.length > 0 && decided === candidates.length;
  const waiting = waitingCandidates(candidates).length;
  const keptIds = new Set(done === 'corrected' && typeof report === 'string' ? keptOf(report) : []);
  const dates = keptIds.size > 0 ? await newDates(db, article.id) : [];
  const mentions = candidates.map(({ event, mentionId, start, end, dateStart, dateEnd }) => ({
    id: mentionId,
    start,
    end,
    dateStart,
    dateEnd,
    event,
  }));
  return (
    <main className="page-width">
      <ReviewFocus desk={desk} order={candidates.map((one) => one.event.id)} opened={open?.event.id ?? null}>
        <ReviewBar
          article={article}
          decided={decided}
          total={candidates.length}
          waiting={waiting}
          done={typeof done === 'string' ? done : null}
          told={typeof report === 'string' ? report : ''}
          kept={candidates.flatMap(({ event: { id: eventId, title } }) =>
            keptIds.has(eventId) ? { id: eventId, title, newDate: dates.find((one) => one.eventId === eventId) ?? null } : [],
          )}
          takeNewDate={takeNewDateAction}
          undoPublishing={undoPublishingAction}
        />
        {article.notRead === null ? null : <NotReadNotice action={rereadArticlesAction} articleId={article.id} reason={article.notRead} />}
        <div className="pt-2 empty:hidden">
          <UndoNotice
            words={null}
            offer={offer}
            undo={undoAction}
            save={saveEventAction}
            back={undone ? href(undone.event.id) : desk}
            keycap="u"
          />
        </div>
        {done === 'revised' ? <DropArrived key={article.version} draftKey={textDraftKey(user.id, article.id)} /> : null}
        <div className="flex flex-wrap items-center gap-x-8 *:open:basis-full">
          <ChoiceRecordForm
            action={setDisplayRightAction}
            id={article.id}
            name="displayRight"
            label="Visible to readers"
            value={article.displayRight}
            choices={DISPLAY_RIGHTS}
            sourceName={article.sourceName}
            href={desk}
            submit="Save visibility"
          />
          {consent === null ? null : <ConsentForm action={setConsentAction} source={source} value={consent} href={desk} />}
          <FactsForm key={`facts ${facts.version}`} action={correctFactsAction} facts={facts} today={today()} />
          <TextForm
            key={article.version}
            action={reviseArticleAction}
            articleId={article.id}
            version={article.version}
            body={article.body}
            draftKey={textDraftKey(user.id, article.id)}
          />
          {reader === null ? null : (
            <ReadAgainForm
              action={readAgainAction}
              articleId={article.id}
              model={reader.endpoint.model}
              tokens={estimateTokens(article.body.length)}
              reading={lastRead}
              href={desk}
            />
          )}
          {answer === null ? null : <RawAnswer {...answer} counts={countAnswer(answer.answers, article)} />}
          <CopyLink articleId={article.id} copy={copies[0]} />
          {article.state === 'published' ? (
            <WithdrawForm action={withdrawArticleAction} articleId={article.id} version={article.version} />
          ) : null}
        </div>
        <div className="review-desk">
          <section className="review-text" aria-label="Article" tabIndex={-1}>
            <ReviewText
              articleId={article.id}
              body={article.body}
              mentions={mentions}
              desk={desk}
              revision={article.revision}
              candidates={candidates.map(({ event, mentionId, version }) => ({
                eventId: event.id,
                title: event.title,
                mentionId,
                version,
              }))}
              setEvidence={setEvidenceAction}
            />
          </section>
          <Section
            id="found"
            title="Suggested events"
            className="review-candidates"
            titleClass="pt-6 pb-2 min-[64rem]:sr-only"
            tabIndex={-1}
          >
            {isDone || done === 'published' ? (
              <AllDecided article={article} isReviewed={isDone} waiting={waiting} next={await nextArticle(db, article.id, today())} />
            ) : null}
            {missing && (missing.isWholeOpening || !isDone) ? (
              <MainNewsForm
                action={addMainNewsAction}
                articleId={article.id}
                revision={article.revision}
                sentence={missing.isWholeOpening ? null : article.body.slice(missing.start, missing.end)}
              />
            ) : null}
            {candidates.length === 0 && article.notRead === null ? (
              <p className="py-4 text-ink-2">
                No dated events were found in this text. To add one, select its sentence in the text or choose it from the list.
              </p>
            ) : null}
            <ol data-dense>
              {candidates.map((candidate, at) => (
                <CandidateRow
                  key={candidate.event.id}
                  event={candidate.event}
                  confidence={candidate.confidence}
                  readers={readersBadge(candidate.secondReading)}
                  verdict={verdictOf(candidate)}
                  joins={candidate.mentionState === 'proposed'}
                  joinReasons={candidate.mergeReasons.map(({ note }) => reasonWords(note))}
                  isFinal={candidate.mentionState === 'rejected'}
                  href={href(candidate.event.id)}
                  closedHref={desk}
                  action={candidate.mentionState === 'accepted' ? reviewEventAction : reviewMentionAction}
                  themes={keyedThemes(candidate)}
                  setTheme={setThemeAction}
                  fields={verdictFields(candidate, href(nextCandidate(candidates, at).event.id))}
                >
                  {candidate === open ? (
                    <OpenCandidate
                      article={article}
                      candidate={candidate}
                      themes={themes}
                      back={href(candidate.event.id)}
                      next={href(nextCandidate(candidates, at).event.id)}
                      userId={user.id}
                    />
                  ) : null}
                </CandidateRow>
              ))}
            </ol>
          </Section>
        </div>
      </ReviewFocus>
    </main>
  );
}

function verdictOf({ event, mentionState }: Pick<Candidate, 'event' | 'mentionState'>): Verdict {
  if (event.state === 'rejected' || mentionState === 'rejected') return 'rejected';
  return isOpen({ event, mentionState }) ? 'open' : 'accepted';
}

/** Hidden fields of a verdict. Another candidate opens after it. */
const verdictFields = ({ event, version, mentionId, mentionState }: Candidate, next: string) =>
  mentionState === 'accepted' ? { id: event.id, version, back: next } : { id: mentionId, back: next };
