const START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<(?:html|head|body|div|p|article|section|main|meta|script|table|span)[\s>])/i;
const CLOSING = /<\/(?:p|div|article|section|body|html|span|h[1-6]|li|td)\s*>/gi;

/** True for the source of a web page; text that merely shows a tag or two is text. */
export const looksLikeHtml = (text: string): boolean =>
  START.test(text.slice(0, 2_000)) || (text.slice(0, 50_000).match(CLOSING)?.length ?? 0) >= 5;
