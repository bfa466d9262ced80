'use client';
/** The lines of a page that are not part of its text, each with the reason and a box that brings it back. Works without JavaScript. */
import { type ActionState, keptTick } from '@/domain/action-state';
import { LEFT_OUT_WORDS, type LeftOutView } from '@/domain/desk/left-out';
import { counted, numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { Checkbox } from '../ui/field';

/** of a longer line the beginning is shown */
const SHOWN = 300;

export function LeftOutList({ lines, state }: { lines: readonly LeftOutView[]; state: ActionState }) {
  if (lines.length === 0) return null;
  const isKept = (value: string) => keptTick(state, 'restore', value);
  return (
    <fieldset className="left-out">
      <legend id="left-out" className="font-semibold text-month">
        Removed from the text
      </legend>
      <p className="text-ink-2 text-meta">{counted(lines.length, 'line was', 'lines were')} removed. Select a line to restore it.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="left-out-lines" tabIndex={0} aria-labelledby="left-out">
        {lines.length > 1 ? (
          <Checkbox name="restore" value="all" defaultChecked={isKept('all')} label={`Restore all ${numberWords(lines.length)} lines`} />
        ) : null}
        {lines.map(({ start, text, reason }) => (
          <div key={start} className="left-out-line">
            <Checkbox
              name="restore"
              value={String(start)}
              defaultChecked={isKept(String(start))}
              aria-describedby={`left-out-${start}`}
              label={<span className="font-serif">{shortText(text, SHOWN)}</span>}
            />
            <span id={`left-out-${start}`} className="text-ink-3 text-meta">
              {LEFT_OUT_WORDS[reason]}
            </span>
          </div>
        ))}
      </section>
    </fieldset>
  );
}
