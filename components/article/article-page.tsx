import type { ArticleMention, ArticleView, EngineEvent } from '@/domain/article-views';
import { dateWords, occurrenceLabel, statusWords } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import { FAMILIES, fillOf } from '@/domain/drawing';
import { citableArticle } from '@/domain/export/citable';
import { articleCitationHref, citationHrefs, quotationHref } from '@/domain/export/citations';
import { factualStatus } from '@/domain/factual-status';
import { articleHref, engineOutputHref, eventHref, mentionAnchor, webUrl } from '@/domain/hrefs';
import { actionLabel, ROLE_LABELS } from '@/domain/labels';
import { counted } from '@/domain/text/counted';
import { Citations, CopyQuotation } from '../export/citations';
import { NewTabLink, PageLink } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { MarkedQuote } from '../ui/marked-quote';
import { Section, SectionTitle } from '../ui/section';
import { additionTag } from './addition-words';
import { ArticleEvents } from './article-events';
import { highlightPieces, linkedPieces, type Piece, paragraphSpans } from './highlight-pieces';
import { MentionCard, MentionLink, type MentionSummary } from './mention-card';

interface ArticlePageProps {
  readonly article: ArticleView;
  /** omitted for an article without a shipped review; null if the URL does not request it */
  readonly engine?: readonly EngineEvent[] | null;
  readonly today: string;
  readonly origin: string;
}

