/** The tagger in a web worker, as the browser test starts it: input {text, published}, output as from `dateline tag`. */
import { tagTimexes } from '../../engine/resolve/annotate-timexes';
import { tag } from '../../engine/tag';

addEventListener('message', ({ data }: MessageEvent<{ readonly text: string; readonly published: string }>) => {
  postMessage(JSON.stringify(tagTimexes(tag(data.text, data.published))));
});
