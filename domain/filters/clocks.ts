/** The two clocks of the timeline: when an event happened, and when it was reported. */
import type { TimelineFilters } from './timeline-filters';

export const CLOCKS = ['happened', 'reported'] as const satisfies readonly TimelineFilters['clock'][];

export const CLOCK_WORDS: Readonly<Record<TimelineFilters['clock'], string>> = {
  happened: 'Date of event',
  reported: 'Reporting date',
};

/** Whether events are placed by when they happened and nothing that was reported is left out. */
export const isPlainClock = ({ clock, known }: Pick<TimelineFilters, 'clock' | 'known'>): boolean => clock === 'happened' && known === null;
