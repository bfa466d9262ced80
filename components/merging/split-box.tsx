import type { MentionView } from '@/domain/views';
import { Checkbox } from '../ui/field';

/** Chooses one sentence for an event of its own. */
export function SplitBox({ mention }: { mention: MentionView }) {
  return (
    <div className="mt-1 pl-4 text-meta">
      <Checkbox
        name="mentions"
        value={mention.id}
        form={SPLIT_FORM}
        label={
          <>
            Different event<span className="sr-only">: “{mention.quote}”</span>
          </>
        }
      />
    </div>
  );
}

/** The form that the boxes beside an event's sentences belong to. */
export const SPLIT_FORM = 'split-event';
