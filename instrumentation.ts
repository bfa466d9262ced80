/** What the framework calls when the server process starts, before the first request, and where a request has failed unexpectedly. */
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./app/_server/operation/boot');
  await boot();
}

/** Under the number that the page in its place shows. The framework itself is kept quiet. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { reportFailedPage } = await import('./app/_server/operation/report-error');
  reportFailedPage(routePath, String(headers['x-request-id']), error);
};
