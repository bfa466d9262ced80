/** Source names on pages: abbreviations, agencies, sites, and words that mark the name of an organization. */
import { phraseByPhrase, words } from './words';

/** Abbreviations of sources on pages. Unknown abbreviations stay unchanged. */
export const SOURCE_NAMES = phraseByPhrase(`
  ABC: ABC News; AFP: Agence France-Presse; ANI: Asian News International; AP: Associated Press; BBC: BBC News; CBS: CBS News;
  CCTV: China Central Television; CD: China Daily; CGTN: CGTN; CNA: Central News Agency; CNN: CNN; CNS: China News Service;
  DW: Deutsche Welle; FT: Financial Times; GT: Global Times; KCNA: Korean Central News Agency; NBC: NBC News; NHK: NHK;
  NPR: National Public Radio; NYT: New York Times; PD: People's Daily; PTI: Press Trust of India; RFA: Radio Free Asia;
  RFE: Radio Free Europe; RFE/RL: Radio Free Europe/Radio Liberty; SCMP: South China Morning Post; TASS: TASS;
  UPI: United Press International; VOA: Voice of America; WP: Washington Post; WSJ: Wall Street Journal; XINHUA: Xinhua; XHN: Xinhua`);

/** Agencies and broadcasters by their lower-case names in bylines and datelines. */
export const AGENCIES = phraseByPhrase(`
  reuters: Reuters; reuter: Reuters; thomson reuters: Reuters; afp: Agence France-Presse; agence france-presse: Agence France-Presse;
  agence france presse: Agence France-Presse; ap: Associated Press; associated press: Associated Press;
  the associated press: Associated Press; xinhua: Xinhua; xinhua news agency: Xinhua; bloomberg: Bloomberg; bloomberg news: Bloomberg;
  rtrs: Reuters; upi: United Press International; united press international: United Press International; kyodo: Kyodo News;
  kyodo news: Kyodo News; yonhap: Yonhap; yonhap news agency: Yonhap; dpa: dpa; efe: EFE; tass: TASS; itar-tass: TASS;
  interfax: Interfax; pti: Press Trust of India; press trust of india: Press Trust of India; ani: Asian News International; ians: IANS;
  anadolu: Anadolu Agency; anadolu agency: Anadolu Agency; antara: Antara; bernama: Bernama; kcna: Korean Central News Agency;
  cna: Central News Agency; ansa: ANSA; pa media: PA Media; press association: Press Association; canadian press: The Canadian Press;
  the canadian press: The Canadian Press; rfe: Radio Free Europe; rfe/rl: Radio Free Europe/Radio Liberty; rfa: Radio Free Asia;
  voa: Voice of America; cnn: CNN; voice of america: Voice of America; pr newswire: PR Newswire; prnewswire: PR Newswire;
  business wire: Business Wire; globenewswire: GlobeNewswire`);

/** Sites with a name that differs from their host. For other hosts, the host is the name. */
export const SITE_NAMES = phraseByPhrase(`
  reuters.com: Reuters; apnews.com: Associated Press; bbc.com: BBC News; bbc.co.uk: BBC News; nytimes.com: New York Times;
  washingtonpost.com: Washington Post; wsj.com: Wall Street Journal; ft.com: Financial Times; theguardian.com: The Guardian;
  economist.com: The Economist; bloomberg.com: Bloomberg; cnn.com: CNN; npr.org: National Public Radio; aljazeera.com: Al Jazeera;
  dw.com: Deutsche Welle; france24.com: France 24; scmp.com: South China Morning Post; xinhuanet.com: Xinhua; news.cn: Xinhua;
  globaltimes.cn: Global Times; chinadaily.com.cn: China Daily; cgtn.com: CGTN; focustaiwan.tw: Central News Agency; nhk.or.jp: NHK;
  kyodonews.net: Kyodo News; yna.co.kr: Yonhap; voanews.com: Voice of America; rferl.org: Radio Free Europe/Radio Liberty;
  rfa.org: Radio Free Asia; tass.com: TASS; whitehouse.gov: The White House; state.gov: U.S. Department of State;
  defense.gov: U.S. Department of Defense; un.org: United Nations; nato.int: NATO; ec.europa.eu: European Commission`);

/** Hosts of links to share or follow a page. They are not its source. */
export const SHARE_HOSTS = words(`
  addthis.com addtoany.com apps.apple.com bit.ly bsky.app facebook.com fb.com fb.me flickr.com flipboard.com goo.gl google.com instagram.com
  itunes.apple.com linkedin.com lnkd.in news.google.com ok.ru pinterest.com play.google.com plus.google.com reddit.com t.co t.me telegram.me
  threads.net tiktok.com tinyurl.com tumblr.com twitter.com vimeo.com vk.com wa.me weibo.com whatsapp.com x.com youtu.be youtube.com`);

/** A name that ends with or contains one of these is an organization. */
export const ORGANIZATION_WORDS = words(`
  ministry authority department office embassy consulate parliament assembly council commission agency institute institution center centre
  university college school times post herald news gazette tribune daily weekly journal star chronicle press review magazine
  broadcasting radio tv television association organization organisation committee bank court secretariat house foundation society
  union federation network observer telegraph mail express standard globe sun record monitor independent guardian
  mirror courier examiner inquirer dispatch sentinel reporter argus echo today world affairs policy congress senate government
  presidency delegation mission fund alliance league group forum initiative project programme program service services bureau
  briefing alert alerts insider bulletin notebook playbook newspaper newsroom wire online media digest report reports blog nations newsletter`);

/** Last words of staff positions. A byline with one names no source. */
export const STAFF_WORDS = words(`
  staff correspondent correspondents reporter reporters editor editors writer writers contributor columnist desk bureau agencies admin
  administrator author guest newsroom team`);

/** Words in the names of menus and sections. */
export const MENU_WORDS = words(`
  local international national foreign affairs media and center centre room service services report reports the of all press
  releases release meetings coverage briefing briefings statements remarks daily special editorial online today statement live in
  by for to us uk untitled archived content article story details index past issues consul general ambassador
`);

/** Positions of newspaper authors. */
export const POST_WORDS = words(`correspondent correspondents reporter reporters editor writer columnist contributor staff author`);

/** Kinds of documents with a number. A name with one is not an issue of a publication. */
export const DOCUMENT_WORDS = words(`
  question press information release statement notice document resolution decision case bill act law report communique announcement
  page section volume chapter session clip item box room flight`);
