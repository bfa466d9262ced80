import type { MentionView } from '@/domain/views';
import { Checkbox } from '../ui/field';
import { SPLIT_FORM } from './split-form-id';

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
