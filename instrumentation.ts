/** Hooks of the framework: server startup, before the first request, and unexpected request errors. */
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./app/_server/boot');
  await boot();
}

/** Logs the error under the ID that the error page shows. The framework itself does not log it. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { reportFailedPage } = await import('./app/_server/report-error');
  reportFailedPage(routePath, String(headers['x-request-id']), error);
};
