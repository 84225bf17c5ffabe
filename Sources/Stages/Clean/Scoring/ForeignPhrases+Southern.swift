// What short blocks say in languages of Asia and Africa.

extension ForeignPhrases {
  static let southern: [ForeignPhrases] = [
    // Hebrew.
    ForeignPhrases(
      startsRelated: "קראו,קרא גם,עוד ב,כתבות נוספות,כתבות קשורות,הנקראות,ראו גם,תגיות,לקריאה",
      startsByline: "מאת,כתב:,צילום,מקור:",
      startsComments: "תגובות$,הוסף תגובה,הוסיפו תגובה,להוספת תגובה,כתבו תגובה",
      startsShare: "שתף,שיתוף,שתפו,הדפס,שמור,עקבו",
      share: "שתפו,עקבו אחר",
      subscription: "הרשמה,הירשמו,התחבר,התחברות,מנוי,ניוזלטר",
      related: "קראו גם,קראו עוד,ראו גם,המשך קריאה",
      copyright: "כל הזכויות",
      advert: "פרסומת,תוכן שיווקי,ממומן",
      imageCredit: "צילום:,תמונה:,רויטרס",
      comments: "תגובות",
      updated: "עודכן,פורסם,עדכון אחרון,זמן קריאה",
      consent: "עוגיות,מידע אישי"),
    // Arabic, Persian and Urdu.
    ForeignPhrases(
      startsRelated: """
        اقرأ أيضا,إقرأ أيضا,شاهد أيضا,الأكثر قراءة,الأكثر مشاهدة,أخبار متعلقة,\
        مقالات متعلقة,موضوعات,بیشتر بخوانید,مطالب مرتبط,اخبار مرتبط,پربازدید,آخرین اخبار,\
        برچسب,مزید پڑھیں,متعلقہ,یہ بھی پڑھیں,المزيد$,تابع:,الكلمات المفتاحية,كلمات مفتاحية
        """,
      startsByline: "بقلم,كتب,كتبت,المصدر,نویسنده,خبرنگار,تحرير:,منبع:",
      startsComments: """
        تعليقات$,أضف تعليق,اترك تعليق,اكتب تعليق,نظرات$,نظر شما,دیدگاه$,ارسال نظر,تبصرے$,\
        تبصرہ$
        """,
      startsShare: "مشاركة,شاركها,طباعة,حفظ,ارسال,اشتراک,چاپ,شیئر",
      share: "شاركها,تابعنا,تابعونا,به اشتراک,ما را دنبال",
      subscription: "اشترك,تسجيل الدخول,سجل الآن,النشرة البريدية,ثبت نام,خبرنامه",
      related: "اقرأ أيضا,إقرأ أيضا,اقرأ المزيد,شاهد أيضا,بیشتر بخوانید,یہ بھی پڑھیں,مزید پڑھیں",
      copyright: "جميع الحقوق,حقوق النشر,حقوق الطبع,تمامی حقوق,کلیه حقوق,جملہ حقوق",
      advert: "تبلیغات,تبلیغ,اشتہار",
      imageCredit: "عکس,رويترز,أ ف ب,فرانس برس",
      comments: "تعليقات,تعليق",
      updated: "آخر تحديث,تم التحديث,تاريخ النشر,نشر في,به روز,تاریخ انتشار,زمان مطالعه",
      consent: "ملفات تعريف,کوکی"),
    // Hindi.
    ForeignPhrases(
      startsRelated: """
        यह भी पढ़ें,ये भी पढ़ें,इसे भी पढ़ें,और पढ़ें,संबंधित,ताज़ा,ताजा खबर,सबसे ज्यादा,\
        टैग
        """,
      startsByline: "लेखक,स्रोत,द्वारा",
      startsComments: "टिप्पणी$,टिप्पणियाँ$,टिप्पणियां$,कमेंट$",
      startsShare: "शेयर,साझा,प्रिंट,फॉलो",
      share: "शेयर करें,साझा करें,फॉलो करें",
      subscription: "सब्सक्राइब,लॉग इन,साइन,न्यूज़लेटर",
      related: "यह भी पढ़ें,ये भी पढ़ें,और पढ़ें",
      copyright: "सर्वाधिकार",
      advert: "विज्ञापन",
      imageCredit: "फोटो,तस्वीर,फ़ोटो",
      comments: "टिप्पणियाँ",
      updated: "अपडेट,प्रकाशित,अंतिम अपडेट",
      consent: "कुकी"),
    // Indonesian and Malay.
    ForeignPhrases(
      startsRelated: """
        baca juga,baca:,baca selengkapnya,berita terkait,artikel terkait,terpopuler,\
        berita lainnya,lihat juga,simak juga,pilihan editor,topik$,terkini$,tag terkait,\
        topik terkait
        """,
      startsByline: "penulis:,penulis$,editor:,reporter:,sumber:,laporan:",
      startsComments: "komentar$,tulis komentar,tinggalkan komentar,belum ada komentar,komen$",
      startsShare: "bagikan,kongsi,cetak$,simpan$,ikuti$",
      share: "bagikan,kongsikan,ikuti kami,saluran whatsapp",
      subscription: "berlangganan,buletin,dapatkan notifikasi",
      related: "baca juga,baca selengkapnya,simak juga,lihat juga",
      copyright: "hak cipta",
      advert: "advertorial,gulir untuk,konten bersponsor,iklan$",
      imageCredit: "foto:,dok.,antara foto,ilustrasi,bernama",
      comments: "komentar$",
      updated: "diperbarui,diterbitkan,dipublikasikan,waktu baca,kemas kini",
      consent: "data pribadi"),
    // Vietnamese.
    ForeignPhrases(
      startsRelated: """
        xem thêm,đọc thêm,tin liên quan,bài liên quan,tin cùng,đọc nhiều,tin mới,từ khóa,\
        chủ đề,có thể bạn
        """,
      startsByline: "tác giả,nguồn:",
      startsComments: "bình luận,gửi bình luận",
      startsShare: "chia sẻ,in bài,lưu bài,theo dõi",
      share: "chia sẻ,theo dõi chúng",
      subscription: "đăng nhập,đặt mua,đăng ký nhận",
      related: "xem thêm,đọc thêm,tin liên quan",
      copyright: "bản quyền",
      advert: "quảng cáo",
      imageCredit: "ảnh:,nguồn ảnh",
      comments: "bình luận",
      updated: "cập nhật,đăng lúc,xuất bản",
      consent: "dữ liệu cá nhân"),
    // Chinese, Japanese and Korean.
    ForeignPhrases(
      startsRelated: """
        相关新闻,相关阅读,相关文章,相關新聞,相關文章,延伸閱讀,延伸阅读,推荐阅读,推薦閱讀,阅读全文,閱讀更多,标签,標籤,关键词,あわせて読みたい,関連記事,\
        関連リンク,続きを読む,おすすめ,人気記事,最新記事,この記事を,タグ,관련기사,관련 기사,많이 본,더보기,이 시각,최신기사,태그,更多$,最新$,热门$,\
        熱門$,인기$,추천$,人気ランキング
        """,
      startsByline: "作者,记者,記者,责任编辑,责编,編輯,编辑,来源,來源,撰文,文/,文／,取材,執筆,筆者,ライター,기자,글$,글=,출처",
      startsComments: "评论,評論,发表评论,網友評論,网友评论,コメント,댓글",
      startsShare: "分享,打印,列印,收藏,关注,關注,シェア,ツイート,印刷,保存,フォロー,공유,인쇄,스크랩,구독",
      share: "分享到,扫一扫,微信,シェアする,공유하기",
      subscription: "订阅,訂閱,登录,登入,注册,註冊,会员登録,会員登録,会員限定,有料会員,ログイン,購読,メルマガ,無料会員,로그인,회원가입,구독하기,뉴스레터",
      related: "相关阅读,延伸阅读,延伸閱讀,関連記事,続きを読む,관련기사",
      copyright: "版权,版權,著作權,转载,轉載,無断転載,無断,저작권,무단",
      advert: "广告,廣告,広告,スポンサー,광고",
      imageCredit: "图片来源,圖片來源,图源,图为,圖為,資料圖,资料图,写真,画像,撮影,사진,사진=,ⓒ",
      comments: "条评论,則留言,コメント,댓글",
      updated: "更新,发布时间,發布,发布,公開日,更新日,投稿日,配信,입력,수정,업데이트,승인",
      consent: "隐私,個人情報,クッキー,개인정보"),
    // Swahili, Somali, Hausa and Amharic.
    ForeignPhrases(
      startsRelated: """
        soma pia,soma zaidi,habari zaidi,zinazohusiana,akhri,sidoo kale,wararka,karanta,\
        labarai masu,ተመሳሳይ,ያንብቡ
        """,
      startsByline: "mwandishi,imeandikwa,waxaa qoray,qore:,marubuci,ጸሐፊ",
      startsComments: "toa maoni,faallo$,አስተያየት$",
      startsShare: "shiriki$,sambaza$,la wadaag,wadaag$,raba$,አጋራ",
      share: "shiriki$,sambaza$,la wadaag,tufuate",
      subscription: "jiandikishe,jisajili,yi rijista",
      related: "soma pia,soma zaidi,sidoo kale akhri,karanta kuma",
      copyright: "haki zote,xuquuqda",
      advert: "xayeysiis",
      imageCredit: "chanzo cha picha,picha:,sawirka,hoto:,ፎቶ",
      updated: "imesasishwa,imechapishwa,la cusbooneysiiyay,la daabacay",
      consent: "vidakuzi"),
  ]
}
