/** What was not expected goes to the log as one line, with the id that the person was shown. */

export function reportError(where: string, requestId: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), where, requestId, message, stack }));
}

/** Sign-ins refused, throttled requests and the like, one line each; JSON keeps line breaks in names harmless. */
export function logSecurity(event: string, details: Readonly<Record<string, string>>): void {
  console.warn(JSON.stringify({ level: 'warn', at: new Date().toISOString(), security: event, ...details }));
}
