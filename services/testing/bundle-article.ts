/** Articles for import tests, each with three events of its own. */
import type { ArticleInput } from '../ingest/read-input';

export const EVENTS_PER_ARTICLE = 3;

export function bundleArticle(number: number): ArticleInput {
  const year = 1950 + (number % 70);
  const month = String(1 + (Math.floor(number / 70) % 12)).padStart(2, '0');
  const [one, other] = [`Land ${number}`, `Island ${number}`];
  return {
    text: `${one} met ${other} on ${year}-${month}-03. ${one} sanctioned ${other} on ${year}-${month}-12. ${one} met ${other} on ${year}-${month}-25.`,
    title: `Article ${number}`,
    source: `Paper ${number % 5}`,
    published: '2024-01-09',
  };
}
