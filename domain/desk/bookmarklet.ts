/**
 * The bookmarklet that opens the form of a new article with the text of a page. The text is in the URL’s fragment, which browsers do not
 * send. The bookmarklet contains no token.
 */
import { numberWords } from '../text/counted';
import { storableText } from '../text/cut-text';
import { readDayText } from '../text/day-text';

/** more than any article; browsers limit URLs to one or two million characters */
const MOST_TEXT = 200_000;
const MOST_FRAGMENT = 1_000_000;
const LONGEST = { title: 500, source: 200, url: 2_000, published: 60 } as const;

const TOO_LONG = `This text is too long for the bookmark (limit: ${numberWords(MOST_TEXT)} characters). Select only the article, or copy and paste the text.`;

export type SentPage = Readonly<Record<keyof typeof LONGEST | 'text', string>>;

type SentFragment = { readonly page: SentPage } | { readonly problem: string };

/**
 * The address of the bookmark. It runs on pages of other sites, so it uses only functions of the browser. If no tag names the source, it is
 * the end of the page title. If no tag gives the date, it comes from JSON-LD.
 */
export function bookmarkletCode(origin: string): string {
  const target = JSON.stringify(`${origin}/admin/articles/new#`);
  const code = [
    `const m=n=>(document.querySelector('meta[property="'+n+'"],meta[name="'+n+'"]')||{}).content||''`,
    `const c=String(getSelection())`,
    `const t=(c.trim()?c:document.body.innerText).trim()`,
    `const h=document.querySelector('h1')`,
    `const d=document.title,n=m('og:title')||(h?h.innerText.trim():'')||d`,
    `const s=d.startsWith(n)?d.slice(n.length).split(/\\s[|·»–—-]\\s/).slice(1).pop():''`,
    `const j=[...document.querySelectorAll('script[type="application/ld+json"]')].map(e=>/"datePublished"\\s*:\\s*"([^"]+)/.exec(e.textContent)).find(Boolean)`,
    `const f={title:n,source:m('og:site_name')||s||'',url:location.href.split('#')[0],published:(m('article:published_time')||(j?j[1]:'')).slice(0,60),text:t}`,
    `const q=Object.keys(f).map(k=>k+'='+encodeURIComponent(f[k].replace(/\\p{Cs}/gu,''))).join('&')`,
    `if(t.length>${MOST_TEXT}||q.length>${MOST_FRAGMENT})alert(${JSON.stringify(TOO_LONG)});else if(!t)alert('This page has no text.');else open(${target}+q)||(location.href=${target}+q)`,
  ].join(';');
  return `javascript:${encodeURIComponent(`(()=>{${code}})()`)}`;
}

/** The page in the fragment of the form’s URL; null if the fragment is not from the bookmarklet. */
export function readFragment(hash: string): SentFragment | null {
  if (!/^#(?:\w+=[^&]*&)*text=/.test(hash.slice(0, 20_000))) return null;
  if (hash.length > MOST_FRAGMENT) return { problem: TOO_LONG };
  const sent = new URLSearchParams(hash.slice(1).replaceAll('+', '%2B'));
  const text = clean(sent.get('text') ?? '');
  if (text.length > MOST_TEXT) return { problem: TOO_LONG };
  if (text.trim() === '') return { problem: 'The bookmark sent no text. Select the text of the article and use the bookmark again.' };
  const line = (name: keyof typeof LONGEST) =>
    clean(sent.get(name) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST[name]);
  const [url, published] = [line('url'), readDayText(line('published'))];
  return {
    page: {
      text,
      title: line('title'),
      source: line('source'),
      url: /^https?:\/\//i.test(url) ? url : '',
      published: published.ok ? published.day : '',
    },
  };
}

const clean = (text: string): string => storableText(text).replace(/\r\n?/g, '\n');
