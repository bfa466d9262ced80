/** Joins the events of several articles, one article after another, as the store does. */
import { reconcile } from '@/engine/merge/reconcile';
import { matchEvents } from '@/engine/merging';
import type { DatedEvent, EventMention } from '@/engine/model/event';
import type { KeyedMention } from '@/engine/model/merging';
import { ENGLISH_MERGING } from '@/engine/pipeline';

export interface ReadArticle {
  readonly article: string;
  readonly published: string;
  readonly events: readonly DatedEvent[];
}

export const keyMentions = (article: string, published: string, mentions: readonly EventMention[]): KeyedMention[] =>
  mentions.map((mention) => ({ article, published, mention }));

export const settle = (mentions: readonly KeyedMention[]) =>
  reconcile(
    mentions.map(({ article, published, mention }) => ({ ...mention, article, published })),
    ENGLISH_MERGING,
  );

/** Returns the mentions of each joined event. */
export function joinArticles(articles: readonly ReadArticle[]): readonly (readonly KeyedMention[])[] {
  const stored: { readonly mentions: KeyedMention[]; readonly event: DatedEvent }[] = [];
  for (const { article, published, events } of articles) {
    const candidates = stored.map(({ event, mentions }, index) => {
      const { date, status } = settle(mentions);
      return { ...event, date, status, signatures: mentions.map(({ mention }) => mention.signature), id: `${index}` };
    });
    for (const [index, { candidate }] of matchEvents(events, candidates).entries()) {
      const event = events[index];
      if (!event) continue;
      const mentions = keyMentions(article, published, event.mentions);
      const home = candidate === null ? undefined : stored[Number(candidate)];
      if (home) home.mentions.push(...mentions);
      else stored.push({ mentions, event });
    }
  }
  return stored.map(({ mentions }) => mentions);
}
