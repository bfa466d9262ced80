/** Decides whether a language model contributed to a reading, and whether both readers agree. */
import type { DatedEvent } from '@/engine/index';
import type { SecondReading } from '@/engine/model/event';

export const hasSecondReading = ({ mentions }: DatedEvent): boolean => mentions.some(({ secondReading }) => secondReading !== undefined);

/** Whether both readers state the event and its date is verified or inferred. */
export const agrees = ({ readers, finding }: SecondReading): boolean =>
  readers === 'both' && (finding === 'verified' || finding === 'inferred');
