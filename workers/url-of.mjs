/** As `domain/hrefs.ts`, for what runs apart: an address that is read, or null. */
export function urlOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
