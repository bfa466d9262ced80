import { CircleCheck, type IconNode, MoveRight, TriangleAlert } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { calendarWords } from '@/domain/dates/day-words';
import { articleHref, deskHref, quoteUrl, webUrl } from '@/domain/hrefs';
import { referenceName } from '@/domain/labels';
import { originWords, readingWords } from '@/domain/second-reader/reading-words';
import { counted } from '@/domain/text/counted';
import type { ImportedFrom, LinkHealth, MentionView, ReferenceView } from '@/domain/views';
import { CopyQuotation } from '../export/citations';
import { NewTabLink, PageLink } from '../ui/button';
import { MarkedQuote } from '../ui/marked-quote';
import { EventSection, Reasons, type SectionHeading } from './event-parts';

const HEALTH: Record<LinkHealth, { readonly icon: IconNode; readonly words: string; readonly color: string }> = {
  verified: { icon: CircleCheck, words: 'quote found in article', color: 'text-ink-3' },
  moved: { icon: MoveRight, words: 'quote moved within article', color: 'text-warning' },
  orphaned: { icon: TriangleAlert, words: 'quote not found in current article text', color: 'text-error' },
};

/** number of expanded quotes; the others are collapsed */
const AT_ONCE = 3;

const relative = (offset: number | null, mention: MentionView): number | null => (offset === null ? null : offset - mention.start);

type MentionTool = (mention: MentionView) => ReactNode;

interface EventSourcesProps {
  readonly heading?: SectionHeading;
  readonly mentions: readonly MentionView[];
  readonly corroboration: number;
  readonly tool?: MentionTool;
  /** for editors: ID of the event, whose articles open at the review desk */
  readonly desksOf?: number;
}

export function EventSources({ heading, mentions, corroboration, tool, desksOf }: EventSourcesProps) {
  if (mentions.length === 0) return null;
  const title = corroboration > 1 ? `Sources (${corroboration} independent)` : mentions.length > 1 ? 'Sources' : 'Source';
  const more = mentions.slice(AT_ONCE);
  return (
    <EventSection heading={heading} title={title}>
      <MentionList mentions={mentions.slice(0, AT_ONCE)} tool={tool} desksOf={desksOf} />
      {more.length === 0 ? null : (
        <details className="more-sources mt-5">
          <summary className="link text-meta">Show {counted(more.length, 'more quote')}</summary>
          <div className="mt-5">
            <MentionList mentions={more} tool={tool} desksOf={desksOf} />
          </div>
        </details>
      )}
    </EventSection>
  );
}

const MentionList = ({ mentions, tool, desksOf }: Pick<EventSourcesProps, 'mentions' | 'tool' | 'desksOf'>) => (
  <ul className="flex flex-col gap-5">
    {mentions.map((mention) => (
      <li key={mention.id}>
        <Mention mention={mention} desksOf={desksOf} />
        {tool?.(mention)}
      </li>
    ))}
  </ul>
);

function Mention({ mention, desksOf }: { mention: MentionView; desksOf: number | undefined }) {
  const { source } = mention;
  const health = HEALTH[mention.health];
  const outside = quoteUrl(source.url, mention.quote);
  return (
    <figure className="border-l-2 pl-4">
      <blockquote className="source-quote" lang={source.language}>
        {mention.before}
        <span className="quoted-clause text-ink">
          <MarkedQuote text={mention.quote} dateStart={relative(mention.dateStart, mention)} dateEnd={relative(mention.dateEnd, mention)} />
        </span>
        {mention.after}
      </blockquote>
      <figcaption className="mt-2 text-meta">
        <p>
          <span className="font-medium">{source.sourceName}</span>
          <span className="text-ink-3">, {calendarWords(source.published)}</span>
        </p>
        <p className="text-ink-2">{source.articleTitle}</p>
        {source.note ? <p className="text-ink-3">{source.note}</p> : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <PageLink href={desksOf === undefined ? articleHref(source.articleId, mention.id) : deskHref(source.articleId, desksOf)}>
            Read in article
          </PageLink>
          {outside ? <NewTabLink href={outside}>Original</NewTabLink> : null}
          <span className={`inline-flex items-center gap-1 ${health.color}`}>
            <Icon of={health.icon} size="0.875rem" />
            {health.words}
          </span>
          {mention.quote === '' ? null : <CopyQuotation quoted={mention} />}
        </p>
        {mention.secondReading === null ? null : (
          <p className="mt-1 break-words text-ink-3">
            {readingWords(mention.secondReading)} {originWords(mention.secondReading)}
          </p>
        )}
        {mention.joinedBecause.length === 0 ? null : (
          <Reasons className="mt-1" title="Why this quote was merged" reasons={mention.joinedBecause} />
        )}
      </figcaption>
    </figure>
  );
}

interface ReferenceSourceProps {
  readonly heading?: SectionHeading;
  readonly reference: ReferenceView | null;
  /** the file of an imported event, for editors only */
  readonly imported?: ImportedFrom | null;
}

/** A source that is not a stored article, as entered by an editor or imported from a table. */
export function ReferenceSource({ heading, reference, imported = null }: ReferenceSourceProps) {
  if (!(reference || imported)) return null;
  const outside = webUrl(reference?.url ?? null);
  return (
    <EventSection heading={heading} title={reference ? 'Source' : 'Imported from a table'}>
      <figure className={reference?.quote ? 'border-l-2 pl-4' : ''}>
        {reference?.quote ? <blockquote className="source-quote whitespace-pre-line break-words">{reference.quote}</blockquote> : null}
        <figcaption className="mt-2 text-meta">
          {reference ? (
            <p className="break-words">
              {outside ? (
                <NewTabLink href={outside}>{referenceName(reference)}</NewTabLink>
              ) : (
                <span className="font-medium">{referenceName(reference)}</span>
              )}
            </p>
          ) : null}
          <p className="text-ink-3">Not linked to an article.</p>
          {imported ? (
            <p className="break-words text-ink-3">
              Imported from {imported.file}, {imported.place}.
            </p>
          ) : null}
        </figcaption>
      </figure>
    </EventSection>
  );
}
