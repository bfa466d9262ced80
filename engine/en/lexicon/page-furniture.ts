/** Words that identify page furniture: navigation, sharing, captions, notices. Data for the article reader. */
import { phrases, valueByPhrase, words } from './words';

/** Whole lines, lower case, without final punctuation. */
export const FURNITURE_LINES = phrases(`
  home; news; share; share this; share this article; share on facebook; share on twitter; tweet; print; print this page; email; e-mail;
  save; comments; comment; leave a comment; subscribe; sign in; sign up; log in; login; register; search; menu; skip to content;
  skip to main content; skip to navigation; advertisement; advertising; sponsored; related; related articles; related stories;
  related news; read more; see also; more news; more stories; most read; most popular; recommended; you may also like; latest news;
  top stories; previous; next; previous article; next article; back; back to top; contact us; about us; privacy policy; terms of use;
  terms of service; all rights reserved; facebook; twitter; linkedin; whatsapp; weibo; wechat; font size; large medium small; play video;
  watch; listen; listen to this article; for immediate release; end; # # #; ###; -30-; ends; -end-; -ends-; ad; ads; advert;
  sponsored content; promoted content; paid post; paid content; loading; skip advertisement; close; dismiss; x; menu close; sections;
  navigation; my account; subscribe now; register now; sign up now; log out; sign out; live; breaking; breaking news; exclusive;
  subscriber only; subscribers only; premium; free; gift this article; copy link; link copied; copied; hide; show; show more; show less;
  read less; load more; view more; view all; see all; sign-in; more; continue reading; story continues below; newsletter; newsletters; podcast;
  podcasts; videos; video; photos; gallery; photo gallery; slideshow; view gallery; enlarge; full screen; expand; image caption;
  media caption; image source; view in browser; view this email in your browser; view online; unsubscribe; manage preferences;
  update preferences; update your preferences; forward to a friend; forward this email; privacy; terms; terms and conditions; cookies;
  cookie policy; cookie settings; cookie preferences; accept; accept all; accept cookies; accept all cookies; reject all; decline;
  i agree; agree; ok; got it; manage cookies; help; faq; faqs; contact; careers; jobs; sitemap; site map; site index; archive; archives;
  e-paper; epaper; today's paper; editions; edition; advertise; advertise with us; rss; rss feed; translate; language; english;
  original text; reply; reply all; forward; report this; report; follow; following; like; unlike; react; see translation; most viewed;
  most commented; trending; trending now; popular; editors' picks; editor's picks; editor's pick; don't miss; what to read next;
  up next; read next; more from this author; more by this author; more on this topic; more on this story; related topics; related content;
  related coverage; related posts; related links; recommended for you; recommended stories; latest; latest stories; latest headlines;
  in this article; table of contents; contents; jump to; in pictures; view comments; post a comment; add a comment; write a comment;
  join the conversation; start the conversation; be the first to comment; no comments; thanks for reading; about the author;
  about the authors; media contact; media contacts; press contact; contacts; note to editors; notes to editors; download pdf;
  download; pdf; print article; printer-friendly version; printer friendly; printable version; print version; text size; a a a;
  opinion; politics; world; business; sports; sport; culture; technology; health; science; travel; lifestyle; entertainment; asia;
  europe; africa; americas; middle east; economy; markets; weather; magazine; press release; press releases; media note; readout;
  suggested topics; archived in; reuse this content; how we work; video unavailable; ad failed to load; attachments; ad feedback;
  this forum has been closed; see all topics; explore more on these topics; view image in fullscreen; after newsletter promotion;
  read in app; restack; member-only story; press enter or click to view image in full size; share full article; skip to site index;
  gift unlocked article; end of list; updates to this page; is this page useful?; share this page; get emails about this page;
  messages and calls are end-to-end encrypted; for information media. not an official record; purchase licensing rights;
  other news from this section; external links; stay connected; an official website of the united states government;
  sent from my iphone; sent from my ipad; pinned; key events; summary; key points; key takeaways; [image]; image; [photo]; photo; caption`);

