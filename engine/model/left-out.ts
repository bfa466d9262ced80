/** Lines of a page that are not part of its article, and why. */
import type { Span } from './span';

/**
 * title, repeated-title: the headline · date, facts: a line that is read as a fact · furniture: menus, sharing, notices · above: a label, a byline
 * or a teaser before the text · below: what follows a closing heading such as "Related stories" · caption: under a picture
 */
export type LeftOutReason = 'title' | 'repeated-title' | 'date' | 'facts' | 'furniture' | 'above' | 'below' | 'caption';

/** A line of the page without the white space around it. */
export interface LeftOutLine extends Span {
  readonly reason: LeftOutReason;
}
