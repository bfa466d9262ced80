/** The page of an actor: who it is, its events, its counterparts, its sources. */
import type { ReactNode } from 'react';
import { actorKindLabel } from '@/domain/labels';
import type { ActorView } from '@/domain/vocabulary/actor-views';
import { ActorFacts } from './actor-facts';

export function ActorPage({ actor, children }: { actor: ActorView; children: ReactNode }) {
  return (
    <main className="page-width actor-page">
      <header className="mt-6 mb-6 tablet:mt-8">
        <p className="text-ink-3 text-meta">{actorKindLabel(actor.kind)}</p>
        <h1 className="font-medium font-serif text-page-phone tablet:text-page">{actor.name}</h1>
      </header>
      <div className="actor-events">{children}</div>
      <ActorFacts actor={actor} />
    </main>
  );
}
