import type { ComponentProps, ReactNode } from 'react';

export const SectionTitle = ({ id, text, className = '' }: { id: string; text: ReactNode; className?: string | undefined }) => (
  <h2 id={id} className={`font-semibold text-month ${className}`}>
    {text}
  </h2>
);

interface SectionProps extends Omit<ComponentProps<'section'>, 'title'> {
  /** ID of the title */
  readonly id: string;
  readonly title: ReactNode;
  readonly titleClass?: string;
}

/** A part of a page under a title, which is also its accessible name. */
export const Section = ({ id, title, titleClass, children, ...rest }: SectionProps) => (
  <section {...rest} aria-labelledby={id}>
    <SectionTitle id={id} text={title} className={titleClass} />
    {children}
  </section>
);

/** A part of a page that scrolls. The keyboard must reach it. */
export const ScrollBox = (props: ComponentProps<'section'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may have nothing in it that takes the focus
  <section {...props} tabIndex={0} />
);

/** A section of a page with settings. */
export const SettingsSection = ({ lead, children, ...title }: Pick<SectionProps, 'id' | 'title' | 'children'> & { lead?: ReactNode }) => (
  <Section {...title} className="max-w-[56rem] border-t py-6">
    {lead ? <p className="mt-1 max-w-[66ch] text-ink-2">{lead}</p> : null}
    <div className="mt-4">{children}</div>
  </Section>
);
