/** Where an event stands in a list: on its date, or where another clock places it. */
import type { DateView, EventSummary } from '@/domain/views';

export const placedDate = ({ placed, date }: Pick<EventSummary, 'placed' | 'date'>): DateView => placed ?? date;
