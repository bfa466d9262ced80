/** Readings of made-up articles for tests. */
import { type Article, buildActorIndex, extract, type VocabularyActor } from '@/engine/index';
import { type AnswerEvent, readAnswer } from '../answer';
import { type ArticleReading, articleReading } from '../article-reading';
import { FAINTEST } from '../combine-readers';

const ACTORS: readonly VocabularyActor[] = [
  { id: 'chl', name: 'Chile', kind: 'state', aliases: ['Chilean'], country: 'CHL' },
  { id: 'per', name: 'Peru', kind: 'state', aliases: ['Peruvian'], country: 'PER' },
  { id: 'usa', name: 'United States', kind: 'state', aliases: ['U.S.', 'US', 'American'], country: 'USA' },
  { id: 'fra', name: 'France', kind: 'state', aliases: ['French'], country: 'FRA' },
];
const INDEX = buildActorIndex(ACTORS);

/** Published on Wednesday, 10 January 2024. */
export function readingOf(body: string, title = 'News'): ArticleReading {
  const article: Article = { title, body, published: '2024-01-10' };
  return articleReading(article, extract(article, { vocabulary: INDEX, threshold: FAINTEST }), INDEX);
}

export const answerOf = (...events: object[]): readonly AnswerEvent[] => readAnswer(JSON.stringify({ events }), '2024-01-10').events;
