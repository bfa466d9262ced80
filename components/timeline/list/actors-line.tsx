/** Who did it to whom: "China → United States, with Asia Society". The arrow is read out as "to". */
import { Fragment } from 'react';
import type { EventActorView } from '@/domain/views';

const names = (actors: readonly EventActorView[]): string => actors.map((actor) => actor.name).join(', ');

export function ActorsLine({ actors }: { actors: readonly EventActorView[] }) {
  const initiators = actors.filter((actor) => actor.role === 'initiator');
  const targets = actors.filter((actor) => actor.role === 'target');
  const participants = actors.filter((actor) => actor.role === 'participant');
  if (actors.length === 0) return null;
  return (
    <span>
      {names(initiators)}
      {targets.length > 0 ? (
        <Fragment>
          {initiators.length > 0 ? <span aria-hidden="true"> → </span> : null}
          <span className="sr-only"> to </span>
          {names(targets)}
        </Fragment>
      ) : null}
      {participants.length > 0 ? `${initiators.length + targets.length > 0 ? ', with ' : ''}${names(participants)}` : null}
    </span>
  );
}
