/** The list of articles with their review status: unfinished ones first, then published ones. */
import { PageHeading } from '@/components/admin/page-heading';
import { Link, LinkButton, TextLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { calendarWords } from '@/domain/dates/day-words';
import { deskHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { listQueue, type QueuedArticle } from '@/services/review/list-queue';
import { requireRole } from '../../_server/session/require-role';

export const metadata = { title: 'Articles' };

export default async function ArticlesPage() {
  const { db } = await requireRole('editor', '/admin/articles');
  const [waiting, done] = await Promise.all([listQueue(db, 'waiting'), listQueue(db, 'done')]);
  return (
    <main className="page-width wide-page pb-8">
      <PageHeading title="Articles" lead="All articles and their review status.">
        <LinkButton href="/admin/re-extraction">Re-run extraction</LinkButton>
        <LinkButton href="/admin/articles/new" variant="primary">
          Add article
        </LinkButton>
      </PageHeading>
      <Section id="waiting" title="Needs review" titleClass="border-b border-b-ink pb-2">
        {waiting.length === 0 ? (
          <p className="py-6 text-ink-2">
            No articles need review. <TextLink href="/admin/articles/new">Add an article</TextLink> to extract its events.
          </p>
        ) : (
          <ArticleRows articles={waiting} />
        )}
      </Section>
      {done.length > 0 ? (
        <Section id="done" title="Published" className="pt-8" titleClass="border-b border-b-ink pb-2">
          <ArticleRows articles={done} />
        </Section>
      ) : null}
    </main>
  );
}
const ArticleRows = ({ articles }: { articles: readonly QueuedArticle[] }) => (
  <ul>
    {articles.map((article) => (
      <li
        key={article.id}
        className="grid items-baseline gap-x-6 gap-y-1 border-b py-3 desk:grid-cols-[minmax(0,1fr)_20rem_11rem] wide:grid-cols-[minmax(0,1fr)_30rem_14rem]"
      >
        <Link href={deskHref(article.id)} className="min-w-0 font-medium font-serif text-middle-phone hover:text-accent">
          {article.title}
        </Link>
        <p className="flex flex-wrap gap-x-4 text-meta desk:contents">
          <span className="text-ink-2">
            {article.sourceName}, {calendarWords(article.published)}
          </span>
          <span className="text-ink-3 tabular-nums desk:text-right">{standing(article)}</span>
        </p>
      </li>
    ))}
  </ul>
);

function standing({ undecided, unchecked, events, notRead }: QueuedArticle): string {
  if (notRead !== null) return 'Not processed';
  const all = counted(events, 'event');
  if (undecided > 0) return `${undecided} of ${all} ${undecided === 1 ? 'needs' : 'need'} a decision`;
  return unchecked > 0 ? `${all}, ${unchecked} not reviewed` : all;
}
