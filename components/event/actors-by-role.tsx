/** Actors by role. A government body is named with its state. */

import { ROLES } from '@/domain/filters/facets';
import { actorHref } from '@/domain/hrefs';
import { ROLE_LABELS } from '@/domain/labels';
import type { EventActorView } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

export function ActorsByRole({ heading, actors }: { heading?: SectionHeading; actors: readonly EventActorView[] }) {
  if (actors.length === 0) return null;
  return (
    <EventSection heading={heading} title="Actors">
      <dl className="grid grid-cols-[min(7rem,35%)_minmax(0,1fr)] gap-x-4 gap-y-1">
        {ROLES.map((role) => {
          const mine = actors.filter((actor) => actor.role === role);
          if (mine.length === 0) return null;
          return (
            <div key={role} className="contents">
              <dt className="text-ink-3 text-meta leading-[1.375rem]">{`${ROLE_LABELS[role]}${mine.length === 1 ? '' : 's'}`}</dt>
              <dd>
                {mine.map((actor, index) => (
                  <span key={actor.id}>
                    {index > 0 ? ', ' : ''}
                    <a className="link" href={actorHref(actor)}>
                      {actor.name}
                    </a>
                    {actor.parent ? <span className="text-ink-3"> ({actor.parent.name})</span> : null}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </EventSection>
  );
}
