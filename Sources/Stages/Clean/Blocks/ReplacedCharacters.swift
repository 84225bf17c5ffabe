// Written from the Unicode Character Database 15.0.

/// Characters that are not in NFC and what stands for them: one each, in turn.
let replacedCharacters = """
  \u{340}\u{300}\u{341}\u{301}\u{343}\u{313}\u{374}\u{2b9}\u{37e}\u{3b}\u{387}\u{b7}\
  \u{1f71}\u{3ac}\u{1f73}\u{3ad}\u{1f75}\u{3ae}\u{1f77}\u{3af}\u{1f79}\u{3cc}\u{1f7b}\u{3cd}\
  \u{1f7d}\u{3ce}\u{1fbb}\u{386}\u{1fbe}\u{3b9}\u{1fc9}\u{388}\u{1fcb}\u{389}\u{1fd3}\u{390}\
  \u{1fdb}\u{38a}\u{1fe3}\u{3b0}\u{1feb}\u{38e}\u{1fee}\u{385}\u{1fef}\u{60}\u{1ff9}\u{38c}\
  \u{1ffb}\u{38f}\u{1ffd}\u{b4}\u{2000}\u{2002}\u{2001}\u{2003}\u{2126}\u{3a9}\u{212a}\u{4b}\
  \u{212b}\u{c5}\u{2329}\u{3008}\u{232a}\u{3009}\u{f900}豈\u{f901}更\u{f902}車\u{f903}賈\u{f904}滑\
  \u{f905}串\u{f906}句\u{f907}龜\u{f908}龜\u{f909}契\u{f90a}金\u{f90b}喇\u{f90c}奈\u{f90d}懶\u{f90e}癩\
  \u{f90f}羅\u{f910}蘿\u{f911}螺\u{f912}裸\u{f913}邏\u{f914}樂\u{f915}洛\u{f916}烙\u{f917}珞\u{f918}落\
  \u{f919}酪\u{f91a}駱\u{f91b}亂\u{f91c}卵\u{f91d}欄\u{f91e}爛\u{f91f}蘭\u{f920}鸞\u{f921}嵐\u{f922}濫\
  \u{f923}藍\u{f924}襤\u{f925}拉\u{f926}臘\u{f927}蠟\u{f928}廊\u{f929}朗\u{f92a}浪\u{f92b}狼\u{f92c}郎\
  \u{f92d}來\u{f92e}冷\u{f92f}勞\u{f930}擄\u{f931}櫓\u{f932}爐\u{f933}盧\u{f934}老\u{f935}蘆\u{f936}虜\
  \u{f937}路\u{f938}露\u{f939}魯\u{f93a}鷺\u{f93b}碌\u{f93c}祿\u{f93d}綠\u{f93e}菉\u{f93f}錄\u{f940}鹿\
  \u{f941}論\u{f942}壟\u{f943}弄\u{f944}籠\u{f945}聾\u{f946}牢\u{f947}磊\u{f948}賂\u{f949}雷\u{f94a}壘\
  \u{f94b}屢\u{f94c}樓\u{f94d}淚\u{f94e}漏\u{f94f}累\u{f950}縷\u{f951}陋\u{f952}勒\u{f953}肋\u{f954}凜\
  \u{f955}凌\u{f956}稜\u{f957}綾\u{f958}菱\u{f959}陵\u{f95a}讀\u{f95b}拏\u{f95c}樂\u{f95d}諾\u{f95e}丹\
  \u{f95f}寧\u{f960}怒\u{f961}率\u{f962}異\u{f963}北\u{f964}磻\u{f965}便\u{f966}復\u{f967}不\u{f968}泌\
  \u{f969}數\u{f96a}索\u{f96b}參\u{f96c}塞\u{f96d}省\u{f96e}葉\u{f96f}說\u{f970}殺\u{f971}辰\u{f972}沈\
  \u{f973}拾\u{f974}若\u{f975}掠\u{f976}略\u{f977}亮\u{f978}兩\u{f979}凉\u{f97a}梁\u{f97b}糧\u{f97c}良\
  \u{f97d}諒\u{f97e}量\u{f97f}勵\u{f980}呂\u{f981}女\u{f982}廬\u{f983}旅\u{f984}濾\u{f985}礪\u{f986}閭\
  \u{f987}驪\u{f988}麗\u{f989}黎\u{f98a}力\u{f98b}曆\u{f98c}歷\u{f98d}轢\u{f98e}年\u{f98f}憐\u{f990}戀\
  \u{f991}撚\u{f992}漣\u{f993}煉\u{f994}璉\u{f995}秊\u{f996}練\u{f997}聯\u{f998}輦\u{f999}蓮\u{f99a}連\
  \u{f99b}鍊\u{f99c}列\u{f99d}劣\u{f99e}咽\u{f99f}烈\u{f9a0}裂\u{f9a1}說\u{f9a2}廉\u{f9a3}念\u{f9a4}捻\
  \u{f9a5}殮\u{f9a6}簾\u{f9a7}獵\u{f9a8}令\u{f9a9}囹\u{f9aa}寧\u{f9ab}嶺\u{f9ac}怜\u{f9ad}玲\u{f9ae}瑩\
  \u{f9af}羚\u{f9b0}聆\u{f9b1}鈴\u{f9b2}零\u{f9b3}靈\u{f9b4}領\u{f9b5}例\u{f9b6}禮\u{f9b7}醴\u{f9b8}隸\
  \u{f9b9}惡\u{f9ba}了\u{f9bb}僚\u{f9bc}寮\u{f9bd}尿\u{f9be}料\u{f9bf}樂\u{f9c0}燎\u{f9c1}療\u{f9c2}蓼\
  \u{f9c3}遼\u{f9c4}龍\u{f9c5}暈\u{f9c6}阮\u{f9c7}劉\u{f9c8}杻\u{f9c9}柳\u{f9ca}流\u{f9cb}溜\u{f9cc}琉\
  \u{f9cd}留\u{f9ce}硫\u{f9cf}紐\u{f9d0}類\u{f9d1}六\u{f9d2}戮\u{f9d3}陸\u{f9d4}倫\u{f9d5}崙\u{f9d6}淪\
  \u{f9d7}輪\u{f9d8}律\u{f9d9}慄\u{f9da}栗\u{f9db}率\u{f9dc}隆\u{f9dd}利\u{f9de}吏\u{f9df}履\u{f9e0}易\
  \u{f9e1}李\u{f9e2}梨\u{f9e3}泥\u{f9e4}理\u{f9e5}痢\u{f9e6}罹\u{f9e7}裏\u{f9e8}裡\u{f9e9}里\u{f9ea}離\
  \u{f9eb}匿\u{f9ec}溺\u{f9ed}吝\u{f9ee}燐\u{f9ef}璘\u{f9f0}藺\u{f9f1}隣\u{f9f2}鱗\u{f9f3}麟\u{f9f4}林\
  \u{f9f5}淋\u{f9f6}臨\u{f9f7}立\u{f9f8}笠\u{f9f9}粒\u{f9fa}狀\u{f9fb}炙\u{f9fc}識\u{f9fd}什\u{f9fe}茶\
  \u{f9ff}刺\u{fa00}切\u{fa01}度\u{fa02}拓\u{fa03}糖\u{fa04}宅\u{fa05}洞\u{fa06}暴\u{fa07}輻\u{fa08}行\
  \u{fa09}降\u{fa0a}見\u{fa0b}廓\u{fa0c}兀\u{fa0d}嗀\u{fa10}塚\u{fa12}晴\u{fa15}凞\u{fa16}猪\u{fa17}益\
  \u{fa18}礼\u{fa19}神\u{fa1a}祥\u{fa1b}福\u{fa1c}靖\u{fa1d}精\u{fa1e}羽\u{fa20}蘒\u{fa22}諸\u{fa25}逸\
  \u{fa26}都\u{fa2a}飯\u{fa2b}飼\u{fa2c}館\u{fa2d}鶴\u{fa2e}郞\u{fa2f}隷\u{fa30}侮\u{fa31}僧\u{fa32}免\
  \u{fa33}勉\u{fa34}勤\u{fa35}卑\u{fa36}喝\u{fa37}嘆\u{fa38}器\u{fa39}塀\u{fa3a}墨\u{fa3b}層\u{fa3c}屮\
  \u{fa3d}悔\u{fa3e}慨\u{fa3f}憎\u{fa40}懲\u{fa41}敏\u{fa42}既\u{fa43}暑\u{fa44}梅\u{fa45}海\u{fa46}渚\
  \u{fa47}漢\u{fa48}煮\u{fa49}爫\u{fa4a}琢\u{fa4b}碑\u{fa4c}社\u{fa4d}祉\u{fa4e}祈\u{fa4f}祐\u{fa50}祖\
  \u{fa51}祝\u{fa52}禍\u{fa53}禎\u{fa54}穀\u{fa55}突\u{fa56}節\u{fa57}練\u{fa58}縉\u{fa59}繁\u{fa5a}署\
  \u{fa5b}者\u{fa5c}臭\u{fa5d}艹\u{fa5e}艹\u{fa5f}著\u{fa60}褐\u{fa61}視\u{fa62}謁\u{fa63}謹\u{fa64}賓\
  \u{fa65}贈\u{fa66}辶\u{fa67}逸\u{fa68}難\u{fa69}響\u{fa6a}頻\u{fa6b}恵\u{fa6c}𤋮\u{fa6d}舘\u{fa70}並\
  \u{fa71}况\u{fa72}全\u{fa73}侀\u{fa74}充\u{fa75}冀\u{fa76}勇\u{fa77}勺\u{fa78}喝\u{fa79}啕\u{fa7a}喙\
  \u{fa7b}嗢\u{fa7c}塚\u{fa7d}墳\u{fa7e}奄\u{fa7f}奔\u{fa80}婢\u{fa81}嬨\u{fa82}廒\u{fa83}廙\u{fa84}彩\
  \u{fa85}徭\u{fa86}惘\u{fa87}慎\u{fa88}愈\u{fa89}憎\u{fa8a}慠\u{fa8b}懲\u{fa8c}戴\u{fa8d}揄\u{fa8e}搜\
  \u{fa8f}摒\u{fa90}敖\u{fa91}晴\u{fa92}朗\u{fa93}望\u{fa94}杖\u{fa95}歹\u{fa96}殺\u{fa97}流\u{fa98}滛\
  \u{fa99}滋\u{fa9a}漢\u{fa9b}瀞\u{fa9c}煮\u{fa9d}瞧\u{fa9e}爵\u{fa9f}犯\u{faa0}猪\u{faa1}瑱\u{faa2}甆\
  \u{faa3}画\u{faa4}瘝\u{faa5}瘟\u{faa6}益\u{faa7}盛\u{faa8}直\u{faa9}睊\u{faaa}着\u{faab}磌\u{faac}窱\
  \u{faad}節\u{faae}类\u{faaf}絛\u{fab0}練\u{fab1}缾\u{fab2}者\u{fab3}荒\u{fab4}華\u{fab5}蝹\u{fab6}襁\
  \u{fab7}覆\u{fab8}視\u{fab9}調\u{faba}諸\u{fabb}請\u{fabc}謁\u{fabd}諾\u{fabe}諭\u{fabf}謹\u{fac0}變\
  \u{fac1}贈\u{fac2}輸\u{fac3}遲\u{fac4}醙\u{fac5}鉶\u{fac6}陼\u{fac7}難\u{fac8}靖\u{fac9}韛\u{faca}響\
  \u{facb}頋\u{facc}頻\u{facd}鬒\u{face}龜\u{facf}𢡊\u{fad0}𢡄\u{fad1}𣏕\u{fad2}㮝\u{fad3}䀘\u{fad4}䀹\
  \u{fad5}𥉉\u{fad6}𥳐\u{fad7}𧻓\u{fad8}齃\u{fad9}龎\u{2f800}丽\u{2f801}丸\u{2f802}乁\u{2f803}𠄢\
  \u{2f804}你\u{2f805}侮\u{2f806}侻\u{2f807}倂\u{2f808}偺\u{2f809}備\u{2f80a}僧\u{2f80b}像\u{2f80c}㒞\
  \u{2f80d}𠘺\u{2f80e}免\u{2f80f}兔\u{2f810}兤\u{2f811}具\u{2f812}𠔜\u{2f813}㒹\u{2f814}內\u{2f815}再\
  \u{2f816}𠕋\u{2f817}冗\u{2f818}冤\u{2f819}仌\u{2f81a}冬\u{2f81b}况\u{2f81c}𩇟\u{2f81d}凵\u{2f81e}刃\
  \u{2f81f}㓟\u{2f820}刻\u{2f821}剆\u{2f822}割\u{2f823}剷\u{2f824}㔕\u{2f825}勇\u{2f826}勉\u{2f827}勤\
  \u{2f828}勺\u{2f829}包\u{2f82a}匆\u{2f82b}北\u{2f82c}卉\u{2f82d}卑\u{2f82e}博\u{2f82f}即\u{2f830}卽\
  \u{2f831}卿\u{2f832}卿\u{2f833}卿\u{2f834}𠨬\u{2f835}灰\u{2f836}及\u{2f837}叟\u{2f838}𠭣\u{2f839}叫\
  \u{2f83a}叱\u{2f83b}吆\u{2f83c}咞\u{2f83d}吸\u{2f83e}呈\u{2f83f}周\u{2f840}咢\u{2f841}哶\u{2f842}唐\
  \u{2f843}啓\u{2f844}啣\u{2f845}善\u{2f846}善\u{2f847}喙\u{2f848}喫\u{2f849}喳\u{2f84a}嗂\u{2f84b}圖\
  \u{2f84c}嘆\u{2f84d}圗\u{2f84e}噑\u{2f84f}噴\u{2f850}切\u{2f851}壮\u{2f852}城\u{2f853}埴\u{2f854}堍\
  \u{2f855}型\u{2f856}堲\u{2f857}報\u{2f858}墬\u{2f859}𡓤\u{2f85a}売\u{2f85b}壷\u{2f85c}夆\u{2f85d}多\
  \u{2f85e}夢\u{2f85f}奢\u{2f860}𡚨\u{2f861}𡛪\u{2f862}姬\u{2f863}娛\u{2f864}娧\u{2f865}姘\u{2f866}婦\
  \u{2f867}㛮\u{2f868}㛼\u{2f869}嬈\u{2f86a}嬾\u{2f86b}嬾\u{2f86c}𡧈\u{2f86d}寃\u{2f86e}寘\u{2f86f}寧\
  \u{2f870}寳\u{2f871}𡬘\u{2f872}寿\u{2f873}将\u{2f874}当\u{2f875}尢\u{2f876}㞁\u{2f877}屠\u{2f878}屮\
  \u{2f879}峀\u{2f87a}岍\u{2f87b}𡷤\u{2f87c}嵃\u{2f87d}𡷦\u{2f87e}嵮\u{2f87f}嵫\u{2f880}嵼\u{2f881}巡\
  \u{2f882}巢\u{2f883}㠯\u{2f884}巽\u{2f885}帨\u{2f886}帽\u{2f887}幩\u{2f888}㡢\u{2f889}𢆃\u{2f88a}㡼\
  \u{2f88b}庰\u{2f88c}庳\u{2f88d}庶\u{2f88e}廊\u{2f88f}𪎒\u{2f890}廾\u{2f891}𢌱\u{2f892}𢌱\u{2f893}舁\
  \u{2f894}弢\u{2f895}弢\u{2f896}㣇\u{2f897}𣊸\u{2f898}𦇚\u{2f899}形\u{2f89a}彫\u{2f89b}㣣\u{2f89c}徚\
  \u{2f89d}忍\u{2f89e}志\u{2f89f}忹\u{2f8a0}悁\u{2f8a1}㤺\u{2f8a2}㤜\u{2f8a3}悔\u{2f8a4}𢛔\u{2f8a5}惇\
  \u{2f8a6}慈\u{2f8a7}慌\u{2f8a8}慎\u{2f8a9}慌\u{2f8aa}慺\u{2f8ab}憎\u{2f8ac}憲\u{2f8ad}憤\u{2f8ae}憯\
  \u{2f8af}懞\u{2f8b0}懲\u{2f8b1}懶\u{2f8b2}成\u{2f8b3}戛\u{2f8b4}扝\u{2f8b5}抱\u{2f8b6}拔\u{2f8b7}捐\
  \u{2f8b8}𢬌\u{2f8b9}挽\u{2f8ba}拼\u{2f8bb}捨\u{2f8bc}掃\u{2f8bd}揤\u{2f8be}𢯱\u{2f8bf}搢\u{2f8c0}揅\
  \u{2f8c1}掩\u{2f8c2}㨮\u{2f8c3}摩\u{2f8c4}摾\u{2f8c5}撝\u{2f8c6}摷\u{2f8c7}㩬\u{2f8c8}敏\u{2f8c9}敬\
  \u{2f8ca}𣀊\u{2f8cb}旣\u{2f8cc}書\u{2f8cd}晉\u{2f8ce}㬙\u{2f8cf}暑\u{2f8d0}㬈\u{2f8d1}㫤\u{2f8d2}冒\
  \u{2f8d3}冕\u{2f8d4}最\u{2f8d5}暜\u{2f8d6}肭\u{2f8d7}䏙\u{2f8d8}朗\u{2f8d9}望\u{2f8da}朡\u{2f8db}杞\
  \u{2f8dc}杓\u{2f8dd}𣏃\u{2f8de}㭉\u{2f8df}柺\u{2f8e0}枅\u{2f8e1}桒\u{2f8e2}梅\u{2f8e3}𣑭\u{2f8e4}梎\
  \u{2f8e5}栟\u{2f8e6}椔\u{2f8e7}㮝\u{2f8e8}楂\u{2f8e9}榣\u{2f8ea}槪\u{2f8eb}檨\u{2f8ec}𣚣\u{2f8ed}櫛\
  \u{2f8ee}㰘\u{2f8ef}次\u{2f8f0}𣢧\u{2f8f1}歔\u{2f8f2}㱎\u{2f8f3}歲\u{2f8f4}殟\u{2f8f5}殺\u{2f8f6}殻\
  \u{2f8f7}𣪍\u{2f8f8}𡴋\u{2f8f9}𣫺\u{2f8fa}汎\u{2f8fb}𣲼\u{2f8fc}沿\u{2f8fd}泍\u{2f8fe}汧\u{2f8ff}洖\
  \u{2f900}派\u{2f901}海\u{2f902}流\u{2f903}浩\u{2f904}浸\u{2f905}涅\u{2f906}𣴞\u{2f907}洴\u{2f908}港\
  \u{2f909}湮\u{2f90a}㴳\u{2f90b}滋\u{2f90c}滇\u{2f90d}𣻑\u{2f90e}淹\u{2f90f}潮\u{2f910}𣽞\u{2f911}𣾎\
  \u{2f912}濆\u{2f913}瀹\u{2f914}瀞\u{2f915}瀛\u{2f916}㶖\u{2f917}灊\u{2f918}災\u{2f919}灷\u{2f91a}炭\
  \u{2f91b}𠔥\u{2f91c}煅\u{2f91d}𤉣\u{2f91e}熜\u{2f91f}𤎫\u{2f920}爨\u{2f921}爵\u{2f922}牐\u{2f923}𤘈\
  \u{2f924}犀\u{2f925}犕\u{2f926}𤜵\u{2f927}𤠔\u{2f928}獺\u{2f929}王\u{2f92a}㺬\u{2f92b}玥\u{2f92c}㺸\
  \u{2f92d}㺸\u{2f92e}瑇\u{2f92f}瑜\u{2f930}瑱\u{2f931}璅\u{2f932}瓊\u{2f933}㼛\u{2f934}甤\u{2f935}𤰶\
  \u{2f936}甾\u{2f937}𤲒\u{2f938}異\u{2f939}𢆟\u{2f93a}瘐\u{2f93b}𤾡\u{2f93c}𤾸\u{2f93d}𥁄\u{2f93e}㿼\
  \u{2f93f}䀈\u{2f940}直\u{2f941}𥃳\u{2f942}𥃲\u{2f943}𥄙\u{2f944}𥄳\u{2f945}眞\u{2f946}真\u{2f947}真\
  \u{2f948}睊\u{2f949}䀹\u{2f94a}瞋\u{2f94b}䁆\u{2f94c}䂖\u{2f94d}𥐝\u{2f94e}硎\u{2f94f}碌\u{2f950}磌\
  \u{2f951}䃣\u{2f952}𥘦\u{2f953}祖\u{2f954}𥚚\u{2f955}𥛅\u{2f956}福\u{2f957}秫\u{2f958}䄯\u{2f959}穀\
  \u{2f95a}穊\u{2f95b}穏\u{2f95c}𥥼\u{2f95d}𥪧\u{2f95e}𥪧\u{2f95f}竮\u{2f960}䈂\u{2f961}𥮫\u{2f962}篆\
  \u{2f963}築\u{2f964}䈧\u{2f965}𥲀\u{2f966}糒\u{2f967}䊠\u{2f968}糨\u{2f969}糣\u{2f96a}紀\u{2f96b}𥾆\
  \u{2f96c}絣\u{2f96d}䌁\u{2f96e}緇\u{2f96f}縂\u{2f970}繅\u{2f971}䌴\u{2f972}𦈨\u{2f973}𦉇\u{2f974}䍙\
  \u{2f975}𦋙\u{2f976}罺\u{2f977}𦌾\u{2f978}羕\u{2f979}翺\u{2f97a}者\u{2f97b}𦓚\u{2f97c}𦔣\u{2f97d}聠\
  \u{2f97e}𦖨\u{2f97f}聰\u{2f980}𣍟\u{2f981}䏕\u{2f982}育\u{2f983}脃\u{2f984}䐋\u{2f985}脾\u{2f986}媵\
  \u{2f987}𦞧\u{2f988}𦞵\u{2f989}𣎓\u{2f98a}𣎜\u{2f98b}舁\u{2f98c}舄\u{2f98d}辞\u{2f98e}䑫\u{2f98f}芑\
  \u{2f990}芋\u{2f991}芝\u{2f992}劳\u{2f993}花\u{2f994}芳\u{2f995}芽\u{2f996}苦\u{2f997}𦬼\u{2f998}若\
  \u{2f999}茝\u{2f99a}荣\u{2f99b}莭\u{2f99c}茣\u{2f99d}莽\u{2f99e}菧\u{2f99f}著\u{2f9a0}荓\u{2f9a1}菊\
  \u{2f9a2}菌\u{2f9a3}菜\u{2f9a4}𦰶\u{2f9a5}𦵫\u{2f9a6}𦳕\u{2f9a7}䔫\u{2f9a8}蓱\u{2f9a9}蓳\u{2f9aa}蔖\
  \u{2f9ab}𧏊\u{2f9ac}蕤\u{2f9ad}𦼬\u{2f9ae}䕝\u{2f9af}䕡\u{2f9b0}𦾱\u{2f9b1}𧃒\u{2f9b2}䕫\u{2f9b3}虐\
  \u{2f9b4}虜\u{2f9b5}虧\u{2f9b6}虩\u{2f9b7}蚩\u{2f9b8}蚈\u{2f9b9}蜎\u{2f9ba}蛢\u{2f9bb}蝹\u{2f9bc}蜨\
  \u{2f9bd}蝫\u{2f9be}螆\u{2f9bf}䗗\u{2f9c0}蟡\u{2f9c1}蠁\u{2f9c2}䗹\u{2f9c3}衠\u{2f9c4}衣\u{2f9c5}𧙧\
  \u{2f9c6}裗\u{2f9c7}裞\u{2f9c8}䘵\u{2f9c9}裺\u{2f9ca}㒻\u{2f9cb}𧢮\u{2f9cc}𧥦\u{2f9cd}䚾\u{2f9ce}䛇\
  \u{2f9cf}誠\u{2f9d0}諭\u{2f9d1}變\u{2f9d2}豕\u{2f9d3}𧲨\u{2f9d4}貫\u{2f9d5}賁\u{2f9d6}贛\u{2f9d7}起\
  \u{2f9d8}𧼯\u{2f9d9}𠠄\u{2f9da}跋\u{2f9db}趼\u{2f9dc}跰\u{2f9dd}𠣞\u{2f9de}軔\u{2f9df}輸\u{2f9e0}𨗒\
  \u{2f9e1}𨗭\u{2f9e2}邔\u{2f9e3}郱\u{2f9e4}鄑\u{2f9e5}𨜮\u{2f9e6}鄛\u{2f9e7}鈸\u{2f9e8}鋗\u{2f9e9}鋘\
  \u{2f9ea}鉼\u{2f9eb}鏹\u{2f9ec}鐕\u{2f9ed}𨯺\u{2f9ee}開\u{2f9ef}䦕\u{2f9f0}閷\u{2f9f1}𨵷\u{2f9f2}䧦\
  \u{2f9f3}雃\u{2f9f4}嶲\u{2f9f5}霣\u{2f9f6}𩅅\u{2f9f7}𩈚\u{2f9f8}䩮\u{2f9f9}䩶\u{2f9fa}韠\u{2f9fb}𩐊\
  \u{2f9fc}䪲\u{2f9fd}𩒖\u{2f9fe}頋\u{2f9ff}頋\u{2fa00}頩\u{2fa01}𩖶\u{2fa02}飢\u{2fa03}䬳\u{2fa04}餩\
  \u{2fa05}馧\u{2fa06}駂\u{2fa07}駾\u{2fa08}䯎\u{2fa09}𩬰\u{2fa0a}鬒\u{2fa0b}鱀\u{2fa0c}鳽\u{2fa0d}䳎\
  \u{2fa0e}䳭\u{2fa0f}鵧\u{2fa10}𪃎\u{2fa11}䳸\u{2fa12}𪄅\u{2fa13}𪈎\u{2fa14}𪊑\u{2fa15}麻\u{2fa16}䵖\
  \u{2fa17}黹\u{2fa18}黾\u{2fa19}鼅\u{2fa1a}鼏\u{2fa1b}鼖\u{2fa1c}鼻\u{2fa1d}𪘀
  """

