/** Runs once when the server process starts, before the first request. */

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./app/_server/operation/boot');
  await boot();
}
