/** The buttons of the event form and of the conflict page. */
import { SubmitButton } from '../admin/submit-button';
import type { Intent } from './intent';

export function IntentButtons({ intents }: { intents: readonly Intent[] }) {
  return intents.map(({ value, label, variant = 'primary', isHidden }) => (
    <SubmitButton key={value} name="intent" value={value} variant={variant} hidden={isHidden}>
      {label}
    </SubmitButton>
  ));
}
