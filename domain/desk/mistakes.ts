/** Mistakes that readers report: the limits of the form, its addresses, and what editors see of a report. */

export const MIN_MISTAKE = 10;
export const MAX_MISTAKE = 1_000;
export const MAX_EVIDENCE = 500;

/** The form for readers. `done`: its report has arrived. */
export const mistakeHref = (eventId: number, done = false): string => `/mistakes/new?event=${eventId}${done ? '&done=1' : ''}`;

export const mistakeDeskHref = (reportId: number): string => `/admin/mistakes/${reportId}`;

export interface MistakeReport {
  readonly id: number;
  /** the event that tells it now, where it was merged meanwhile */
  readonly eventId: number;
  /** the version that the reader saw */
  readonly eventVersion: number;
  readonly words: string;
  readonly evidence: string | null;
  readonly state: 'open' | 'accepted' | 'declined';
  /** ISO 8601 UTC */
  readonly createdAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}
