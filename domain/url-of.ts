/**
 * An address that is read, or null. Not by `URL.canParse`: in Node.js 20 that refuses every address with a letter like "ü" in it once it has been
 * called a few thousand times.
 */
export function urlOf(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
