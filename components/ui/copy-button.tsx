'use client';
/** Copies a text and confirms it, or shows an error if the browser blocks the clipboard. Rendered only if scripts run. */
import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';

export interface CopyButtonProps {
  readonly label: string;
  /** called on each press, because the text may contain the page's current URL */
  readonly text: () => string;
  /** the formatted version, for programs that accept it */
  readonly html?: () => string;
}

const SAID_MS = 2500;

export function CopyButton({ label, text, html }: CopyButtonProps) {
  const [said, say] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => say(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Button
      className="needs-script"
      dense
      onClick={() => {
        const clipboard = navigator.clipboard as Clipboard | undefined;
        if (clipboard)
          copy(clipboard, text(), html?.()).then(
            () => say('copied'),
            () => say('refused'),
          );
        else say('refused');
      }}
    >
      <Icon of={said === 'copied' ? Check : Copy} size="0.875rem" />
      <span aria-live="polite">
        {said === 'copied' ? 'Copied' : said === 'refused' ? 'Could not copy. Select the text and copy it yourself.' : label}
      </span>
    </Button>
  );
}

function copy(clipboard: Clipboard, text: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return clipboard.writeText(text);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  return clipboard.write([new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') })]);
}
