/** An editor's input for tests, validated with the schema of the form. */
import { type EventFields, type EventInput, eventInput } from '@/domain/event-input';

export const sampleEvent = (more: Partial<EventFields> = {}): EventInput =>
  eventInput.parse({
    title: 'Ministers meet',
    summary: null,
    date: { edtf: '2023-10', qualifier: null, extent: 'throughout' },
    status: 'happened',
    outcome: 'unknown',
    action: 'CONSULT',
    themes: ['meeting'],
    actors: [],
    place: null,
    ...more,
  } satisfies EventFields);
