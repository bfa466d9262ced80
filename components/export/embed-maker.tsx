'use client';
/** Creates the code of an embed, with options for colors, height and title, and a live preview. */
import { useState } from 'react';
import {
  EMBED_COLORS,
  EMBED_HEIGHT,
  EMBED_SANDBOX,
  type EmbedColors,
  type EmbedSubject,
  embedCode,
  embedHref,
} from '@/domain/timeline/embed';
import { CopyButton } from '../ui/copy-button';
import { Options } from '../ui/field';

const LABEL = 'grid content-end gap-1 text-meta';
const COLOR_WORDS: Readonly<Record<EmbedColors, string>> = { auto: 'Visitor’s setting', light: 'Light', dark: 'Dark' };
/** px; the preview may be shorter than the embed */
const PREVIEW_HEIGHT = 320;

export function EmbedMaker({ subject }: { subject: EmbedSubject }) {
  const [colors, setColors] = useState<EmbedColors>('auto');
  const [height, setHeight] = useState<number>(EMBED_HEIGHT.usual);
  const [title, setTitle] = useState(
    () => `Timeline from ${document.querySelector('[data-site-name]')?.textContent ?? window.location.host}`,
  );
  const path = embedHref(subject, { colors, height: null });
  const clamped = Math.min(EMBED_HEIGHT.most, Math.max(EMBED_HEIGHT.least, height));
  const code = embedCode({ src: new URL(path, window.location.href).href, title, width: '100%', height: clamped });
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-4 gap-y-3">
        <label className={LABEL}>
          Color theme
          <select className="control" value={colors} onChange={(event) => setColors(event.target.value as EmbedColors)}>
            <Options choices={EMBED_COLORS.map((one) => [one, COLOR_WORDS[one]] as const)} />
          </select>
        </label>
        <label className={LABEL}>
          Height in pixels
          <input
            className="control"
            type="number"
            min={EMBED_HEIGHT.least}
            max={EMBED_HEIGHT.most}
            step={10}
            value={height}
            onChange={(event) => setHeight(Number(event.target.value))}
          />
        </label>
        <label className={`${LABEL} col-span-full`}>
          Title (for screen readers)
          <input className="control" maxLength={120} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
      </div>
      <label className="mt-4 block font-medium text-meta">
        Embed code
        <textarea
          className="control mt-1 block resize-y text-[0.75rem] leading-[1.125rem] font-normal [font-family:ui-monospace,monospace]"
          readOnly
          rows={5}
          value={code}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p className="mt-2">
        <CopyButton label="Copy code" text={() => code} />
      </p>
      <p className="mt-4 mb-2 font-medium text-meta">Preview</p>
      <iframe
        className="max-w-full rounded-control border"
        title={`Preview: ${title}`}
        src={path}
        width="100%"
        height={Math.min(clamped, PREVIEW_HEIGHT)}
        loading="lazy"
        sandbox={EMBED_SANDBOX}
      />
    </>
  );
}
