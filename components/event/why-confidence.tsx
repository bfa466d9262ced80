/** The confidence of an extracted event and its main reasons. Nothing for an event that was added by hand. */
import { confidenceLabel, confidenceReasons, confidenceWords, surestMention } from '@/domain/desk/confidence';
import type { MentionView } from '@/domain/views';
import { EventSection } from './event-section';

export function WhyConfidence({ mentions }: { mentions: readonly Pick<MentionView, 'confidence' | 'trace'>[] }) {
  const mention = surestMention(mentions);
  if (!mention || mention.confidence === null) return null;
  const reasons = confidenceReasons(mention.trace);
  return (
    <EventSection title={confidenceLabel(mention.confidence) ?? ''}>
      <p className="text-ink-2">
        Annotators accepted {confidenceWords(mention.confidence)} of similar sentences as events.
        {reasons.length > 0 ? ' The main reasons for this score:' : ''}
      </p>
      <ul className="mt-2 list-disc pl-5 empty:hidden">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </EventSection>
  );
}