/** Words on buttons. A line with only these words is furniture. */
export const BUTTON_WORDS = words(`
  facebook twitter x linkedin whatsapp telegram reddit pinterest email e-mail mail print share copy link tweet flipboard messenger save
  comments comment gift more sms pocket url bookmark listen font size a a+ a- weibo wechat line instagram youtube threads bluesky
  mastodon tumblr signal viber post send this on via to or and article story icon button logo open opens in new window tab click
  download pdf version text larger smaller increase decrease reset viber xing vk qzone aa bigger follow us like rss`);

/** Headings that end the article if no running text follows. */
export const CLOSING_HEADINGS = phrases(`
  sources; references; external links; footnotes; bibliography; further reading; related news; related articles; related stories;
  related links; sister links; more from this section; you may also like; tags; topics; see also; read more; read next; up next;
  more on this story; more on this topic; related topics; related content; related coverage; related posts; recommended;
  recommended for you; recommended stories; most read; most popular; most viewed; latest news; latest stories; top stories; trending;
  trending now; editors picks; dont miss; what to read next; more news; more stories; previous article; next article; more from us;
  elsewhere on the web; from around the web; around the web; promoted stories; sponsored stories; comments`);

/** Headings of lists of other stories. The headlines below them are furniture, up to the next running text. */
export const STORY_LISTS =
  /^(?:related(?: (?:articles?|stories|story|news|links?|content|coverage|posts?|reading))?|more (?:on this (?:story|topic|subject)|from .{2,40}|news|stories|coverage|headlines)|(?:read|watch|see|up) (?:more|next|also)|also (?:read|in the news|on .{2,30})|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed|commented|shared)(?: (?:in|on|today|this) .{2,30})?|trending(?: now| stories)?|(?:top|latest|other|popular|featured) (?:stories|news|headlines|articles|posts)|editors?[’']?s? (?:picks?|choice)|don[’']?t miss|what to read next|sponsored (?:stories|content)|promoted stories|in other news|elsewhere|(?:around|from) the web|headlines|best of .{2,30}|in this (?:section|series)|read this next)\s*[:.…>»]*$/i;

