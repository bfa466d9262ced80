/** Adds a missed event: choose the sentence that reports it, then complete what the engine extracts from it. */
import { addMissedEventAction } from '@/app/admin/articles/actions';
import { PageHeading } from '@/components/admin/page-heading';
import { WhyThisDate } from '@/components/event/why-this-date';
import { EventForm } from '@/components/event-form/event-form';
import { Link, TextLink } from '@/components/ui/button';
import { MarkedQuote } from '@/components/ui/marked-quote';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { messageOf } from '@/domain/errors';
import { deskHref } from '@/domain/hrefs';
import { type LeftOutSentence, leftOutSentences, sentencesOf } from '@/services/review/left-out';
import { type EventProposal, proposeEvent } from '@/services/review/propose-event';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { database } from '../../../../_server/context';
import { eventFormOptions, formNumber } from '../../../../_server/mutations/form-page';
import { editorArticle } from '../../../../_server/session/editor-record';

export const metadata = { title: 'Add a missed event' };

export default async function MissedEventPage({ params, searchParams }: PageProps<'/admin/articles/[id]/missed'>) {
  const { db, record: article } = await editorArticle(params, '/missed');
  if (!article) return nothingHere();
  const query = await searchParams;
  const { start, end } = query;
  const span = typeof start === 'string' && typeof end === 'string' ? { start: Number(start), end: Number(end) } : null;
  const desk = deskHref(article.id);
  const read = span === null ? null : await proposeEvent(db, article.id, span).catch(messageOf);
  return (
    <main className="page-width @container/form">
      <PageHeading title="Add a missed event" lead={`From “${article.title}”`}>
        <TextLink href={desk}>Back to review</TextLink>
      </PageHeading>
      {read === null || typeof read === 'string' ? (
        <>
          {read === null ? null : <Notice kind="error">{read}</Notice>}
          <LeftOut sentences={article.notRead === null ? await leftOutSentences(db, article) : []} page={`${desk}/missed`} />
          <SentenceList body={article.body} page={`${desk}/missed`} />
        </>
      ) : (
        <Missed reading={read} articleId={article.id} number={formNumber(`${desk}/missed`, query)} />
      )}
    </main>
  );
}

const SENTENCE = 'block py-2.5 font-serif leading-6 hover:text-accent';

function LeftOut({ sentences, page }: { sentences: readonly LeftOutSentence[]; page: string }) {
  if (sentences.length === 0) return null;
  return (
    <Section id="left-out" title="Not suggested because of low confidence" className="max-w-[66ch] pb-8">
      <ul>
        {sentences.map(({ start, end, text, word, why }) => (
          <li key={start} className="border-b pb-2">
            <Link href={`${page}?start=${start}&end=${end}`} className={`${SENTENCE} pb-0.5!`}>
              {text}
            </Link>
            <p className="text-ink-3 text-meta">
              “{word}”: {why}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SentenceList = ({ body, page }: { body: string; page: string }) => (
  <Section id="sentences" title="Which sentence reports the event?" className="max-w-[66ch] pb-12">
    <ol className="list-decimal pl-8">
      {sentencesOf(body).map((one) => (
        <li key={one.start} className="border-b">
          <Link href={`${page}?start=${one.start}&end=${one.end}`} className={SENTENCE}>
            {one.text}
          </Link>
        </li>
      ))}
    </ol>
  </Section>
);

async function Missed({ reading, articleId, number }: { reading: EventProposal; articleId: number; number: string }) {
  const { evidence, dated, why, values, themes, revision } = reading;
  const words = dated?.words ?? null;
  const marked = words && words.start >= evidence.start && words.end <= evidence.end ? words : null;
  return (
    <>
      <figure className="max-w-[62ch] pb-6">
        <blockquote className="border-l-2 pl-4 font-serif">
          <MarkedQuote
            text={evidence.quote}
            dateStart={marked ? marked.start - evidence.start : null}
            dateEnd={marked ? marked.end - evidence.start : null}
          />
        </blockquote>
        <figcaption className="pt-1 text-ink-3 text-meta">
          {dated === null
            ? 'No date was found in this sentence. Enter the date only as precisely as the text states it.'
            : words === null
              ? 'The form contains the details found in this sentence. The sentence states no date, so check the suggested date.'
              : 'The form contains the details found in this sentence.'}
        </figcaption>
      </figure>
      <EventForm
        action={addMissedEventAction}
        options={await eventFormOptions(await database())}
        initial={values}
        initialThemes={themes}
        hidden={{
          ...{ article: String(articleId), revision: String(revision), start: String(evidence.start), end: String(evidence.end) },
          [NUMBER_FIELD]: number,
        }}
        intents={[
          { value: 'accept', label: 'Add and accept event' },
          { value: 'draft', label: 'Add as suggested event', variant: 'secondary' },
        ]}
        askReason={false}
        startsInTitle
        draftKey={null}
      />
      {why && dated ? <WhyThisDate heading="h2" why={why} date={{ ...dated.date, words: words?.quote ?? null }} /> : null}
    </>
  );
}
