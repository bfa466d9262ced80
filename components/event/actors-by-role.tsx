/** Actors under the part they play; an organ is named with its state. */

import { actorHref } from '@/domain/hrefs';
import type { EventActorView } from '@/domain/views';
import type { ActorRole } from '@/engine/model/event';
import { EventSection, type SectionHeading } from './event-section';

const ROLES: readonly { readonly role: ActorRole; readonly label: string }[] = [
  { role: 'initiator', label: 'Initiated by' },
  { role: 'target', label: 'Directed at' },
  { role: 'participant', label: 'Taking part' },
];

export function ActorsByRole({ heading, actors }: { heading?: SectionHeading; actors: readonly EventActorView[] }) {
  if (actors.length === 0) return null;
  return (
    <EventSection heading={heading} title="Actors">
      <dl className="grid grid-cols-[min(7rem,35%)_minmax(0,1fr)] gap-x-4 gap-y-1">
        {ROLES.map(({ role, label }) => {
          const mine = actors.filter((actor) => actor.role === role);
          if (mine.length === 0) return null;
          return (
            <div key={role} className="contents">
              <dt className="text-ink-3 text-meta leading-[1.375rem]">{label}</dt>
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
