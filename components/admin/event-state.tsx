/** In one line how an event stands with the editors. */
import type { EventSummary } from '@/domain/views';

export function eventStateWords({ state, checked }: Pick<EventSummary, 'state' | 'checked'>): string {
  if (state === 'rejected') return 'rejected';
  if (state === 'draft') return 'draft, seen by editors alone';
  return checked ? 'published and checked' : 'published, not yet checked';
}

export function EventState({ event }: { event: Pick<EventSummary, 'state' | 'checked'> }) {
  return <span className={event.state === 'published' && !event.checked ? 'unchecked' : undefined}>{eventStateWords(event)}</span>;
}
