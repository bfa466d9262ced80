/** What a form hears back, above its fields: done, or what is wrong when that belongs to no single field. */
import type { ActionState } from '@/domain/action-state';
import { Notice } from '../ui/notice';
import { useInSight } from '../ui/use-in-sight';

export function FormMessage({ state, shownFields = [] }: { state: ActionState; shownFields?: readonly string[] }) {
  const ref = useInSight<HTMLDivElement>(state);
  if (state === null) return null;
  if (state.ok)
    return state.message ? (
      <Notice ref={ref} kind="done">
        {state.message}
      </Notice>
    ) : null;
  const { error } = state;
  const beside = Object.keys(error.fields).filter((field) => shownFields.includes(field));
  if (beside.length > 0 && beside.length === Object.keys(error.fields).length)
    return (
      <Notice ref={ref} kind="error">
        Nothing was saved. {beside.length === 1 ? 'Correct the marked field.' : `Correct the ${beside.length} marked fields.`}
      </Notice>
    );
  return (
    <Notice ref={ref} kind="error">
      {error.message}
    </Notice>
  );
}
