/** Every step that can be left out, in the order in which an article meets it. */
import type { Step } from './model/step';

export const STEPS: readonly Step[] = [];
