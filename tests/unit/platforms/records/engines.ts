/**
 * Pages as well-known engines of forums, blogs and shops build them, with invented words. Each takes the same posts; what
 * differs is where the date, the name and the words stand, and what stands around them.
 */
export interface Post {
  id: number;
  author: string;
  text: string;
  /** Of its day, 1 to 28, at ten past nine. */
  day: number;
  rating?: number;
}

export interface Engine {
  name: string;
  url: string;
  page: (posts: readonly Post[]) => string;
  /** The engine shows ratings, and their scale. */
  scale?: number;
  /** The records have addresses or ids of their own. */
  keyed?: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');
const each = <T>(items: readonly T[], html: (item: T, i: number) => string): string => items.map(html).join('\n');
const paragraphs = (text: string): string => text.split('\n').map((part) => `<p>${part}</p>`).join('');
const breaks = (text: string): string => text.split('\n').join('<br><br>');
const stars = (n: number, full: string, empty: string): string => full.repeat(n) + empty.repeat(5 - n);

const frame = (title: string, body: string): string => `<!doctype html><html><head><title>${title}</title></head><body>
  <div id="top"><a href="/">Главная</a> <a href="/rules">Правила</a> <form action="/search"><input name="q"></form></div>
  <ul class="nav"><li><a href="/c/1">Кофемолки</a></li><li><a href="/c/2">Чайники</a></li><li><a href="/c/3">Термосы</a></li></ul>
  <h1>${title}</h1>
  ${body}
  <div class="sidebar"><h3>Свежее</h3><ul>${each([1, 2, 3, 4], (n) => `<li><a href="/t/${String(n)}">Как выбрать термос, часть ${String(n)}</a> <span>${two(n)}.02.2026</span></li>`)}</ul></div>
  <div id="footer">© 2026 · Часы работы: 10–20 · <a href="/about">О нас</a></div></body></html>`;

export const engines: readonly Engine[] = [
  {
    name: 'phpBB 3',
    url: 'https://forum.example/viewtopic.php?f=3&t=77',
    keyed: true,
    page: (posts) => frame('Кофемолка шумит', each(posts, (p, i) => `<div id="p${String(p.id)}" class="post has-profile bg${String(1 + (i % 2))}"><div class="inner">
      <dl class="postprofile" id="profile${String(p.id)}"><dt><div class="avatar-container"></div><a href="./memberlist.php?mode=viewprofile&u=${String(p.id)}" class="username">${p.author}</a></dt>
        <dd class="profile-posts"><strong>Сообщения:</strong> ${String(p.id)}</dd><dd class="profile-joined"><strong>Зарегистрирован:</strong> Пт янв 10, 2014 1:00 pm</dd></dl>
      <div class="postbody"><div id="post_content${String(p.id)}"><h3 class="first"><a href="#p${String(p.id)}">Re: Кофемолка шумит</a></h3>
        <ul class="post-buttons"><li><a href="./posting.php?mode=quote&p=${String(p.id)}" title="Ответить с цитатой">Цитата</a></li></ul>
        <p class="author"><a class="unread" href="./viewtopic.php?p=${String(p.id)}#p${String(p.id)}">Сообщение</a> <span class="responsive-hide">от <strong><a href="./memberlist.php?mode=viewprofile&u=${String(p.id)}" class="username">${p.author}</a></strong> » </span>${String(p.day)} мар 2026, 09:10</p>
        <div class="content">${breaks(p.text)}</div></div></div></div></div><hr class="divider" />`)),
  },
  {
    name: 'phpBB 2, rows of one table',
    url: 'https://board.example/viewtopic.php?t=12',
    page: (posts) => frame('Grinder too loud', `<table class="forumline" width="100%"><tr><th class="thLeft">Author</th><th class="thRight">Message</th></tr>${each(posts, (p) => `
      <tr><td width="150" valign="top" class="row1"><span class="name"><a name="${String(p.id)}"></a><b>${p.author}</b></span><br><span class="postdetails">Regular<br><br>Joined: 02 Jan 2004<br>Posts: ${String(p.id)}</span></td>
      <td class="row1" height="28" valign="top"><table width="100%"><tr><td><a href="viewtopic.php?p=${String(p.id)}#${String(p.id)}"><img src="icon.gif" alt="Post"></a><span class="postdetails">Posted: Mon Mar ${two(p.day)}, 2026 9:10 am    Post subject: Re: Grinder</span></td><td align="right"><a href="posting.php?mode=quote&p=${String(p.id)}"><img src="q.gif" alt="Reply with quote"></a></td></tr>
        <tr><td colspan="2"><hr></td></tr><tr><td colspan="2"><span class="postbody">${breaks(p.text)}</span></td></tr></table></td></tr>
      <tr><td class="row1"><a href="#top">Back to top</a></td><td class="row1"><a href="profile.php?u=${String(p.id)}"><img alt="View user's profile"></a></td></tr><tr><td class="spaceRow" colspan="2"><img src="spacer.gif"></td></tr>`)}</table>`),
  },
  {
    name: 'SMF',
    url: 'https://smf.example/index.php?topic=40.0',
    keyed: true,
    page: (posts) => frame('Kettle', `<div id="forumposts"><form action="x">${each(posts, (p, i) => `<div class="windowbg${i % 2 === 0 ? '' : '2'}" id="msg_wrap_${String(p.id)}"><div class="post_wrapper"><div class="poster"><h4><a href="https://smf.example/index.php?action=profile;u=${String(p.id)}" title="View the profile of ${p.author}">${p.author}</a></h4><ul class="reset smalltext"><li class="postgroup">Full Member</li><li class="postcount">Posts: 12${String(i)}</li></ul></div>
      <div class="postarea"><div class="flow_hidden"><div class="keyinfo"><h5 id="subject_${String(p.id)}"><a href="https://smf.example/index.php?topic=40.msg${String(p.id)}#msg${String(p.id)}">Re: Kettle</a></h5><div class="smalltext">« <strong>Reply #${String(i)} on:</strong> March ${two(p.day)}, 2026, 09:10:33 AM »</div></div></div>
      <div class="post"><div class="inner" id="msg_${String(p.id)}">${breaks(p.text)}</div></div></div><div class="moderatorbar"><div class="signature">Water is life</div></div></div></div><hr class="post_separator">`)}</form></div>`),
  },
  {
    name: 'MyBB',
    url: 'https://mybb.example/showthread.php?tid=9',
    keyed: true,
    page: (posts) => frame('Thermos', `<div id="posts">${each(posts, (p, i) => `<a name="pid${String(p.id)}" id="pid${String(p.id)}"></a><div class="post classic" id="post_${String(p.id)}"><div class="post_author scaleimages"><div class="author_avatar"><a href="https://mybb.example/member.php?action=profile&uid=${String(p.id)}"><img src="a.png" alt=""></a></div><div class="author_information"><strong><span class="largetext"><a href="https://mybb.example/member.php?action=profile&uid=${String(p.id)}">${p.author}</a></span></strong><br><span class="smalltext">Junior Member</span></div><div class="author_statistics">Posts: ${String(p.id)}<br>Joined: Apr 2012</div></div>
      <div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=9&pid=${String(p.id)}#pid${String(p.id)}">#${String(i + 1)}</a></strong></div><span class="post_date">${two(p.day)}-03-2026, 09:10 AM <span class="post_edit" id="edited_by_${String(p.id)}"></span></span></div><div class="post_body scaleimages" id="pid_${String(p.id)}">${breaks(p.text)}</div></div><div class="post_controls"><a href="newreply.php?tid=9&replyto=${String(p.id)}"><span>Reply</span></a></div></div>`)}</div>`),
  },
  {
    name: 'Invision Community 4',
    url: 'https://ips.example/topic/500-scales/',
    keyed: true,
    page: (posts) => frame('Kitchen scales', `<div class="cTopic ipsClear" id="elPostFeed"><form>${each(posts, (p) => `<a id="comment-${String(p.id)}"></a><article id="elComment_${String(p.id)}" class="cPost ipsBox ipsComment ipsComment_parent ipsClearfix"><aside class="ipsComment_author cAuthorPane ipsColumn"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="https://ips.example/profile/${String(p.id)}-x/" class="ipsType_break">${p.author}</a></strong></h3><ul class="cAuthorPane_info"><li>Members</li><li>${String(p.id)} posts</li></ul></aside>
      <div class="ipsColumn ipsMargin:none"><div id="comment-${String(p.id)}_wrap" class="ipsComment_content"><div class="ipsComment_meta"><div class="ipsType_reset"><a href="https://ips.example/topic/500-scales/?do=findComment&comment=${String(p.id)}" class="ipsType_blendLinks"><time datetime="2026-03-${two(p.day)}T06:10:00Z" title="03/${two(p.day)}/2026 09:10 AM" data-short="3 wk">Posted March ${String(p.day)}</time></a></div></div><div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText">${paragraphs(p.text)}</div></div><div class="ipsItemControls"><ul><li><a href="#" role="button">Quote</a></li></ul></div></div></div></article>`)}</form></div>`),
  },
  {
    name: 'Discourse',
    url: 'https://disc.example/t/espresso/4100',
    keyed: true,
    page: (posts) => frame('Espresso', `<div class="post-stream">${each(posts, (p, i) => `<div data-post-number="${String(i + 1)}" class="topic-post clearfix regular"><article id="post_${String(i + 1)}" data-post-id="${String(p.id)}" class="boxed onscreen-post"><div class="row"><div class="topic-avatar"><a class="trigger-user-card main-avatar" href="/u/${p.author}"><img alt="" src="a.png"></a></div>
      <div class="topic-body clearfix"><div role="heading" class="topic-meta-data"><div class="names trigger-user-card"><span class="first username"><a href="/u/${p.author}">${p.author}</a></span></div><div class="post-infos"><div class="post-info post-date"><a href="/t/espresso/4100/${String(1000 + i)}" class="post-date"><span class="relative-date" title="March ${String(p.day)}, 2026 9:10 am" data-time="${String(Date.UTC(2026, 2, p.day, 6, 10))}">${String(30 - p.day)}d</span></a></div></div></div><div class="regular contents"><div class="cooked">${paragraphs(p.text)}</div><section class="post-menu-area"><nav><button title="like this post"><svg></svg></button></nav></section></div></div></div></article></div>`)}</div>`),
  },
  {
    name: 'Flarum',
    url: 'https://flarum.example/d/31-tea',
    page: (posts) => frame('Tea', `<div class="PostStream">${each(posts, (p, i) => `<div class="PostStream-item" data-index="${String(i)}" data-id="${String(p.id)}"><article class="CommentPost Post"><div><header class="Post-header"><ul><li class="item-user"><div class="PostUser"><h3><a href="/u/${p.author}"><span class="Avatar PostUser-avatar">${p.author.slice(0, 1)}</span><span class="username">${p.author}</span></a></h3></div></li><li class="item-meta"><div class="Dropdown PostMeta"><a class="Dropdown-toggle"><time pubdate datetime="2026-03-${two(p.day)}T09:10:00+03:00" title="x" data-humantime>${String(p.day)} Mar</time></a></div></li></ul></header><div class="Post-body">${paragraphs(p.text)}</div><footer class="Post-footer"></footer><aside class="Post-actions"><ul><li><button>Reply</button></li></ul></aside></div></article></div>`)}</div>`),
  },
  {
    name: 'WordPress comments of an old theme',
    url: 'https://blog.example/kettle/',
    keyed: true,
    page: (posts) => frame('My kettle', `<article class="post"><p class="meta">Posted on <a href="/2026/02/">February 1, 2026</a> by <a href="/author/anna/" rel="author">Anna</a></p>${paragraphs('I bought a kettle and boiled it for a year. Here is what became of it, of the cable and of my patience.')}</article><h3 id="comments">Responses</h3><ol class="commentlist">${each(posts, (p, i) => `<li class="comment ${i % 2 === 0 ? 'even thread-even' : 'odd alt thread-odd'} depth-1" id="comment-${String(p.id)}"><div id="div-comment-${String(p.id)}" class="comment-body"><div class="comment-author vcard"><img alt="" class="avatar" src="g.png"><cite class="fn"><a href="https://someone.example" rel="external nofollow" class="url">${p.author}</a></cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="https://blog.example/kettle/#comment-${String(p.id)}">March ${String(p.day)}, 2026 at 9:10 am</a></div>${paragraphs(p.text)}<div class="reply"><a class="comment-reply-link" href="?replytocom=${String(p.id)}">Reply</a></div></div></li>`)}</ol>`),
  },
  {
    name: 'WooCommerce reviews',
    url: 'https://woo.example/product/kettle/',
    scale: 5,
    keyed: true,
    page: (posts) => frame('Kettle', `<p class="price">$ 39.00</p><div id="reviews"><div id="comments"><h2>${String(posts.length)} reviews for Kettle</h2><ol class="commentlist">${each(posts, (p) => `<li class="review even depth-1" id="li-comment-${String(p.id)}"><div id="comment-${String(p.id)}" class="comment_container"><img alt="" src="g.png" class="avatar"><div class="comment-text"><div class="star-rating" role="img" aria-label="Rated ${String(p.rating)} out of 5"><span style="width:${String((p.rating ?? 0) * 20)}%">Rated <strong class="rating">${String(p.rating)}</strong> out of 5</span></div><p class="meta"><strong class="woocommerce-review__author">${p.author} </strong> <em class="woocommerce-review__verified verified">(verified owner)</em> <span class="woocommerce-review__dash">&ndash;</span> <time class="woocommerce-review__published-date" datetime="2026-03-${two(p.day)}T09:10:00+03:00">March ${String(p.day)}, 2026</time></p><div class="description">${paragraphs(p.text)}</div></div></div></li>`)}</ol></div></div><section class="related products"><ul class="products">${each([1, 2, 3], (n) => `<li class="product"><a href="/product/${String(n)}/"><h2>Another kettle ${String(n)}</h2></a><span class="price">$ 2${String(n)}.00</span></li>`)}</ul></section>`),
  },
  {
    name: 'Shopify reviews by widget',
    url: 'https://shop.example/products/scales',
    scale: 5,
    page: (posts) => frame('Scales', `<div class="jdgm-rev-widg"><div class="jdgm-rev-widg__reviews">${each(posts, (p) => `<div class="jdgm-rev jdgm-divider-top" data-verified-buyer="true" data-review-id="a${String(p.id)}"><div class="jdgm-rev__header"><span class="jdgm-rev__rating" data-score="${String(p.rating)}" tabindex="0" aria-label="${String(p.rating)} star review" role="img">${stars(p.rating ?? 0, '<span class="jdgm-star jdgm--on"></span>', '<span class="jdgm-star jdgm--off"></span>')}</span><span class="jdgm-rev__timestamp jdgm-spinner" data-content="2026-03-${two(p.day)} 06:10:00 UTC">03/${two(p.day)}/2026</span><div class="jdgm-rev__br"></div><span class="jdgm-rev__icon">${p.author.slice(0, 1)}</span><span class="jdgm-rev__author-wrapper"><span class="jdgm-rev__author">${p.author}</span></span></div><div class="jdgm-rev__content"><b class="jdgm-rev__title"></b><div class="jdgm-rev__body">${paragraphs(p.text)}</div></div></div>`)}</div></div>`),
  },
  {
    name: 'Bitrix shop, Russian',
    url: 'https://magazin.example/catalog/chainik/',
    scale: 5,
    page: (posts) => frame('Чайник', `<div class="price">3 990 ₽</div><div class="reviews-list">${each(posts, (p) => `<div class="review-item" id="review-${String(p.id)}"><div class="review-item__top"><div class="review-item__name">${p.author}</div><div class="review-item__date">${two(p.day)}.03.2026</div><div class="rating rating_${String(p.rating)}">${stars(p.rating ?? 0, '<i class="star star_active"></i>', '<i class="star"></i>')}</div></div><div class="review-item__text">${breaks(p.text)}</div><div class="review-item__likes">Отзыв полезен? <a href="#">Да</a> <a href="#">Нет</a></div></div>`)}</div>`),
  },
  {
    name: 'OpenCart reviews in tables',
    url: 'https://cart.example/kettle',
    scale: 5,
    page: (posts) => frame('Kettle', `<div id="review">${each(posts, (p) => `<table class="table table-striped table-bordered"><tr><td style="width: 50%;"><strong>${p.author}</strong></td><td class="text-right">${two(p.day)}/03/2026</td></tr><tr><td colspan="2"><p>${breaks(p.text)}</p>${stars(p.rating ?? 0, '<span class="fa fa-stack"><i class="fa fa-star fa-stack-2x"></i><i class="fa fa-star-o fa-stack-2x"></i></span>', '<span class="fa fa-stack"><i class="fa fa-star-o fa-stack-2x"></i></span>')}</td></tr></table>`)}<div class="text-right">Showing 1 to 5</div></div>`),
  },
  {
    name: 'Magento 2 reviews',
    url: 'https://mage.example/kettle.html',
    scale: 5,
    page: (posts) => frame('Kettle', `<div class="block review-list" id="customer-reviews"><ol class="items review-items">${each(posts, (p) => `<li class="item review-item"><div class="review-title">Bought in spring</div><div class="review-ratings"><div class="rating-summary item"><span class="label rating-label"><span>Rating</span></span><div class="rating-result" title="${String((p.rating ?? 0) * 20)}%"><span style="width:${String((p.rating ?? 0) * 20)}%"></span></div></div></div><div class="review-content">${breaks(p.text)}</div><div class="review-details"><p class="review-author"><span class="review-details-label">Review by</span> <strong class="review-details-value">${p.author}</strong></p><p class="review-date"><span class="review-details-label">Posted on</span> <time class="review-details-value" datetime="3/${String(p.day)}/26">3/${String(p.day)}/26</time></p></div></li>`)}</ol></div>`),
  },
  {
    name: 'Drupal comments',
    url: 'https://drupal.example/node/5',
    keyed: true,
    page: (posts) => frame('Coffee at home', `<section class="comment-wrapper"><h2 class="title">Comments</h2>${each(posts, (p) => `<a id="comment-${String(p.id)}"></a><article class="comment comment-by-anonymous clearfix"><header><div class="attribution"><div class="submitted"><p class="commenter-name"><span class="username">${p.author}</span></p><p class="comment-time"><span>Tue, 03/${two(p.day)}/2026 - 09:10</span></p><p class="comment-permalink"><a href="/comment/${String(p.id)}#comment-${String(p.id)}" class="permalink" rel="bookmark">Permalink</a></p></div></div></header><div class="comment-text"><div class="content"><div class="field field-name-comment-body"><div class="field-items"><div class="field-item even">${paragraphs(p.text)}</div></div></div></div></div><ul class="links inline"><li class="comment-reply"><a href="/comment/reply/5/${String(p.id)}">reply</a></li></ul></article>`)}</section>`),
  },
  {
    name: 'Blogger comments',
    url: 'https://blogger.example/2026/02/tea.html',
    page: (posts) => frame('Tea', `<div id="comments"><dl id="comments-block">${each(posts, (p) => `<dt class="comment-author" id="c${String(p.id)}9"><a name="c${String(p.id)}9"></a><a href="https://blogger.example/profile/${String(p.id)}" rel="nofollow">${p.author}</a> said...</dt><dd class="comment-body"><p>${breaks(p.text)}</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="https://blogger.example/2026/02/tea.html?showComment=${String(p.id)}#c${String(p.id)}9" title="comment permalink">${String(p.day)} March 2026 at 09:10</a></span></dd>`)}</dl></div>`),
  },
  {
    name: 'A guest book without classes',
    url: 'https://gost.example/gb.php',
    page: (posts) => frame('Гостевая', each(posts, (p) => `<table border="0" width="90%"><tr><td bgcolor="#eeeeee"><b>${p.author}</b> <font size="1">${two(p.day)}.03.2026 09:10</font></td></tr><tr><td><font size="2">${breaks(p.text)}</font></td></tr></table><br>`)),
  },
  {
    name: 'A flat list of headings and paragraphs',
    url: 'https://flat.example/opinions',
    page: (posts) => frame('Meinungen', `<div class="meinungen">${each(posts, (p) => `<h4>${p.author}</h4><p class="wann">${String(p.day)}. März 2026</p>${paragraphs(p.text)}`)}</div>`),
  },
  {
    name: 'Answers of a questions site',
    url: 'https://qa.example/questions/812/why',
    keyed: true,
    page: (posts) => frame('Why does it hum?', `<div id="answers">${each(posts, (p) => `<a name="${String(p.id)}"></a><div id="answer-${String(p.id)}" class="answer js-answer" data-answerid="${String(p.id)}"><div class="post-layout"><div class="votecell"><div class="js-vote-count">${String(p.day)}</div></div><div class="answercell post-layout--right"><div class="s-prose js-post-body">${paragraphs(p.text)}</div><div class="mt24"><div class="d-flex"><div class="js-post-menu"><a href="/a/${String(p.id)}" rel="nofollow" class="js-share-link">Share</a></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="2026-03-${two(p.day)} 06:10:00Z" class="relativetime">Mar ${String(p.day)} at 9:10</span></div><div class="user-details"><a href="/users/${String(p.id)}/x">${p.author}</a></div></div></div></div></div></div></div></div>`)}</div>`),
  },
  {
    name: 'Cards of a modern site with hashed classes',
    url: 'https://spa.example/place/9/reviews',
    scale: 5,
    page: (posts) => frame('Кофейня', `<main><div class="_x81kq"><div class="_list9">${each(posts, (p) => `<div class="_1k5soqfl"><div class="_er2xx9"><div class="_172gbf8"><span class="_16s5yj36" title="${p.author}">${p.author}</span><span class="_1fkin5c">${String(p.day)} отзывов</span></div><div class="_1tk25g4"><div class="_jspzdm" role="img" aria-label="Оценка ${String(p.rating)} из 5"></div><div class="_a5f6uz">${String(p.day)} марта 2026</div></div></div><div class="_49x36f"><div class="_1msln3t">${breaks(p.text)}</div></div><div class="_1ehuo6c"><button>Полезно</button><button>Ответить</button></div></div>`)}</div></div></main>`),
  },
  {
    name: '中文论坛 (Discuz)',
    url: 'https://bbs.example/thread-55-1-1.html',
    keyed: true,
    page: (posts) => frame('磨豆机', `<div id="postlist" class="pl bm">${each(posts, (p, i) => `<div id="post_${String(p.id)}"><table id="pid${String(p.id)}" class="plhin" summary="pid${String(p.id)}"><tr><td class="pls" rowspan="2"><div class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-${String(p.id)}.html" target="_blank" class="xw1">${p.author}</a></div></div><p><em>中级会员</em></p><dl class="pil cl"><dt>积分</dt><dd>${String(p.id)}</dd></dl></div></td><td class="plc"><div class="pi"><strong><a href="thread-55-1-1.html#pid${String(p.id)}" id="postnum${String(p.id)}"><em>${String(i + 2)}</em><sup>#</sup></a></strong><div class="pti"><div class="authi"><em id="authorposton${String(p.id)}">发表于 2026-3-${String(p.day)} 09:10</em></div></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${String(p.id)}">${breaks(p.text)}</td></tr></table></div></div></div></td></tr><tr><td class="plc plm"></td></tr><tr><td class="pls"></td><td class="plc"><div class="po"><div class="pob cl"><em><a class="fastre" href="forum.php?mod=post&action=reply&repquote=${String(p.id)}">回复</a></em></div></div></td></tr></table></div>`)}</div>`),
  },
  {
    name: 'FluxBB',
    url: 'https://flux.example/viewtopic.php?id=6',
    keyed: true,
    page: (posts) => frame('Filters', `<div id="brdmain">${each(posts, (p, i) => `<div id="p${String(p.id)}" class="blockpost ${i % 2 === 0 ? 'rowodd' : 'roweven'}"><h2><span><span class="conr">#${String(i + 1)}</span> <a href="viewtopic.php?pid=${String(p.id)}#p${String(p.id)}">2026-03-${two(p.day)} 09:10:00</a></span></h2><div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong>${p.author}</strong></dt><dd class="usertitle"><strong>Member</strong></dd><dd><span>Registered: 2009-05-01</span></dd><dd><span>Posts: ${String(p.id)}</span></dd></dl></div><div class="postright"><h3>Re: Filters</h3><div class="postmsg">${paragraphs(p.text)}</div></div></div></div><div class="inbox"><div class="postfoot clearb"><div class="postfootleft"><p><span>Offline</span></p></div></div></div></div></div>`)}</div>`),
  },
  {
    name: 'Lithium',
    url: 'https://li.example/t5/Scales/Drift/td-p/300',
    page: (posts) => frame('Drift', `<div class="lia-message-list">${each(posts, (p, i) => `<div class="lia-linear-display-message-view"><div class="lia-quilt lia-quilt-forum-message lia-message-view-display"><div class="lia-quilt-row"><div class="lia-quilt-column"><span class="UserName lia-user-name lia-user-rank-Novice"><a class="lia-link-navigation lia-user-name-link" href="/t5/user/viewprofilepage/user-id/${String(p.id)}"><span>${p.author}</span></a></span><div class="lia-message-author-rank">Novice</div></div></div><div class="lia-quilt-row"><p class="lia-message-dates lia-message-post-date"><span class="DateTime lia-message-posted-on"><span class="local-date">‎2026-03-${two(p.day)}</span> <span class="local-time">09:10 AM</span></span></p></div><div class="lia-message-body lia-component-message-view-widget-body"><div class="lia-message-body-content">${paragraphs(p.text)}</div></div><div class="lia-quilt-row-footer"><span class="MessageKudosCount">${String(i)}</span> Kudos <a class="lia-link-navigation reply-action-link" href="/t5/forums/replypage/${String(p.id)}">Reply</a></div></div></div>`)}</div>`),
  },
  {
    name: 'Old Reddit',
    url: 'https://old.example/r/tea/comments/abc/which/',
    page: (posts) => frame('Which tea', `<div class="commentarea"><div class="sitetable nestedlisting">${posts.reduceRight((below, p) => `<div class="thing id-t1_x${String(p.id)} noncollapsed comment" id="thing_t1_x${String(p.id)}" data-fullname="t1_x${String(p.id)}"><p class="parent"></p><div class="midcol unvoted"><div class="arrow up"></div></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="https://old.example/user/${p.author}" class="author may-blank">${p.author}</a><span class="score unvoted" title="4">4 points</span> <time title="Tue Mar ${String(p.day)} 06:10:00 2026 UTC" datetime="2026-03-${two(p.day)}T06:10:00+00:00" class="live-timestamp">${String(30 - p.day)} days ago</time> <a href="javascript:void(0)" class="numchildren">(1 child)</a></p><form action="#" class="usertext warn-on-unload"><div class="usertext-body may-blank-within md-container"><div class="md">${paragraphs(p.text)}</div></div></form><ul class="flat-list buttons"><li class="first"><a href="#" class="bylink">permalink</a></li><li><a href="#">reply</a></li></ul></div><div class="child">${below === '' ? '' : `<div class="sitetable listing">${below}</div>`}</div><div class="clearleft"></div></div>`, '')}</div></div>`),
  },
  {
    name: 'Burning Board',
    url: 'https://wbb.example/thread/5-milch/',
    keyed: true,
    page: (posts) => frame('Milch', `<ul class="wbbThreadPostList messageList">${each(posts, (p, i) => `<li id="post${String(p.id)}" class="anchorFixedHeader"><article class="wbbPost message messageSidebarOrientationLeft" data-post-id="${String(p.id)}"><aside class="messageSidebar member"><div class="messageAuthor"><div class="messageAuthorContainer"><a href="https://wbb.example/user/${String(p.id)}/" class="username userLink" data-user-id="${String(p.id)}"><span>${p.author}</span></a></div><div class="userTitle"><span class="badge userTitleBadge">Anfänger</span></div></div><div class="userCredits"><dl class="plain dataList"><dt>Beiträge</dt><dd>${String(p.id)}</dd></dl></div></aside><div class="messageContent"><header class="messageHeader"><ul class="messageHeaderMetaData"><li><a href="https://wbb.example/thread/5-milch/?postID=${String(p.id)}#post${String(p.id)}" class="permalink messagePublicationTime"><time datetime="2026-03-${two(p.day)}T09:10:00+03:00" class="datetime">${String(p.day)}. März 2026</time></a></li></ul><ul class="messageQuickOptions"><li><a href="https://wbb.example/thread/5-milch/?postID=${String(p.id)}#post${String(p.id)}">#${String(i + 1)}</a></li></ul></header><div class="messageBody"><div class="messageText">${paragraphs(p.text)}</div></div><footer class="messageFooter"><ul class="messageFooterButtons"><li><a href="#" title="Zitieren">Zitieren</a></li></ul></footer></div></article></li>`)}</ul>`),
  },
  {
    name: 'Comments of a Russian collective blog',
    url: 'https://hub.example/post/900/',
    keyed: true,
    page: (posts) => frame('Как я варил кофе', `<article><span class="user">Автор статьи</span> <time datetime="2026-02-01T10:00:00+03:00">1 фев в 10:00</time><div>${paragraphs('Купил турку и варил месяц. Ниже всё, что из этого вышло, с графиками и пятнами на скатерти.')}</div></article><div class="tm-comments"><ul class="content-list">${each(posts, (p) => `<li class="content-list__item" rel="${String(p.id)}"><div class="comment" id="comment_${String(p.id)}"><div class="comment__head"><a href="/users/${p.author}/" class="user-info user-info_inline"><span class="user-info__nickname">${p.author}</span></a><time class="comment__date-time">${String(p.day)} мар в 09:10</time><ul class="inline-list"><li><a href="#comment_${String(p.id)}" class="icon_comment-anchor" title="Ссылка на комментарий"></a></li></ul><div class="voting-wjt"><span class="voting-wjt__counter">+${String(p.day)}</span></div></div><div class="comment__message">${breaks(p.text)}</div><div class="comment__footer"><span class="comment__footer-link">Ответить</span></div></div></li>`)}</ul></div>`),
  },
];
