/** The steps from a new site to the first published article. Disappears when an article is published. */
import { deskHref, publishHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { TextLink } from '../ui/button';
import { Section } from '../ui/section';

interface FirstStepsProps {
  /** the newest own article that is not published */
  readonly article: { readonly id: number; readonly title: string; readonly undecided: number } | null;
  readonly canRemoveDemo: boolean;
}

export const FirstStepsList = ({ article, canRemoveDemo }: FirstStepsProps) => (
  <Section id="first-steps" title="Publish your first article" className="mb-6 max-w-[46rem] border-y py-4">
    <ol className="list-decimal space-y-1 pt-2 pl-5">
      <li>
        {article === null ? (
          <>
            <TextLink href="/admin/articles/new">Add an article</TextLink>: paste its text, or choose a file.
          </>
        ) : (
          <>Article added: “{article.title}”.</>
        )}
      </li>
      <li>
        {article === null ? (
          'Check its title, source and publication date. Dateline then suggests events.'
        ) : (
          <>
            <TextLink href={deskHref(article.id)}>Review its events</TextLink>:{' '}
            {article.undecided === 0 ? 'you have reviewed all events.' : `${counted(article.undecided, 'event')} left to review.`}
          </>
        )}
      </li>
      <li>
        {article === null ? (
          'Accept or reject each event, then publish the article.'
        ) : (
          <>
            <TextLink href={publishHref(article.id)}>Publish the article</TextLink>. Readers then see its events on the timeline.
          </>
        )}
      </li>
      {canRemoveDemo ? (
        <li>
          <TextLink href="/admin/site">Remove the demo data</TextLink> when you no longer need it. Your own articles are kept.
        </li>
      ) : null}
    </ol>
  </Section>
);
