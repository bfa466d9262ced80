'use client';
/** The card for a hovered or focused mention in the text, with its event and date. */
import { PreviewCard } from '@base-ui/react/preview-card';
import type { ReactNode } from 'react';
import type { FamilyId } from '@/domain/drawing';
import type { AxisItem } from '../axis/layout/axis-item';
import { Glyph } from '../ui/glyph';

export interface MentionSummary extends Pick<AxisItem, 'id' | 'title' | 'dateWords' | 'standing' | 'family' | 'fill'> {
  readonly theme: string;
  /** "only source" and so on, or null */
  readonly adds: string | null;
}

const card = PreviewCard.createHandle<number>();
const OPEN_MS = 250;

interface MentionLinkProps {
  readonly href: string;
  readonly eventId: number;
  readonly family: FamilyId;
  /** IDs of the mentions that cover these words */
  readonly mentions: string;
  readonly children: ReactNode;
}

export const MentionLink = ({ href, eventId, family, mentions, children }: MentionLinkProps) => (
  <PreviewCard.Trigger
    handle={card}
    payload={eventId}
    delay={OPEN_MS}
    href={href}
    className="mention"
    data-family={family}
    data-mention={mentions}
  >
    {children}
  </PreviewCard.Trigger>
);

export const MentionCard = ({ events }: { events: readonly MentionSummary[] }) => (
  <PreviewCard.Root handle={card}>
    {({ payload }: { payload: number | undefined }) => {
      const event = events.find((one) => one.id === payload);
      return (
        <PreviewCard.Portal>
          <PreviewCard.Positioner sideOffset={6} collisionPadding={16} className="z-50">
            <PreviewCard.Popup className="floating w-80 max-w-[calc(100vw-2rem)] p-4">
              {event ? (
                <>
                  <p className="flex items-center gap-2 text-ink-2 text-meta" data-family={event.family}>
                    <Glyph family={event.family} fill={event.fill} />
                    {event.theme}
                  </p>
                  <p className="mt-1 font-medium font-serif text-middle">{event.title}</p>
                  <p className="mt-1 text-meta">
                    {event.dateWords}
                    {event.standing ? <span className="text-ink-2">, {event.standing}</span> : null}
                  </p>
                  {event.adds ? <p className="mt-1 text-hint text-ink-3">{event.adds}</p> : null}
                </>
              ) : null}
            </PreviewCard.Popup>
          </PreviewCard.Positioner>
        </PreviewCard.Portal>
      );
    }}
  </PreviewCard.Root>
);