/// Characters that are decomposed in NFC.
let decomposedCharacters: [Unicode.Scalar: String] = [
  "\u{344}": "\u{308}\u{301}",
  "\u{958}": "\u{915}\u{93c}",
  "\u{959}": "\u{916}\u{93c}",
  "\u{95a}": "\u{917}\u{93c}",
  "\u{95b}": "\u{91c}\u{93c}",
  "\u{95c}": "\u{921}\u{93c}",
  "\u{95d}": "\u{922}\u{93c}",
  "\u{95e}": "\u{92b}\u{93c}",
  "\u{95f}": "\u{92f}\u{93c}",
  "\u{9dc}": "\u{9a1}\u{9bc}",
  "\u{9dd}": "\u{9a2}\u{9bc}",
  "\u{9df}": "\u{9af}\u{9bc}",
  "\u{a33}": "\u{a32}\u{a3c}",
  "\u{a36}": "\u{a38}\u{a3c}",
  "\u{a59}": "\u{a16}\u{a3c}",
  "\u{a5a}": "\u{a17}\u{a3c}",
  "\u{a5b}": "\u{a1c}\u{a3c}",
  "\u{a5e}": "\u{a2b}\u{a3c}",
  "\u{b5c}": "\u{b21}\u{b3c}",
  "\u{b5d}": "\u{b22}\u{b3c}",
  "\u{f43}": "\u{f42}\u{fb7}",
  "\u{f4d}": "\u{f4c}\u{fb7}",
  "\u{f52}": "\u{f51}\u{fb7}",
  "\u{f57}": "\u{f56}\u{fb7}",
  "\u{f5c}": "\u{f5b}\u{fb7}",
  "\u{f69}": "\u{f40}\u{fb5}",
  "\u{f73}": "\u{f71}\u{f72}",
  "\u{f75}": "\u{f71}\u{f74}",
  "\u{f76}": "\u{fb2}\u{f80}",
  "\u{f78}": "\u{fb3}\u{f80}",
  "\u{f81}": "\u{f71}\u{f80}",
  "\u{f93}": "\u{f92}\u{fb7}",
  "\u{f9d}": "\u{f9c}\u{fb7}",
  "\u{fa2}": "\u{fa1}\u{fb7}",
  "\u{fa7}": "\u{fa6}\u{fb7}",
  "\u{fac}": "\u{fab}\u{fb7}",
  "\u{fb9}": "\u{f90}\u{fb5}",
  "\u{2adc}": "\u{2add}\u{338}",
  "\u{fb1d}": "\u{5d9}\u{5b4}",
  "\u{fb1f}": "\u{5f2}\u{5b7}",
  "\u{fb2a}": "\u{5e9}\u{5c1}",
  "\u{fb2b}": "\u{5e9}\u{5c2}",
  "\u{fb2c}": "\u{5e9}\u{5bc}\u{5c1}",
  "\u{fb2d}": "\u{5e9}\u{5bc}\u{5c2}",
  "\u{fb2e}": "\u{5d0}\u{5b7}",
  "\u{fb2f}": "\u{5d0}\u{5b8}",
  "\u{fb30}": "\u{5d0}\u{5bc}",
  "\u{fb31}": "\u{5d1}\u{5bc}",
  "\u{fb32}": "\u{5d2}\u{5bc}",
  "\u{fb33}": "\u{5d3}\u{5bc}",
  "\u{fb34}": "\u{5d4}\u{5bc}",
  "\u{fb35}": "\u{5d5}\u{5bc}",
  "\u{fb36}": "\u{5d6}\u{5bc}",
  "\u{fb38}": "\u{5d8}\u{5bc}",
  "\u{fb39}": "\u{5d9}\u{5bc}",
  "\u{fb3a}": "\u{5da}\u{5bc}",
  "\u{fb3b}": "\u{5db}\u{5bc}",
  "\u{fb3c}": "\u{5dc}\u{5bc}",
  "\u{fb3e}": "\u{5de}\u{5bc}",
  "\u{fb40}": "\u{5e0}\u{5bc}",
  "\u{fb41}": "\u{5e1}\u{5bc}",
  "\u{fb43}": "\u{5e3}\u{5bc}",
  "\u{fb44}": "\u{5e4}\u{5bc}",
  "\u{fb46}": "\u{5e6}\u{5bc}",
  "\u{fb47}": "\u{5e7}\u{5bc}",
  "\u{fb48}": "\u{5e8}\u{5bc}",
  "\u{fb49}": "\u{5e9}\u{5bc}",
  "\u{fb4a}": "\u{5ea}\u{5bc}",
  "\u{fb4b}": "\u{5d5}\u{5b9}",
  "\u{fb4c}": "\u{5d1}\u{5bf}",
  "\u{fb4d}": "\u{5db}\u{5bf}",
  "\u{fb4e}": "\u{5e4}\u{5bf}",
  "\u{1d15e}": "\u{1d157}\u{1d165}",
  "\u{1d15f}": "\u{1d158}\u{1d165}",
  "\u{1d160}": "\u{1d158}\u{1d165}\u{1d16e}",
  "\u{1d161}": "\u{1d158}\u{1d165}\u{1d16f}",
  "\u{1d162}": "\u{1d158}\u{1d165}\u{1d170}",
  "\u{1d163}": "\u{1d158}\u{1d165}\u{1d171}",
  "\u{1d164}": "\u{1d158}\u{1d165}\u{1d172}",
  "\u{1d1bb}": "\u{1d1b9}\u{1d165}",
  "\u{1d1bc}": "\u{1d1ba}\u{1d165}",
  "\u{1d1bd}": "\u{1d1b9}\u{1d165}\u{1d16e}",
  "\u{1d1be}": "\u{1d1ba}\u{1d165}\u{1d16e}",
  "\u{1d1bf}": "\u{1d1b9}\u{1d165}\u{1d16f}",
  "\u{1d1c0}": "\u{1d1ba}\u{1d165}\u{1d16f}",
]
