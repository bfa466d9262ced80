/** Reader reports of mistakes: form limits, URLs, and their view for editors. */

export const MIN_MISTAKE = 10;
export const MAX_MISTAKE = 1_000;
export const MAX_EVIDENCE = 500;

/** URL of the form for readers. `done`: the report was received. */
export const mistakeHref = (eventId: number, done = false): string => `/mistakes/new?event=${eventId}${done ? '&done=1' : ''}`;

export const mistakeDeskHref = (reportId: number): string => `/admin/mistakes/${reportId}`;

export interface MistakeReport {
  readonly id: number;
  /** the event, or the one it has since been merged into */
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
