// What short blocks say in the languages of western and northern Europe and of Turkey.

extension ForeignPhrases {
  static let western: [ForeignPhrases] = [
    // Italian.
    ForeignPhrases(
      startsRelated: """
        approfondisci,ti potrebbe,potrebbe interessarti,potrebbero interessarti,\
        articoli correlati,i più letti,più letti,guarda anche,vedi anche,\
        notizie correlate,ultime notizie,leggi anche,\
        leggi tutto,leggi qui,leggi l,altri articoli
        """,
      startsByline: "a cura di,redazione,scritto da,testo di,autore,fonte:",
      startsComments: """
        commenti$,lascia un commento,commenta$,scrivi un commento,nessun commento
        """,
      startsShare: "condividi$,stampa$,segui$,salva$,ascolta$",
      share: "seguici",
      subscription: """
        abbonati,iscriviti,abbonamento,sei già abbonato,sostienici,dona ora
        """,
      related: """
        leggi anche,articoli correlati,potrebbe interessarti,continua a leggere,\
        leggi tutto
        """,
      copyright: "tutti i diritti,riproduzione riservata,informativa sulla privacy",
      advert: "pubblicità$,contenuto sponsorizzato,inserzione",
      imageCredit: "ansa$,fotogramma,immagine di,crediti:",
      comments: "commenti$",
      updated: "aggiornato,pubblicato,ultimo aggiornamento,minuti di lettura,ultima modifica",
      consent: "contenuto esterno,contenuti esterni,accetta i cookie,dati personali"),
    // French.
    ForeignPhrases(
      startsRelated: """
        lire la suite,les plus lus,sur le même sujet,notre dossier,en savoir plus,à voir,\
        articles liés,nos articles
        """,
      startsByline: "propos recueillis,rédaction,texte:,texte :,publié par,écrit par,auteur :",
      startsComments: "laisser un commentaire,aucun commentaire,vos réactions",
      startsShare: "imprimer$,envoyer$,suivez$,sauvegarder$,écouter$",
      share: "suivez-nous",
      subscription: """
        s'abonner,s’abonner,je m'abonne,je m’abonne,abonnez,déjà abonné,se connecter,\
        créer un compte,soutenez,faire un don,article réservé
        """,
      related: "à lire aussi,lire également,voir aussi,la suite après,sur le même sujet",
      copyright: "mentions légales,reproduction interdite",
      advert: "publicité$,contenu sponsorisé,la suite après cette publicité",
      imageCredit: "crédit photo,photo :,photo d'illustration,© afp",
      updated: "mis à jour,modifié le,publié le,temps de lecture,min de lecture",
      consent: """
        ce contenu est bloqué,contenu bloqué,contenu tiers,vos préférences,\
        accepter les cookies,gérer vos
        """),
    // Spanish.
    ForeignPhrases(
      startsRelated: """
        lee más,leer más,ver más,mira también,ver también,noticias relacionadas,\
        temas relacionados,lo más leído,más leídas,últimas noticias,sigue leyendo,\
        en esta nota,te recomendamos,etiquetas
        """,
      startsByline: "redacción,texto:,escrito por,publicado por,fuente:",
      startsComments: """
        comentar$,deja un comentario,deje un comentario,sin comentarios,añadir comentario
        """,
      startsShare: "imprimir$,enviar$,guardar$,seguir$,escuchar$",
      share: "comparte,compártelo,síguenos",
      subscription: """
        suscríbete,suscribirse,iniciar sesión,inicia sesión,regístrate,hazte socio,\
        haz tu donación,boletín
        """,
      related: """
        lea también,lee también,mira también,te puede interesar,te recomendamos,\
        sigue leyendo,noticias relacionadas
        """,
      copyright: "todos los derechos,prohibida la reproducción,aviso legal",
      advert: "publicidad$,contenido patrocinado,anuncio$",
      imageCredit: "crédito:,imagen de,efe$",
      comments: "comentarios$",
      updated: "actualizado,publicado,última actualización,min de lectura,minutos de lectura",
      consent: "contenido externo,aceptar cookies"),
    // Portuguese.
    ForeignPhrases(
      startsRelated: """
        leia mais,leia também,veja também,veja mais,saiba mais,mais lidas,\
        notícias relacionadas,últimas notícias,assista,confira,continue lendo,tópicos,\
        assuntos
        """,
      startsByline: "redação,texto:,escrito por,publicado por,fonte:,da redação",
      startsComments: """
        comentários$,deixe um comentário,deixe seu comentário,comentar$,sem comentários,\
        nenhum comentário
        """,
      startsShare: "compartilh,partilh,imprimir$,enviar$,salvar$,guardar$,ouvir$,seguir$",
      share: "siga-nos",
      subscription: """
        assine,assinar,inscreva,cadastre,faça login,seja membro,apoie,já é assinante,\
        conteúdo exclusivo
        """,
      related: "leia mais,leia também,veja também,continua após,continua depois",
      copyright: "todos os direitos,direitos reservados,política de privacidade",
      advert: "publicidade,continua após a publicidade,patrocinado",
      imageCredit: "crédito:,imagem:,divulgação$,reprodução$",
      comments: "comentários$",
      updated: "atualizado,publicado,última atualização,min de leitura,minutos de leitura",
      consent: "dados pessoais,conteúdo externo,aceitar cookies"),
    // Dutch.
    ForeignPhrases(
      startsRelated: """
        lees verder,lees meer,lees ook,bekijk ook,gerelateerd,meest gelezen,\
        het laatste nieuws,meer nieuws,zie ook,aanbevolen,meer over$,onderwerpen$
        """,
      startsByline: "tekst:,geschreven door,redactie,bron:,auteur:,van onze",
      startsComments: "reacties$,reageer$,plaats een reactie,geen reacties,laat een reactie",
      startsShare: "deel$,delen$,printen,bewaar$,volg$,luister$",
      share: "deel dit,deel via,volg ons",
      subscription: """
        abonneer,aanmelden,inloggen,word lid,nieuwsbrief,maak een account,al abonnee,\
        doneer
        """,
      related: "lees ook,lees meer,lees verder,bekijk ook,meest gelezen",
      copyright: "alle rechten,auteursrecht",
      advert: "advertentie,gesponsord,tekst gaat verder",
      imageCredit: "beeld:,anp$,foto van",
      comments: "reacties$",
      updated: """
        bijgewerkt,gepubliceerd,laatst gewijzigd,leestijd,minuten leestijd,laatste update
        """,
      consent: "persoonsgegevens,externe inhoud,accepteer cookies"),
    // Swedish, Norwegian and Danish.
    ForeignPhrases(
      startsRelated: """
        läs mer,läs också,läs även,les mer,les også,læs også,læs mere,se også,se också,\
        senaste nytt,siste nytt,seneste nyt,mest läst,mest lest,mest læst,relaterat,\
        relaterede,relatert,fler artiklar,flere artikler,mer om$,mere om$,ämnen$,emner$
        """,
      startsByline: "text:,tekst:,skriven av,skrevet av,skrevet af,publicerad av,källa:,kilde:",
      startsComments: """
        kommentarer$,kommentera$,skriv en kommentar,skriv kommentar,inga kommentarer,\
        ingen kommentarer
        """,
      startsShare: "dela$,skriv ut,spara$,lagre$,gem$,följ$,følg$,lyssna$,lytt$",
      share: "dela artikel,dela på,del artikkelen,del på,del artiklen,följ oss,følg oss",
      subscription: """
        prenumerera,prenumerant,logga in,logg inn,log ind,bli medlem,bliv medlem,abonner,\
        nyhetsbrev,nyhedsbrev,stöd oss,støt os,skapa konto,opprett konto
        """,
      related: """
        läs mer,läs också,läs även,les også,les mer,læs også,læs mere,se også,\
        artikeln fortsätter,artikkelen fortsetter,artiklen fortsætter
        """,
      copyright: """
        alla rättigheter,alle rettigheter,alle rettigheder,upphovsrätt,opphavsrett,\
        ophavsret
        """,
      advert: "reklame$,sponsrat,sponset,sponseret,annons$,annonse$,annonce$",
      imageCredit: "bild:,bilde:,billede:,foto:,ntb$,ritzau,scanpix",
      comments: "kommentarer$",
      updated: """
        uppdaterad,publicerad,oppdatert,publisert,opdateret,publiceret,senast ändrad,\
        sist oppdatert,sidst opdateret,lästid,lesetid,læsetid,offentliggjort
        """,
      consent: """
        personuppgifter,personopplysninger,personoplysninger,samtycke,samtykke,\
        externt innehåll,eksternt innhold,eksternt indhold,godkänn cookies
        """),
    // Finnish.
    ForeignPhrases(
      startsRelated: """
        lue myös,lue lisää,katso myös,aiheesta lisää,lisää aiheesta,luetuimmat,uusimmat,\
        suosituimmat,suosittelemme,aiheet$
        """,
      startsByline: "teksti:,kirjoittaja,toimittaja$,lähde:,toimitus$",
      startsComments: "kommentit$,kommentoi$,jätä kommentti,ei kommentteja",
      startsShare: "jaa$,tulosta$,tallenna$,seuraa$",
      share: "jaa artikkeli,jaa somessa,seuraa meitä",
      subscription: "tilaa$,tilaajille,kirjaudu,rekisteröidy,uutiskirje,luo tunnus",
      related: "lue myös,lue lisää,katso myös,juttu jatkuu,artikkeli jatkuu",
      copyright: "kaikki oikeudet,tekijänoikeu",
      advert: "mainos,ilmoitus$,kaupallinen yhteistyö,juttu jatkuu mainoksen",
      imageCredit: "kuva:,kuvat:,lehtikuva",
      comments: "kommenttia$,kommentit$",
      updated: "päivitetty,julkaistu,muokattu,lukuaika",
      consent: "evästee,henkilötieto,ulkoinen sisältö"),
    // Hungarian.
    ForeignPhrases(
      startsRelated: """
        olvasson,olvassa,olvasd,kapcsolódó,legfrissebb,legolvasottabb,ajánlott,ajánljuk,\
        ez is érdekelheti,nézze meg,további cikkek,további hírek,címkék
        """,
      startsByline: "szerző:,írta:,forrás:,szöveg:",
      startsComments: "hozzászólások$,kommentek$,szóljon hozzá,szólj hozzá",
      startsShare: "megosztás,megosztom,nyomtatás,küldés$,mentés$,követés$",
      share: "oszd meg,ossza meg,megosztás,kövessen minket,kövess minket",
      subscription: "feliratkoz,előfizet,bejelentkez,hírlevél,támogass,támogassa,regisztrálj",
      related: "olvasta már,olvasd el,kapcsolódó cikk,a cikk folytatódik",
      copyright: "minden jog,jogvédett",
      advert: "hirdetés,támogatott tartalom,szponzorált",
      imageCredit: "fotó:,fotó$,kép:,mti$",
      comments: "hozzászólás$,komment$",
      updated: "frissítve,frissült,közzétéve,olvasási idő",
      consent: "személyes adat,sütik"),
    // Romanian.
    ForeignPhrases(
      startsRelated: """
        citește,citeşte,citiți,vezi și,vezi şi,articole similare,cele mai citite,\
        ultimele știri,mai multe despre,recomandări,pe aceeași temă,etichete$
        """,
      startsByline: "autor:,sursa:,text:,redacția,scris de",
      startsComments: """
        comentarii$,comentează$,lasă un comentariu,adaugă comentariu,niciun comentariu
        """,
      startsShare: "distribuie,partajează,tipărește,salvează$,urmărește$",
      share: "distribuie,urmărește-ne",
      subscription: "abonează,abonare,autentificare,conectează,creează cont,donează",
      related: "citește și,citeşte şi,citește mai,vezi și,articolul continuă",
      copyright: "toate drepturile,drepturi rezervate",
      advert: "publicitate,reclamă,articol sponsorizat",
      imageCredit: "sursa foto,foto:,agerpres,inquam",
      comments: "comentarii$",
      updated: "actualizat,publicat,ultima actualizare,timp de citire",
      consent: "date personale,datele cu caracter personal,consimțământ,module cookie"),
    // Turkish.
    ForeignPhrases(
      startsRelated: """
        ilgili$,ayrıca okuyun,devamını oku,en çok okunan,son dakika,son haberler,önerilen,\
        etiketler,bunlar da,haberin devamı,tıklayın,daha fazla haber
        """,
      startsByline: "yazan:,haber:,kaynak:,yazar:,muhabir$,editör:",
      startsComments: "yorumlar$,yorum yap,yorum yaz,yorum bırak,henüz yorum",
      startsShare: "paylaş,yazdır,kaydet$,takip et,gönder$,dinle$",
      share: "paylaş$,bizi takip,takip edin",
      subscription: "abone ol,giriş yap,kayıt ol,bülten,abonelik",
      related: """
        ilgili haber,devamını oku,ayrıca bak,daha fazla oku,haberin devamı,okumaya devam
        """,
      copyright: "tüm hakları,telif hakkı,gizlilik politikası",
      advert: "reklamlar,sponsorlu,reklam$",
      imageCredit: "fotoğraf,görsel:,anadolu ajansı,dha$,iha$",
      comments: "yorumlar$",
      updated: "güncelleme,güncellenme,yayınlanma,yayın tarihi,son güncelleme,okuma süresi",
      consent: "çerez,kişisel veri,açık rıza,harici içerik"),
    // Baltic languages and Albanian.
    ForeignPhrases(
      startsRelated: """
        skaitykite,taip pat skaitykite,susiję,populiariausi,lasi arī,lasiet,saistītie,\
        populārākie,loe ka,loe veel,loe lisaks,seotud,lexo,lexoni,të ngjashme,\
        më të lexuarat
        """,
      startsByline: "autorius,šaltinis,autors,avots,autor:,allikas,burimi",
      startsComments: """
        komentarai$,komentuoti$,komentāri$,komentēt$,kommentaarid$,kommenteeri$,komente$,\
        komentet$
        """,
      startsShare: "dalintis,dalies,dalīties,jaga$,ndaje$,shpërndaj",
      share: "dalintis,dalīties,jaga artiklit,shpërndaj",
      subscription: "prenumeruo,prisijung,abonē,pieslēgties,telli$,logi sisse,abonohu",
      related: """
        taip pat skaitykite,skaitykite daugiau,lasi arī,lasi vairāk,loe ka,loe lähemalt,\
        lexo edhe
        """,
      copyright: "visos teisės,visas tiesības,kõik õigused,të gjitha të drejtat",
      advert: "reklama,reklāma,reklaam",
      imageCredit: "nuotr.,nuotrauka,foto:,scanpix",
      comments: "komentarai$,komentāri$,kommentaari$",
      updated: "atnaujinta,paskelbta,atjaunots,publicēts,uuendatud,avaldatud,përditësuar",
      consent: "slapuk,sīkdatn,küpsis"),
  ]
}
