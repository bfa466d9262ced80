/** Directory of the demo articles, beside the program that was started. */
import path from 'node:path';

export const DEMONSTRATION_DIRECTORY = path.join(/*turbopackIgnore: true*/ process.cwd(), 'data', 'articles');
