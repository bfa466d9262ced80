/** One article, with every sentence that dates an event highlighted. */
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { database } from '@/app/_server/context';
import { pageOrigin, publicOrigin, today } from '@/app/_server/site';
import { ArticlePage } from '@/components/article/article-page';
import { JsonLd } from '@/components/export/citations';
import { calendarWords } from '@/domain/dates/day-words';
import { articleFacts, citableArticle, citationMeta } from '@/domain/export/citable';
import { idInUrl } from '@/domain/text/number-in-url';
import { getArticle } from '@/services/articles/get-article';
import { engineOutput, hasEngineOutput } from '@/services/demonstration/engine-output';

const load = cache(async (text: string) => {
  const id = idInUrl(text);
  return id === null ? null : getArticle(await database(), id);
});

export async function generateMetadata({ params }: PageProps<'/articles/[id]'>): Promise<Metadata> {
  const article = await load((await params).id);
  if (!article) return { title: 'Article not found' };
  const origin = await pageOrigin();
  return {
    title: article.title,
    description: `${article.sourceName}, ${calendarWords(article.published)}. The article with its events and their dates.`,
    other: citationMeta(citableArticle(article, { origin, accessed: today() })),
  };
}

export default async function Page({ params, searchParams }: PageProps<'/articles/[id]'>) {
  const article = await load((await params).id);
  if (!article) return nothingHere();
  const isAsked = (await searchParams).engine !== undefined;
  const engine = hasEngineOutput(article) ? (isAsked ? await engineOutput(await database(), article) : null) : undefined;
  const requestHeaders = await headers();
  return (
    <>
      <JsonLd data={articleFacts(article)} nonce={requestHeaders.get('x-nonce') ?? undefined} />
      <ArticlePage article={article} engine={engine} today={today()} origin={publicOrigin(requestHeaders)} />
    </>
  );
}
