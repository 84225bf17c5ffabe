internal import Scanning

// The words that classes, ids and roles are made of.

extension NameEvidence {
  static let roles: [(String, NameEvidence)] = [
    ("navigation", .navigation), ("banner", .header), ("contentinfo", .footer),
    ("complementary", .aside), ("dialog", .consent), ("alertdialog", .consent),
    ("search", .navigation), ("menu", .navigation),
  ]

  static let names = PhraseTable<NameEvidence>([
    (
      .comments,
      """
      comment,disqus,discuss,respond$,replies,reply,livefyre,fyre,feedback,talkback,kommentar,\
      comentario,commentaire,coralproject,spotim,viafoura,reacties,guestbook,leserkomm,\
      usercomm,leserbrief,\
      komentar,commenti$,yorum,reactie,kommentit,komentarz
      """
    ),
    (
      .related,
      """
      relat,recommend,popular,trending,mostread,teaser,similar,outbrain,taboola,latest,readmore,\
      readnext,carousel,slider,feed$,river$,headlines,linklist,upnext,recirc,morefrom,zergnet,\
      revcontent,mgid$,dianomi,more$,next$,most$,weiter,mehr$,empfehl,verwandt,listing,further,\
      suggest,alsolike,also$,otherstor,morestor,crosslink,internallink,stories,nextpost,prevnext,\
      previous,\
      relacion,correlat,gerelateerd,leesook,lees-ook,leesmeer,lees-meer,leggianche,leggi-anche,\
      leiamais,leia-mais,vejatambem,veja-tambem,lireaussi,lire-aussi,powiazan,czytaj-,polecan,\
      ilgili-,benzer,masleid,mas-leid,souvisej,lasmer,las-mer,lesogsa
      """
    ),
    (
      .social,
      """
      share,sharing,social,follow$,follows,facebook,twitter$,whatsapp,addthis,addtoany,sharedaddy,\
      linkedin,pinterest,telegram$,shariff,sns$,likebutton,flipboard,\
      condivid,compartir,compartilh,partag,paylas,udostepn,delen$,sdilen
      """
    ),
    (
      .advert,
      """
      ad$,ads$,advert,adsense,adslot,adunit,sponsor,promo,banner,dfp$,gpt$,commercial,affiliat,\
      shop$,buy$,deal$,deals$,anzeige,werbung,outstream,reklam,publicid,adbox,adwrap,adcontainer,\
      pubblicit,reclame,annons$,annonce$
      """
    ),
    (
      .navigation,
      """
      nav$,navi,navbar,menu,breadcrumb,footer,foot$,masthead,toolbar,topbar,sidebar,rail$,widget,\
      pagination,pager,skip$,sitemap,bottom$,secondary,tertiary,dropdown,offcanvas,drawer,\
      siteheader,pageheader,submenu,flyout
      """
    ),
    (
      .byline,
      """
      author,byline,dateline,meta$,timestamp,posted,publish,updated,credit,bio$,contributor,writer,\
      source$,info$,reporter,autor,autoren,signature,postmeta,entrymeta,articlemeta,profile,\
      autore$,auteur,firma$,redator,yazar$,skribent
      """
    ),
    (.author, "author,byline,contributor,writer$,reporter,autor,autoren,auteur"),
    (.date, "date$,dateline,time$,timestamp,posted,publish,datum,fecha,datetime,pubdate,dates$"),
    (
      .caption,
      """
      caption,credit,image,photo,gallery,figure,media$,picture,slideshow,video,player,copyright,\
      thumb,bildunter,img$,legend,bildtext,lightbox,\
      didascalia,leyenda,legenda,kuvateksti
      """
    ),
    (
      .newsletter,
      """
      newsletter,subscri,signup,register,login,donat,membership,offer$,abo$,optin,mailchimp,cta$,\
      inbox,registration,mailing,calltoaction,support$,appeal,\
      abonn,suscri,inscri,iscriv,assine,predplat,prenumer
      """
    ),
    (.paywall, "paywall,regwall,piano$,premium,metered,meter$,subscriberonly,leaky"),
    (
      .tags,
      """
      tag$,tags$,topic,categor,keyword,label,taxonomy,kicker,eyebrow,rubric,hashtag,taglist,\
      schlagwort,overline
      """
    ),
    (
      .consent,
      """
      cookie,consent,gdpr,modal,popup,overlay,privacy,onetrust,notice,alert$,toast,didomi,\
      sourcepoint,cmp$,dialog,disclaimer
      """
    ),
    (
      .standfirst,
      """
      lead$,lede$,summary,standfirst,subtitle,subhead,deck$,dek$,intro,excerpt,abstract,chapo,sapo,\
      vorspann,strapline,description,entradilla,bajada,sumario,leadtext,introtext,synopsis,\
      sommario,occhiello,catenaccio,chapeau,copete,zajawka,ingress,manchet,perex,resumen,\
      ozet$
      """
    ),
    (.title, "title,headline,heading,schlagzeile,titre,titulo,titolo,tytul,naslov,baslik,nadpis"),
    (.quote, "quote,pullquote,blockquote,callout,zitat"),
    (
      .box,
      """
      box$,factbox,infobox,card,module$,component,embed,panel,toc$,keypoint,highlights,inset,\
      sidebar,aside,infokasten,faq$,factsheet,fakten
      """
    ),
    (
      .body,
      """
      article,story,entry,post$,news$,body$,main$,rich$,blog,single$,artikel,page$,detail,text$,\
      paragraph,noticia,nota$,articulo,\
      articolo,artigo,artykul,clanek,haber-,materia$
      """
    ),
    (
      .content,
      """
      body,content,text$,copy$,inner$,prose,wysiwyg,richtext,fulltext,inhalt,cuerpo,paragraph,corps$,\
      testo$,texto$,tekst,metin$,obsah,corpo$
      """
    ),
    (.isBody, "articlebody,bodytext,storybody,articletext,articlecontent,entrycontent,postcontent"),
    (
      .embed,
      """
      twitter-tweet,instagram-media,fb-post,tweet$,amp-twitter,amp-instagram,amp-facebook,amp-tiktok
      """
    ),
  ])
}
