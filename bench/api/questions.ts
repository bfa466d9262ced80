/** API requests for the benchmark: distinct windows, actors and themes, or a few repeated views. */
import { printFilters } from '@/domain/filters/timeline-filters';
import { CHOICES, sampleOf } from '../timeline/samples';

const KINDS = ['events', 'histogram', 'facets'] as const;

/** The URL of question `number`; all are distinct. */
export function distinctQuestion(number: number): string {
  const kind = KINDS[number % KINDS.length] ?? 'events';
  const { filters } = sampleOf(Math.floor(number / KINDS.length), CHOICES.some, true);
  return `/api/v1/${kind}?${printFilters(filters)}`;
}

const HOT = [
  '/api/v1/events',
  '/api/v1/events?actor=land-0',
  '/api/v1/events?theme=summit&order=oldest',
  '/api/v1/events?from=2024',
  '/api/v1/histogram',
  '/api/v1/histogram?actor=land-0',
  '/api/v1/facets',
  '/api/v1/facets?theme=summit',
] as const;

export const hotQuestion = (number: number): string => HOT[number % HOT.length] ?? '/api/v1/events';
