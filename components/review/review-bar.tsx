'use client';
import { Keyboard } from 'lucide';
import { Icon } from '@/components/ui/icon';
import type { FormAction } from '@/domain/action-state';
import type { ArticleSummary } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import { ALREADY, ALREADY_WORDS } from '@/domain/desk/form-number';
import { correctionWords, type NewDate } from '@/domain/desk/reextraction';
import { articleHref, deskHref, missedHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { Button, Keycap, Link, LinkButton, PageLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PublishLink } from './publish-link';
import { useMarked, useReviewFocus } from './review-focus';
import { VerdictForm } from './verdict-form';

interface ReviewBarProps {
  readonly article: ArticleSummary & { readonly version: number };
  readonly decided: number;
  readonly total: number;
  readonly waiting: number;
  readonly done: string | null;
  /**
   * Details for the message, from the URL. After a new revision: its number, sentences found again, sentences lost and new
   * events, joined by hyphens. After corrected facts: the value from `correctionTold`. After accepting several: their
   * number. After a withdrawal: the numbers of removed and remaining events.
   */
  readonly told: string;
  /** events with an editor's changes, which a correction of the article did not update */
  readonly kept: readonly { readonly id: number; readonly title: string; readonly newDate: NewDate | null }[];
  readonly takeNewDate: FormAction;
  readonly undoPublishing: FormAction;
}

function doneWords(done: string | null, told: string): string | null {
  if (done === 'revised') return revisedWords(told);
  if (done === 'corrected') return correctionWords(told);
  if (done === 'published') return 'Article published. Events without a decision are labeled “Not reviewed”.';
  if (done === 'hidden') return hiddenWords(told);
  if (done === 'accepted') return acceptedWords(Number.parseInt(told, 10) || 0);
  if (done === 'withdrawn') return 'Change undone. The events need a decision again.';
  if (done === ALREADY) return ALREADY_WORDS;
  if (done === 'known') return 'This text already exists. Nothing was changed.';
  return done === 'read' ? 'Events extracted.' : null;
}

function acceptedWords(count: number): string {
  if (count === 0) return 'Events accepted. Readers see the events marked as reviewed.';
  return `${counted(count, 'event')} accepted. Readers see ${count === 1 ? 'the event' : 'the events'} marked as reviewed.`;
}

function hiddenWords(told: string): string {
  const [, gone = 0, retained = 0] = /^(\d{1,6})-(\d{1,6})$/.exec(told) ?? [];
  const stay =
    Number(retained) === 0
      ? ''
      : ` ${counted(Number(retained), 'event')} kept because other sources report ${Number(retained) === 1 ? 'it' : 'them'}.`;
  return `Article withdrawn. ${counted(Number(gone), 'event')} hidden from readers.${stay}`;
}

function revisedWords(told: string): string {
  const [, number, foundAgain, gone, fresh] = /^(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(told) ?? [];
  if (number === undefined) return 'Saved as a new revision.';
  const lost = gone === '0' ? 'none missing' : `${gone} missing and added to the queue`;
  return `Saved as revision ${number}. ${counted(Number(foundAgain), 'quote')} kept, ${lost}. ${counted(Number(fresh), 'new event')}.`;
}

export function ReviewBar({ article, decided, total, waiting, done, told, kept, undoPublishing, takeNewDate }: ReviewBarProps) {
  const { showKeys } = useReviewFocus();
  const desk = deskHref(article.id);
  const marked = useMarked(desk);
  const words = doneWords(done, told);
  return (
    <>
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b py-2 max-desk:*:nth-2:mr-auto">
        <div className="min-w-0 flex-1 basis-full desk:basis-72">
          <h1 className="font-medium font-serif text-middle-phone">{article.title}</h1>
          <p className="text-ink-2 text-meta">
            {article.sourceName}, {calendarWords(article.published)}
          </p>
        </div>
        {total > 0 ? (
          <div className="flex items-center gap-3">
            <span className="text-ink-2 text-meta tabular-nums">
              {decided} of {total} reviewed
            </span>
            <span className="h-[4px] w-32 overflow-hidden rounded-mark bg-line" aria-hidden="true">
              <span className="block h-full bg-[var(--agreements)]" style={{ width: `${(decided / total) * 100}%` }} />
            </span>
          </div>
        ) : null}
        {article.state === 'published' ? <LinkButton href={articleHref(article.id)}>View public page</LinkButton> : null}
        {total > 0 && decided === total ? null : <PublishLink article={article} waiting={waiting} />}
      </div>
      {words ? (
        <Notice kind="done">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="min-w-0 flex-1 basis-60">{words}</span>
            {done === 'published' || done === 'accepted' ? (
              <VerdictForm
                isUndo
                action={undoPublishing}
                fields={{ id: article.id, version: article.version }}
                label="Undo"
                keycap="u"
                variant="secondary"
              />
            ) : null}
          </div>
          {kept.length > 0 ? (
            <ul className="list-disc pl-5">
              {kept.map(({ id, title, newDate }) => (
                <li key={id}>
                  <PageLink href={deskHref(article.id, id)}>{title}</PageLink>
                  {newDate ? (
                    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-2">
                      <span>{`New date: ${dateWords(newDate.date)}.`}</span>
                      <VerdictForm
                        action={takeNewDate}
                        fields={{ article: article.id, id, version: newDate.version, told }}
                        label="Use the new date"
                        spoken={` for ${title}`}
                        variant="secondary"
                      />
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-5 pt-2 text-meta" data-dense>
        <Link className="link review-way" data-key="n" aria-keyshortcuts="n" href={missedHref(article.id, marked ?? undefined)}>
          Add a missed event<Keycap>n</Keycap>
        </Link>
        {total > decided ? (
          <Link className="link review-way" data-key="b" aria-keyshortcuts="b" href={`${desk}/accept`}>
            Accept several events<Keycap>b</Keycap>
          </Link>
        ) : null}
        <Button variant="quiet" dense className="needs-script -ml-3 text-meta!" onClick={showKeys}>
          <Icon of={Keyboard} size="1rem" /> Keyboard shortcuts <Keycap>?</Keycap>
        </Button>
      </p>
    </>
  );
}
