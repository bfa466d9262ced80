/** The tagger in a worker of its own, as the browser test starts it: {text, published} in, what `dateline tag` prints out. */
import { tagTimexes } from '../../engine/resolve/annotate-timexes';
import { tag } from '../../engine/tag';

addEventListener('message', ({ data }: MessageEvent<{ readonly text: string; readonly published: string }>) => {
  postMessage(JSON.stringify(tagTimexes(tag(data.text, data.published))));
});
