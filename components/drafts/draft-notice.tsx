'use client';
/** Says that the form shows what was typed before and never saved, with the way back to what is stored. */
import { instantWords } from '@/domain/dates/day-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { DraftOfForm } from './use-draft';

/** the last version is theirs; whether those between are, and what they touched, is seen when it is saved */
const OWN =
  ' If you have only accepted the event or changed its themes since then, saving keeps those changes. Otherwise, you can compare both versions when you save.';
const OTHER = ' The event has changed since then. You can compare both versions when you save.';

interface DraftNoticeProps {
  readonly draft: DraftOfForm;
  readonly version: string;
  /** the last version that the person made; 0 for none, and where that is not known */
  readonly ownVersion: number;
}

export function DraftNotice({ draft: { taken, drop }, version, ownVersion }: DraftNoticeProps) {
  if (taken === null) return null;
  return (
    <Notice kind="warning">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-60">
          Unsaved changes from {instantWords(taken.at)} were restored.
          {taken.version === version ? null : String(ownVersion) === version ? OWN : OTHER}
        </span>
        <Button onClick={drop}>Discard changes</Button>
      </div>
    </Notice>
  );
}
