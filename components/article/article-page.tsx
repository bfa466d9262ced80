/** An article: its text with every mention highlighted, its events in the margin, the way to the original. */
import { ExternalLink } from 'lucide';
import { Icon } from '@/components/ui/icon';
import type { ArticleView, EngineEvent } from '@/domain/article-views';
import { citableArticle } from '@/domain/citation/citable';
import { articleCitationHref, citationHrefs } from '@/domain/citation/citation-files';
import { calendarWords } from '@/domain/dates/day-words';
import { articleHref, engineOutputHref, webUrl } from '@/domain/hrefs';
import { Citations } from '../cite/citations';
import { ArticleEvents } from './article-events';
import { ArticleQuotations } from './article-quotations';
import { ArticleText } from './article-text';
import { EngineOutput } from './engine-output';
import { QuotableSentences } from './quotable-sentences';

interface ArticlePageProps {
  readonly article: ArticleView;
  /** absent for an article without a shipped review; null while it is hidden */
  readonly engine?: readonly EngineEvent[] | null;
  readonly today: string;
}

export function ArticlePage({ article, engine, today }: ArticlePageProps) {
  const original = webUrl(article.url);
  return (
    <main className="page-width article-page">
      <header className="article-head">
        <h1 className="font-medium font-serif text-page-phone text-pretty tablet:text-page">{article.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-meta">
          <span className="font-medium text-ink">{article.sourceName}</span>
          <time dateTime={article.published}>{calendarWords(article.published)}</time>
          {original ? (
            <a href={original} rel="noopener nofollow ugc" target="_blank" className="link inline-flex items-center gap-1">
              Original
              <Icon of={ExternalLink} size="0.8125rem" />
              <span className="sr-only">(opens in a new tab)</span>
            </a>
          ) : null}
        </p>
        {article.note ? <p className="mt-2 text-ink-3 text-meta">{article.note}</p> : null}
        {engine === undefined ? null : (
          <p className="mt-2 text-meta print:hidden">
            <a className="link" href={engine ? articleHref(article.id) : engineOutputHref(article.id)}>
              {engine ? 'Hide engine output' : 'Show engine output'}
            </a>
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
      <div className="article-cite mt-8 max-w-[66ch]">
        {engine ? <EngineOutput events={engine} /> : null}
        <section className="border-t pt-4 print:hidden" aria-labelledby="cite-article">
          <h2 id="cite-article" className="mb-3 font-semibold text-month">
            Quote and cite
          </h2>
          <QuotableSentences article={article} />
          <Citations
            item={citableArticle(article, { origin: '', accessed: today })}
            files={citationHrefs((file) => articleCitationHref(article.id, file))}
          />
        </section>
      </div>
    </main>
  );
}
