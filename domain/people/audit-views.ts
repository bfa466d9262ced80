/** One row of the audit log, as administrators see it. */
export interface AuditRow {
  readonly id: number;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly userId: string | null;
  /** display name; null for the machine and the command line */
  readonly by: string | null;
  readonly action: string;
  /** `event 12` */
  readonly target: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
  readonly ip: string | null;
}