export function ArticlePage({ article, engine, today, origin }: ArticlePageProps) {
  const original = webUrl(article.url);
  return (
    <main className="page-width py-6 desk:grid desk:grid-cols-[minmax(0,66ch)_15rem] desk:justify-center desk:gap-x-16 desk:text-[1.1875rem]">
      <header className="mb-6 max-w-192 desk:col-span-full">
        <h1 className="page-title text-pretty">{article.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-meta">
          <span className="font-medium text-ink">{article.sourceName}</span>
          <time dateTime={article.published}>{calendarWords(article.published)}</time>
          {original ? <NewTabLink href={original}>Original</NewTabLink> : null}
        </p>
        {article.note ? <p className="mt-2 text-ink-3 text-meta">{article.note}</p> : null}
        {engine === undefined ? null : (
          <p className="mt-2 text-meta print:hidden">
            <PageLink href={engine ? articleHref(article.id) : engineOutputHref(article.id)}>
              {engine ? 'Hide engine output' : 'Show engine output'}
            </PageLink>
          </p>
        )}
      </header>
      <ArticleEvents mentions={article.mentions} published={article.published} today={today} />
      <div className="article-body" lang={article.language}>
        {article.body === '' ? (
          <ArticleQuotations mentions={article.mentions} />
        ) : (
          <ArticleText body={article.body} mentions={article.mentions} />
        )}
      </div>
      <div className="mt-8 max-w-[66ch] desk:[grid-area:3/1]">
        {engine ? <EngineOutput events={engine} language={article.language} /> : null}
        <Section id="cite-article" title="Quote and cite" className="border-t pt-4" titleClass="mb-3">
          <QuotableSentences article={article} />
          <Citations
            item={citableArticle(article, { origin, accessed: today })}
            files={citationHrefs((file) => articleCitationHref(article.id, file))}
          />
        </Section>
      </div>
    </main>
  );
}

/** The public part of an article whose source allows only quotes. Lists the sentences that report events, in the order of the text. */
const ArticleQuotations = ({ mentions }: { mentions: readonly ArticleMention[] }) => (
  <>
    <p className="mb-6 font-sans text-ink-2 text-meta">
      {mentions.length === 0
        ? 'Only quotes from this source are public, and no event quotes this article.'
        : 'Only quotes from this source are public. These sentences report events, in the order they appear in the article.'}
    </p>
    <ol className="flex flex-col gap-6">
      {mentions.map((mention) => (
        <li
          key={mention.id}
          id={mentionAnchor(mention.id)}
          className="border-l-2 pl-4 target:border-l-accent"
          data-family={mention.event.family}
        >
          <blockquote className="text-ink-3">
            {mention.before}
            <span className="text-ink">
              <MarkedQuote text={mention.quote ?? ''} dateStart={inQuote(mention, 'dateStart')} dateEnd={inQuote(mention, 'dateEnd')} />
            </span>
            {mention.after}
          </blockquote>
          <p className="mt-1 flex items-baseline gap-2 font-sans text-ink-2 text-meta">
            <EventGlyph event={mention.event} size="0.625rem" />
            <span>
              <PageLink href={eventHref(mention.event)}>{mention.event.title}</PageLink>, {dateWords(mention.event.date)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  </>
);

const inQuote = (mention: ArticleMention, end: 'dateStart' | 'dateEnd'): number | null => {
  const offset = mention[end];
  return offset === null ? null : offset - mention.start;
};

const EngineOutput = ({ events, language }: { readonly events: readonly EngineEvent[]; readonly language: string }) => (
  <section id="engine-output" className="mb-8 border-t pt-4" aria-labelledby="engine-output-title">
    <SectionTitle id="engine-output-title" text="Engine output" />
    <p className="mt-1 mb-4 text-ink-2 text-meta">
      The engine extracts {counted(events.length, 'event')} from this text. This list ignores the review that ships with Dateline.
    </p>
    <ol className="flex flex-col gap-4">
      {events.map((event) => (
        <li key={`${event.title} ${event.date.edtf}`} className="border-l pl-3">
          <p className="text-hint text-ink-3">
            {dateWords(event.date)}, {statusWords(factualStatus(event))}
          </p>
          <p className="font-medium">{event.title}</p>
          <p className="text-ink-2 text-meta">Action: {actionLabel(event.action)}</p>
          <p className="text-ink-2 text-meta">
            Actors:{' '}
            {event.actors.length === 0
              ? 'None'
              : event.actors.map(({ name, role }) => `${name} (${ROLE_LABELS[role].toLowerCase()})`).join(', ')}
          </p>
          {event.quotes.map((quote) => (
            <blockquote key={quote} lang={language} className="mt-1 text-ink-2 text-meta">
              “{quote}”
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  </section>
);

type Article = Pick<ArticleView, 'id' | 'title' | 'sourceName' | 'published' | 'url' | 'body' | 'mentions' | 'language'>;

function QuotableSentences({ article }: { article: Article }) {
  const quoted = quotedIn(article);
  if (quoted.length === 0) return null;
  return (
    <details className="mb-4 border-b pb-3 print:hidden">
      <summary className="font-medium text-meta">
        {counted(quoted.length, 'sentence that reports an event', 'sentences that report events')}
      </summary>
      <ol className="mt-3 flex flex-col gap-4">
        {quoted.map((one) => (
          <li key={one.id} className="border-l-2 pl-4">
            <q lang={article.language} className="font-serif text-ink-2">
              {one.quote}
            </q>
            <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-meta">
              <a className="link" href={quotationHref(one)} rel="noopener nofollow ugc">
                Link to this quote
              </a>
              <CopyQuotation quoted={one} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Returns each sentence once, because several events may share it. */
function quotedIn(article: Article): readonly Parameters<typeof quotationHref>[0][] {
  const source = { ...article, articleId: article.id, articleTitle: article.title };
  const bySpan = new Map<string, ArticleMention>();
  for (const mention of article.mentions) bySpan.set(`${mention.start} ${mention.end}`, mention);
  return [...bySpan.values()].flatMap(({ id, start, end, quote = article.body.slice(start, end) }) =>
    quote === '' ? [] : [{ id, quote, source }],
  );
}

const ArticleText = ({ body, mentions }: { body: string; mentions: readonly ArticleMention[] }) => (
  <>
    {paragraphSpans(body).map((span) => (
      <p key={span.start}>
        {linkedPieces(highlightPieces(body, mentions, span.start, span.end)).map((pieces) => (
          <LinkedText key={pieces[0].start} pieces={pieces} />
        ))}
      </p>
    ))}
    <MentionCard events={[...new Map(mentions.map((mention) => [mention.event.id, summaryOf(mention)])).values()]} />
  </>
);

const summaryOf = ({ event, adds }: ArticleMention): MentionSummary => ({
  id: event.id,
  title: event.title,
  dateWords: dateWords(event.date),
  standing: occurrenceLabel(event),
  theme: event.themes[0]?.label ?? FAMILIES[event.family].label,
  family: event.family,
  fill: fillOf(event),
  adds: adds ? additionTag(adds) : null,
});

function LinkedText({ pieces }: { pieces: readonly [Piece, ...Piece[]] }) {
  const [{ mentions, begins }] = pieces;
  const top = mentions[0];
  const words = pieces.map(({ start, text, isDate }) =>
    isDate ? (
      <span key={start} className="mention-date">
        {text}
      </span>
    ) : (
      text
    ),
  );
  if (!top) return <>{words}</>;
  return (
    <>
      {begins.map((mention) => (
        <span key={mention.id} id={mentionAnchor(mention.id)} className="mention-start" data-family={mention.event.family}>
          <EventGlyph event={mention.event} size="0.5rem" />
        </span>
      ))}
      <MentionLink
        href={eventHref(top.event)}
        eventId={top.event.id}
        family={top.event.family}
        mentions={mentions.map((mention) => mention.id).join(' ')}
      >
        {words}
      </MentionLink>
    </>
  );
}
