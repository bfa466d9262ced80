/** The visibility and review of an event in one line, for editors. */
import { visibilityLabel } from '@/domain/labels';
import type { EventSummary } from '@/domain/views';

export function eventStateWords({ state, checked }: Pick<EventSummary, 'state' | 'checked'>): string {
  return state === 'draft' ? 'draft, visible only to editors' : visibilityLabel(state, checked);
}

export function EventState({ event }: { event: Pick<EventSummary, 'state' | 'checked'> }) {
  return <span className={event.state === 'published' && !event.checked ? 'unchecked' : undefined}>{eventStateWords(event)}</span>;
}