/** Lines that end the article even if running text follows: comments, boilerplate, the sender's signature. */
export const ARTICLE_ENDS: readonly RegExp[] = [
  /^(?:\d+ )?(?:comments?|responses?|replies|reader comments|readers[’'] comments)(?: \(\d+\))?(?: (?:on|to) .{1,80})?:?$/i,
  /^(?:leave|post|write|add) a (?:comment|reply|response)\b.{0,40}$/i,
  /^(?:join|start) the (?:conversation|discussion)\b.{0,30}$/i,
  /^document [A-Z]{2,}\w{8,}$/i,
  /^load-date:/i,
  /^(?:get|download) (?:the|our) app\b/i,
  /^you (?:are|[’']re) receiving this\b/i,
  /^(?:this (?:e-?mail|message|newsletter) was sent|if you (?:no longer|do not|don[’']t) wish to receive)\b/i,
];

/** Lines that are furniture at any length. */
export const ANY_LENGTH =
  /^(?:a version of this (?:article|story) (?:appears|appeared) in print\b|a correction was made on\b|copyright of .{2,80} is the property of\b|this (?:article|story|page|document) can be (?:found|viewed|read) (?:at|on) (?:https?:|www\.)|this (?:entry|post) was (?:posted|published|filed)\b|(?:caution|warning|notice): this (?:e-?mail|message)\b|this (?:e-?mail|message|communication)\b.*\b(?:confidential|privileged|viruses|intended (?:for the|only|solely|recipient))|ce message est destiné|external links\b.*\bendorsement\b|please use the sharing tools\b)|\bpurchase licensing rights\b.{0,20}$/i;

/** Lines that may also divide an article. The article ends there only if little running text follows. */
export const LIKELY_ENDS: readonly RegExp[] = [
  /^(?:#\s?){3,}$/,
  /^[-–—*\s]*(?:ends?|30|end of (?:text|article|document|release|statement|transcript))[-–—*\s]*$/i,
  /^about (?:the )?(?:authors?|writers?|contributors?|us|this (?:site|blog|newsletter|publication))\b(?:.{0,30}$|\s*:)/i,
  /^notes? (?:to|for) (?:the )?editors?:?$/i,
  /^(?:for )?(?:more|further|media|press) (?:information|inquiries|enquiries|contacts?)\b.{0,80}$/i,
  /^(?:media|press) (?:contacts?|inquiries|enquiries|relations)\b.{0,80}$/i,
  /^[*_\s]*(?:©|\(c\)|copyright\b)/i,
  /^(?:with )?(?:(?:kind|best|warm(?:est)?|many) )?(?:regards|wishes)[,.]?$|^(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?,?$/i,
  /^(?:cautionary (?:statement|note)|forward[- ]looking statements?|safe harbou?r)\b/i,
  /^(?:back|return) to (?:the )?top\b.{0,20}$/i,
  /^(?:turn to|continued on|see) page \S{1,4}$/i,
  /^SOURCE:?\s+\p{Lu}.{2,70}$/u,
  /^--\s?$/,
  // the source of a copied article
  /^(?:--|—|–)\s*\p{Lu}.{2,60},\s(?:\d{1,2}\s\p{Lu}\p{L}{2,8},?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2},)\s\d{4}$/u,
  /^_{5,}$/,
];

/** Openings of lines that are entirely furniture. The rest of the line is short. */
export const FURNITURE_OPENINGS: readonly RegExp[] = [
  /^(?:no images|having trouble|trouble|problems|can(?:no|[’'])t (?:see|read)|images not|is this e-?mail)\b.*(?:\?|viewing|view|here|browser)/i,
  /^(?:your )?(?:present |current )?location\s*[:：]/i,
  /^you are (?:here\b|in\s*:)/i,
  /^(?:click|tap|press) (?:here )?(?:to|for)\b/i,
  /^(?:read|see|watch|listen)(?: (?:more|also|next|now|live|on))?\s*[:：|>]/i,
  /^(?:related|more on this|also read|more|don[’']t miss|recommended|click here|tap here|must read)\s*[:：|»>]/i,
  /^(?:photo|image|picture|caption|credit|illustration|file photo|graphic|video|photograph)s?(?: (?:by|credit|courtesy|from|source|caption))?\s*[:：]/i,
  /^(?:photo|photograph|picture|image|illustration|video) (?:by|courtesy|credit)\b/i,
  /^\(?(?:file )?(?:photo|image|photograph|picture|ap photo|afp photo)s?(?:\s*(?:by|[:/])).*\)?$/i,
  /^(?:image|media) (?:caption|source|credit)\b/i,
  /^file (?:photo|image|picture)\b/i,
  /^(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|section|sections|posted in|tagged(?: with| as)?|labels?|subjects?|more about)\s*[:：]/i,
  /^(?:tags?|keywords?|topics?) (?:\S+,|#)/i,
  /^\(?\[?(?:web )?(?:editor|editors|edited by|responsible editor|editing by|reporting by|writing by|translated by|proofread by)\b\s*[:：]?/i,
  /^our standards\s*[:：]/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^(?:cookies: )?(?:by using|we use|this (?:web)?site uses|we and our (?:\d+ )?partners|our (?:web)?site uses) .*(?:cookies|data|information|technolog)/i,
  /^we (?:value|care about|respect) your privacy\b/i,
  /^by (?:continuing|clicking|signing up|subscribing|submitting|providing)\b.*\byou (?:\w+ )?(?:agree|accept|consent|acknowledge|help us)\b/i,
  /^(?:accept|reject|manage) (?:all )?cookies/i,
  /^(?:views?|hits|reads?|posts|replies|clicks?|comments?|shares?|likes?)\s*[:：]?\s*[\d,.]+[km]?\s*$/i,
  /^(?:[\d,.]+[km]?\s*(?:views?|comments?|shares?|likes?|retweets?|reposts?|claps|reactions?|replies|min(?:ute)?s?(?: read)?)[\s·|•]*)+$|\b[\d,.]+[km]? followers$|^most relevant(?:$| is selected\b)/i,
  /^(?:reading time|read time|estimated reading time|time to read|length)\s*[:：]?\s*(?:about )?\d+\b/i,
  /^\d+[ -]min(?:ute)?s?\b[ -]?(?:read|listen|watch)\b/i,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:gmt|bst|utc|[ecmp][sd]?t|cet|cest))?$/i,
  /^(?:\d+|an?|one|two|three|few) (?:second|minute|hour|day|week|month|year|min|hr)s? ago$/i,
  /^font size\s*[:：]/i,
  /^(?:sign|register) up (?:for|to|here|now|today|and)\b/i,
  /^(?:subscribe|sign in|log in|register|join|donate),? (?:register|subscribe|to|for|now|here|today|and|with|or|us|by)\b/i,
  /^(?:get|receive|have) (?:the |our |your |all |more |daily |weekly |free )*(?:latest|news|newsletter|stories|headlines|updates?|breaking|alerts?|best|top|analysis|insights?|briefing)\b.*(?:inbox|e-?mail|newsletter|phone|app|day|week|morning|delivered|free|now)\b/i,
  /\b(?:straight|direct(?:ly)?|delivered|right|sent) (?:to|in|into) your (?:inbox|e-?mail|phone)\b/i,
  /^(?:enter|type|your) (?:your )?e-?mail(?: address)?\b/i,
  /^(?:already|not yet) a (?:subscriber|member)\b/i,
  /^(?:you have|you[’']ve) (?:\d+|one|two|three|reached|read) .*(?:article|limit|free|story|stories)\b/i,
  /^(?:to (?:continue|keep) reading|this (?:article|content|story) is (?:for|available|exclusive|only)|support (?:independent|our|quality)|become a (?:member|subscriber)|unlock|start your (?:free )?(?:trial|subscription))\b/i,
  /^(?:thank you|thanks) for (?:reading|subscribing|signing|registering)\b/i,
  /^(?:article|story|content|post) continues (?:below|after)\b/i,
  /^advertis(?:ement|ing)\b(?:.{0,40}|\s*[:—–-].*)$/i,
  /(?:^|[.!?]\s+)(?:Subscribe|Sign up) (?:to|for) (?:our|the)\b/,
  /\bupgrade to (?:a )?paid\b|\bis a (?:free|reader-supported) (?:newsletter|publication)\b/i,
  /^(?:you[’']re|you are) reading (?:the|a) free\b/i,
  /^your browser (?:does not|doesn[’']t) support\b/i,
  /^(?:next|previous) (?:article|story|post)\s*:|^\W*(?:previous|prev)\b.{0,60}\bnext\b.{0,40}$/i,
  /^(?:report information|document \d+ of \d+)\b/i,
  /^(?:read|see|view) the (?:original|full) (?:article|story|report|version)\b/i,
  /\bplease consider the environment\b|^bitte denken sie an die umwelt\b/i,
  /(?:^|[.?!]\s+)(?:Sign up|Subscribe|Get it|Upgrade|Register|Donate) (?:here|now|today)[.!]?$/,
  /^to contact the (?:reporters?|editors?|authors?)\b/i,
  /^the (?:views|opinions)\b.{0,60}\b(?:authors?|writers?)\b/i,
  /^translat(?:ed from|ion of an? original)\b/i,
  /^the article you are reading\b/i,
  /\byour consent to (?:load|display|show)\b|\byou must enable\b|^to (?:view|display|play) this (?:content|video)\b/i,
  /^(?:open|view|visit) (?:the )?(?:original|website|source)$/i,
  /^.{0,60}\b(?:has been|was) (?:viewed|read) [\d,.]+ times\.?$|^\([\d,.]+ reads\)/i,
  /^page (?:generation|last updated)\b/i,
  /^(?:all )?comments are (?:moderated|the property|closed)\b/i,
  /^[^“”"]{0,60}\bYour (?:tax[- ]deductible )?(?:gift|donation)\b|^support us\b|^(?:since|as) you[’']re here\b|^why you can rely on\b/i,
  /^copying articles to share\b|\b(?:reproduction|redistribution) of this (?:content|material|article)\b/i,
  /\b(?:tel|fax|phone)\b[.: ]*\(?\+?\d[\d\s().-]{5,}/i,
  /^write to \p{Lu}.{2,60} at \S+@/u,
  /^appeared in the .{4,30} print edition\b/i,
  /^(?:save articles to read later|discuss this issue with|add .{2,40} on google|see more on:|want all of)\b/i,
  /^privacy notice:|^list (?:\d+ )?of \d+(?: items)?$|^free article\b/i,
  /^(?:to unsubscribe|your email settings|\[non-text portions|moderator[’']s note|stay connected|\[?archived content)\b/i,
  /^(?:don[’']t have|need) an account\b|^i understand and agree that\b|^get (?:unlimited|full) access\b/i,
  /\bnot responsible for the content of external\b|\bmanages? this (?:web)?site\b|^this (?:web)?site is managed\b|^external links, /i,
  /^(?:to learn|for) more\b.*\b(?:visit|see):?\s+(?:https?:|www\.)/i,
  /^all (?:logos|trademarks)\b|^average score:/i,
  /^hi,? (?:this is|i[’']m|my name is)\b/i,
  /\bwebsite contains only a portion of\b|\bprovides up-to-date\b.*\bnews\b/i,
  /\b(?:like this (?:letter|newsletter|post)|did someone forward you this)\?/i,
  /^(?:for internal use only|official websites use)\b/i,
  /^dear (?:all|colleagues?|friends|readers?|subscribers?)\b.*\b(?:below|attached|enclosed)\b/i,
  /\bforward (?:it|this) to a (?:friend|colleague)\b/i,
  /^you (?:get|receive|received) this (?:letter|e-?mail|message|newsletter) because\b/i,
  /^(?:Eds|EDS)\.?\s*:|^==\p{L}+$|^[a-z]{2,4}(?:[/-][a-z]{2,4})+$/u,
  /\bcontributed to this (?:report|article|story)\.?$/i,
  /^for (?:feedback|comments?|questions|complaints|inquiries|enquiries)\b.*\b(?:contact|e-?mail|write to) (?:us|the)\b/i,
  /^issn\b|^column \d+$/i,
  /^found an error\?/i,
  /^(?:(?:when|if|in case of) .{0,80}\b)?(?:an? )?(?:active (?:hyper)?link|hyperlink) to\b.{0,60}\bis (?:obligatory|mandatory|required)\b/i,
  /^to (?:stop receiving|opt out|be removed)\b.*\b(?:bulletin|e-?mails?|newsletters?|mailing list)\b/i,
  /^(?:subscribe|follow|join)(?: us)?\s*[:：]/i,
  /\b[Ee]xternal (?:(?:[Ww]eb|[Ii]nternet) ?)?sites are not endorsed by \p{Lu}/u,
  /^this copy is for your personal\b/i,
  /^(?:like|follow|find|join) .{2,40} on (?:facebook|twitter|x|instagram|linkedin|telegram|whatsapp|youtube)(?:$|,? (?:and )?follow\b)/i,
  /^English (?:version|translation|text)(?: translated)? by(?: \p{Lu}\S*){1,4}$/u,
  // an address of capitalized words
  /^(?:[\p{Lu}\d][^\s,]{0,30}[\s,]{1,3}){0,8}P\.?\s?O\.? Box \d/u,
  /^From \S{1,40}, the free (?:news source|encyclopa?edia)\b/,
  /^if you want a picture to show with your comment\b/i,
  // the number of a document
  /^\p{L}{1,12}(?:\/\d{1,5}){1,3}(?:\/\p{L}{2})?$/u,
  /^in (?:the )?next (?:week|month|issue)(?:[’']s \p{L}+)?\s*:/iu,
  /^follow (?:@|him|her|them|the author|\p{Lu}\S+ (?:\p{Lu}\S+ )?on)\b/iu,
  /^(?:e-?mail|tel|telephone|phone|fax|mobile|webmaster)\s*[:.]\s*\S+/i,
  /^\S+@\S+\.\S+(?:\s+[-–|·]\s+\S+)*$/,
  /^(?:sent|get outlook) (?:from|for) (?:my |your )?(?:iphone|ipad|android|mobile|samsung|yahoo|outlook|blackberry|ios)\b/i,
  /^(?:unsubscribe|manage (?:your )?(?:preferences|subscription|email)|update (?:your )?(?:preferences|profile)|view (?:this|it) (?:e-?mail|message|newsletter|online|in)|(?:having )?trouble (?:viewing|reading)|was this (?:e-?mail|newsletter) forwarded|forwarded (?:this|by))\b/i,
  /^(?:you are|you[’']re) (?:receiving|getting|subscribed|signed)\b/i,
  /^(?:privacy policy|terms (?:of|and)|cookie (?:policy|settings)|about us|contact us|help center|site ?map)\b.{0,120}$/i,
  /^(?:a version of )?this (?:article|story|post|piece) (?:was|has been|originally|first|also|appeared|appears)\b.{0,30}\b(?:published|appear(?:s|ed)|republished|syndicated|produced|updated|amended|corrected|generated|print)\b/i,
  /^this material may not be\b/i,
  /^the views expressed\b/i,
  /^(?:correction|editor[’']s note|disclaimer)\s*[:：]?$/i,
  /^\[?(?:image|photo|video|embedded content|ad|advertisement|cid):?[^\]]*\]$/i,
  /^(?:©|\(?(?:reuters|afp|ap|epa|xinhua|getty images?|getty|tass|anadolu)\)?)\s*\/\s*\p{Lu}/iu,
];

/** Openings that sentences in an article may share. The line is furniture only if it does not end a sentence. */
export const DOUBTFUL_OPENINGS: readonly RegExp[] = [
  /^(?:share|follow|like|join|find) (?:this|us|on|via|it)\b/i,
  /^(?:with |additional )*reporting (?:by|from)\b/i,
  /^(?:listen|audio)\b.{0,30}\d+(?::\d\d| ?min)/i,
  /^(?:home|news|world|politics|china|opinion|asia|business)\s*(?:>|»|\/|\||›|→|::)\s*\S/i,
  /^(?:\S[^.>»›]{0,30}\s[>»›→]\s){1,6}\S/,
  /^(?:scroll|swipe) (?:down|to|for|left)\b/i,
  /^(?:continue reading|skip to|go to|back to|return to|jump to) (?:the |our )?(?:main|content|article|story|top|home|navigation|search|footer|page|news|index|menu|next|previous)\b/i,
  /^(?:contact|e-?mail|write to|reach) (?:us|the (?:author|writer|reporter|editor|newsroom))\b/i,
  /^(?:press|media) (?:office|service|department)\b.{0,100}$/i,
  /^(?:powered by|published with|built with|hosted by|designed by|proudly)\b/i,
  /^(?:posted|published|filed|written|updated) (?:by|in|under)\b.{0,80}$/i,
  /^(?:was this|did you find) .*\?$/i,
  /^have (?:a|any) (?:tip|question|story)\b/i,
  /^don[’']t miss (?:out|a|the)\b/i,
  /^(?:text|excerpts?|transcript) of (?:a )?(?:\w+ )?(?:report|speech|commentary|dispatch|interview)\b/i,
  /^(?:\p{Lu}\S*\s|and\s){2,8}reported from \p{Lu}.{2,120}$/u,
];

/** Words of long notices, which address the reader or state a right. */
export const NOTICE_WORDS = /\b(?:your?|our|we|us|this (?:web)?site)\b|\ball rights reserved\b|©/i;

/** A note about the author behind the text: “Jane Doe is a journalist in Vienna.” */
export const ABOUT_AUTHOR =
  /^(?:The (?:author|writer)|(?:\p{Lu}[\p{L}.’'-]*\s){1,4}?(?<surname>\p{Lu}[\p{L}’'-]+)) (?:(?:is|was) (?:an?|the) .{0,60}\b(?:journalist|editor|fellow|writer|author|correspondent|columnist|professor|lecturer|researcher|analyst|historian|novelist|student|junior|sophomore|freelancer)\b|wrote about .*\bour\b|(?:has )?cover(?:s|ed) .{3,80}\b(?:for|from|since)\b)(?!.*\b(?:said|says|told|tells|believes)\b)/u;

/** Openings of headlines for other stories between paragraphs, if the line is not a sentence. */
export const PROMO_OPENINGS =
  /^(?:message board|forum|poll|crisis profile|in pictures|in depth|explainer|live|opinion|podcast|video|analysis|factbox|fact box|timeline|profile|interview|comment|editorial|special report|quiz|exclusive)\s*[:|»>]/i;

/** Ends of lines that are captions or credits. */
export const CREDIT_ENDS =
  /(?:(?:\b(?:REUTERS|AFP|AP|EPA|EFE|Xinhua|Getty Images|Shutterstock|Anadolu|TASS|Kyodo|VCG)\s?(?:\/|Photo\/|via\s)\s?\p{Lu}[\p{L}.' -]{1,40}|\p{Lu}[\p{L}.' -]{1,40}\/(?:REUTERS|Reuters|AFP|AP|EPA|EFE|Xinhua|Getty Images|Pool|Shutterstock|Anadolu|Agence France-Presse))\)?\.?|[([](?:(?:AP|AFP|File|EPA|Xinhua) )?(?:Photo|Image|Picture|Credit|File|Illustration)s?\b[^)\]]{0,60}[)\]]\.?|\b(?:Photo|PHOTO|Picture|Credit|Photograph|Image)s?(?: (?:by|courtesy(?: of)?|credit))?\s?:\s?[^.]{2,60}\.?|\((?:Photo|Image|Photograph) (?:by|courtesy) [^)]{2,60}\)|(?:FILE PHOTO|[.(–—-]\s?[Ff]ile photo|\(\p{Lu}[^()]{1,40}, ?file)\)?)$/u;

/** `other`: a fact that is not used */
export type PageField = 'source' | 'published' | 'updated' | 'author' | 'url' | 'title' | 'language' | 'other';

/** Labels before facts about the article. Order does not matter, because the longest match wins. */
export const FACT_LABELS = valueByPhrase<PageField>([
  ['source', 'source; from; publication title; publication; newspaper; journal; source name; news source; publisher; published by; agency'],
  [
    'published',
    `published; published on; published at; publication date; date published; release date; date of release; posted; posted on;
    issued on; date; time; publish time; first published; posted at; issued; released; published date; date of publication;
    date of issue; pub date; dated`,
  ],
  ['updated', 'updated; last updated on; updated on; last modified; last update; last updated; modified'],
  ['author', 'author; authors; written by; reporter; by; byline; correspondent'],
  ['url', 'url; link; address; document url; permalink; original url; original article; original link'],
  ['title', 'title; headline; hed'],
  ['language', 'language'],
  [
    'other',
    `section; length; words; word count; dateline; load-date; publication-type; publication info; publication subject; publication year;
    place of publication; country of publication; source type; language of publication; document type; proquest document id;
    document id; accession number; database; issn; isbn; doi; volume; issue; pages; page; start page; subject; subjects; company;
    geographic; organization; person; location; people; copyright; edition; graphic; type; ip/rf; reference; ref; press release;
    contact; media contact; embargo; tags; keywords`,
  ],
]);

/** Labels before the text itself, which the reader removes ("BODY:"). */
export const TEXT_LABELS = /^(?:body|full[ -]text|text|lead paragraph|article|abstract|highlight)\s*:\s*/i;

/** The two-letter labels in news databases. */
export const DATABASE_LABELS = valueByPhrase<PageField>([
  ['title', 'HD'],
  ['author', 'BY'],
  ['published', 'PD'],
  ['source', 'SN'],
  ['other', 'SE; WC; ET; SC; ED; PG; LA; CY; CR; CO; IN; NS; RE; IPD; IPC; PUB; AN'],
]);
/** News database labels before the text itself. */
export const DATABASE_TEXT = /^(?:LP|TD)(?:\s+|$)/;
