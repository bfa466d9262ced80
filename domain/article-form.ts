/** The form of a new article. */
import { z } from 'zod';

const line = (max: number) => z.string().max(max, `At most ${max} characters.`).default('');

/** The service says what is wrong with the text itself; here only the shape is checked. */
export const articleFields = {
  title: line(2_000),
  source: line(1_000),
  url: line(4_000),
  published: line(60),
  text: z.string().default(''),
};
