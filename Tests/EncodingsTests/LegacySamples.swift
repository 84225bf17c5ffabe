// Written by scripts/build-encoding-samples.py; change that instead.

extension LegacySample {
  static let all: [LegacySample] = [
    LegacySample(
      "windows-1252", "en",
      """
      54686520636f756e63696c2073616964206f6e205475657364617920746861742074686520936f6c\
      64206272696467659420776f756c64207374617920636c6f73656420756e74696c20737072696e67\
      2097207265706169727320636f737420a332206d696c6c696f6e206d6f7265207468616e20706c61\
      6e6e65642c20616e642074686520636166e99273206f776e65727320617265206e6f7420616d7573\
      65642e
      """),
    LegacySample(
      "windows-1252", "fr",
      """
      4c6520636f6e7365696c206120616e6e6f6e63e9206d6172646920717565206c6520766965757820\
      706f6e7420726573746572616974206665726de9206a75737175926175207072696e74656d707320\
      3a206c6573207472617661757820636ffb7465726f6e742064657578206d696c6c696f6e73206492\
      6575726f7320646520706c757320717565207072e976752c206574206c657320636f6d6d6572e761\
      6e7473207392696e717569e874656e742064e96ae0206465206c92e974e92e
      """),
    LegacySample(
      "windows-1250", "cs",
      """
      52616461206dec737461207620fa746572fd206f7a6ee16d696c612c209e652073746172fd206d6f\
      7374207af97374616e65207a6176f8656efd20619e20646f206a6172613b206f7072617679206275\
      646f75207374e174206f20647661206d696c696f6e79206b6f72756e2076ed63652c206e659e2073\
      6520e8656b616c6f2c2061206f6263686f646eed636920759e20736520626f6aed206ce974612e
      """),
    LegacySample(
      "iso-8859-2", "cs",
      """
      52616461206dec737461207620fa746572fd206f7a6ee16d696c612c20be652073746172fd206d6f\
      7374207af97374616e65207a6176f8656efd2061be20646f206a6172613b206f7072617679206275\
      646f75207374e174206f20647661206d696c696f6e79206b6f72756e2076ed63652c206e65be2073\
      6520e8656b616c6f2c2061206f6263686f646eed63692075be20736520626f6aed206ce974612e
      """),
    LegacySample(
      "windows-1254", "tr",
      """
      42656c6564697965206d65636c6973692073616cfd2067fc6efc2065736b69206bf67072fc6efc6e\
      20696c6b626168617261206b61646172206b6170616cfd206b616c616361f0fd6efd2061e7fd6b6c\
      6164fd3b206f6e6172fd6d2062656b6c656e656e64656e20696b69206d696c796f6e206c69726120\
      6461686120706168616cfd206f6c6163616b2076652065736e616620fe696d646964656e2079617a\
      64616e20656e6469fe6520656469796f722e
      """),
    LegacySample(
      "windows-1251", "ru",
      """
      c3eef0eee4f1eaeee920f1eee2e5f220e2ee20e2f2eef0ede8ea20eee1faffe2e8eb2c20f7f2ee20\
      f1f2e0f0fbe920eceef1f220eef1f2e0ede5f2f1ff20e7e0eaf0fbf2fbec20e4ee20e2e5f1edfb3a\
      20f0e5eceeedf220eee1eee9e4b8f2f1ff20ede020e4e2e020ece8ebebe8eeede020e4eef0eee6e5\
      2c20e820f2eef0e3eee2f6fb20f3e6e520e1e5f1efeeeaeefff2f1ff20ee20ebe5f2e52e
      """),
    LegacySample(
      "windows-1251", "uk",
      """
      ccb3f1fceae020f0e0e4e020f320e2b3e2f2eef0eeea20eee3eeebeef1e8ebe02c20f9ee20f1f2e0\
      f0e8e920ecb3f1f220e7e0ebe8f8e8f2fcf1ff20e7e0eaf0e8f2e8ec20e4ee20e2e5f1ede83a20f0\
      e5eceeedf220eee1b3e9e4e5f2fcf1ff20ede020e4e2e020ecb3ebfce9eeede820e4eef0eee6f7e5\
      2c20b320eaf0e0ece0f0b320e2e6e520f5e2e8ebfefef2fcf1ff20f7e5f0e5e720ebb3f2ee2e
      """),
    LegacySample(
      "koi8-r", "ru",
      """
      e7cfd2cfc4d3cbcfca20d3cfd7c5d420d7cf20d7d4cfd2cec9cb20cfc2dfd1d7c9cc2c20ded4cf20\
      d3d4c1d2d9ca20cdcfd3d420cfd3d4c1cec5d4d3d120dac1cbd2d9d4d9cd20c4cf20d7c5d3ced93a\
      20d2c5cdcfced420cfc2cfcac4a3d4d3d120cec120c4d7c120cdc9ccccc9cfcec120c4cfd2cfd6c5\
      2c20c920d4cfd2c7cfd7c3d920d5d6c520c2c5d3d0cfcbcfd1d4d3d120cf20ccc5d4c52e
      """),
    LegacySample(
      "koi8-u", "uk",
      """
      eda6d3d8cbc120d2c1c4c120d520d7a6d7d4cfd2cfcb20cfc7cfcccfd3c9ccc12c20ddcf20d3d4c1\
      d2c9ca20cda6d3d420dac1ccc9dbc9d4d8d3d120dac1cbd2c9d4c9cd20c4cf20d7c5d3cec93a20d2\
      c5cdcfced420cfc2a6cac4c5d4d8d3d120cec120c4d7c120cda6ccd8cacfcec920c4cfd2cfd6dec5\
      2c20a620cbd2c1cdc1d2a620d7d6c520c8d7c9ccc0c0d4d8d3d120dec5d2c5da20cca6d4cf2e
      """),
    LegacySample(
      "iso-8859-5", "ru",
      """
      b3dee0ded4e1daded920e1ded2d5e220d2de20d2e2dee0ddd8da20ded1eaefd2d8db2c20e7e2de20\
      e1e2d0e0ebd920dcdee1e220dee1e2d0ddd5e2e1ef20d7d0dae0ebe2ebdc20d4de20d2d5e1ddeb3a\
      20e0d5dcdedde220ded1ded9d4f1e2e1ef20ddd020d4d2d020dcd8dbdbd8deddd020d4dee0ded6d5\
      2c20d820e2dee0d3ded2e6eb20e3d6d520d1d5e1dfdedadeefe2e1ef20de20dbd5e2d52e
      """),
    LegacySample(
      "ibm866", "ru",
      """
      83aee0aea4e1aaaea920e1aea2a5e220a2ae20a2e2aee0ada8aa20aea1eaefa2a8ab2c20e7e2ae20\
      e1e2a0e0eba920acaee1e220aee1e2a0ada5e2e1ef20a7a0aae0ebe2ebac20a4ae20a2a5e1adeb3a\
      20e0a5acaeade220aea1aea9a4f1e2e1ef20ada020a4a2a020aca8ababa8aeada020a4aee0aea6a5\
      2c20a820e2aee0a3aea2e6eb20e3a6a520a1a5e1afaeaaaeefe2e1ef20ae20aba5e2a52e
      """),
    LegacySample(
      "x-mac-cyrillic", "ru",
      """
      83eef0eee4f1eaeee920f1eee2e5f220e2ee20e2f2eef0ede8ea20eee1fadfe2e8eb2c20f7f2ee20\
      f1f2e0f0fbe920eceef1f220eef1f2e0ede5f2f1df20e7e0eaf0fbf2fbec20e4ee20e2e5f1edfb3a\
      20f0e5eceeedf220eee1eee9e4def2f1df20ede020e4e2e020ece8ebebe8eeede020e4eef0eee6e5\
      2c20e820f2eef0e3eee2f6fb20f3e6e520e1e5f1efeeeaeedff2f1df20ee20ebe5f2e52e
      """),
    LegacySample(
      "windows-1253", "el",
      """
      d4ef20e4e7eceff4e9eafc20f3f5ece2effdebe9ef20e1ede1eaefdfedf9f3e520f4e7ed20d4f1df\
      f4e720fcf4e920e720f0e1ebe9dc20e3ddf6f5f1e120e8e120ece5dfede5e920eaebe5e9f3f4de20\
      f9f220f4e7ed20dcedefe9eee7b720efe920e5f1e3e1f3dfe5f220e8e120eaeff3f4dff3eff5ed20\
      e4fdef20e5eae1f4efececfdf1e9e120f0e5f1e9f3f3fcf4e5f1e120e1f0fc20fcf3e120e5dff7e1\
      ed20f0f1efe2ebe5f6e8e5df2e
      """),
    LegacySample(
      "iso-8859-7", "el",
      """
      d4ef20e4e7eceff4e9eafc20f3f5ece2effdebe9ef20e1ede1eaefdfedf9f3e520f4e7ed20d4f1df\
      f4e720fcf4e920e720f0e1ebe9dc20e3ddf6f5f1e120e8e120ece5dfede5e920eaebe5e9f3f4de20\
      f9f220f4e7ed20dcedefe9eee7b720efe920e5f1e3e1f3dfe5f220e8e120eaeff3f4dff3eff5ed20\
      e4fdef20e5eae1f4efececfdf1e9e120f0e5f1e9f3f3fcf4e5f1e120e1f0fc20fcf3e120e5dff7e1\
      ed20f0f1efe2ebe5f6e8e5df2e
      """),
    LegacySample(
      "windows-1256", "ar",
      """
      c3dae1e420c7e1e3cce1d320c7e1c8e1cfed20ede6e320c7e1cbe1c7cbc7c120c3e420c7e1ccd3d1\
      20c7e1decfede320d3edc8deec20e3dbe1dec720cdcaec20c7e1d1c8eddaa120e6c3e420c3dae3c7\
      e120c7e1c5d5e1c7cd20d3cadfe1dd20e3e1ede6e4ede420c3dfcbd120e3e3c720dfc7e420e3ded1\
      d1c7a120e6decf20c8cfc320c7e1caccc7d120eddee1dee6e420e3e420e3e6d3e320c7e1d5eddd2e
      """),
    LegacySample(
      "iso-8859-6", "ar",
      """
      c3d9e4e620c7e4e5cce4d320c7e4c8e4cfea20eae8e520c7e4cbe4c7cbc7c120c3e620c7e4ccd3d1\
      20c7e4e2cfeae520d3eac8e2e920e5dae4e2c720cdcae920c7e4d1c8ead9ac20e8c3e620c3d9e5c7\
      e420c7e4c5d5e4c7cd20d3cae3e4e120e5e4eae8e6eae620c3e3cbd120e5e5c720e3c7e620e5e2d1\
      d1c7ac20e8e2cf20c8cfc320c7e4caccc7d120eae2e4e2e8e620e5e620e5e8d3e520c7e4d5eae12e
      """),
    LegacySample(
      "windows-1255", "he",
      """
      eee5f2f6fa20e4f2e9f820e4e5e3e9f2e420e1e9e5ed20f9ece9f9e920ebe920e4e2f9f820e4e9f9\
      ef20e9e9f9e0f820f1e2e5f820f2e320e4e0e1e9e13b20f2e1e5e3e5fa20e4fae9f7e5ef20e9f2ec\
      e520f9f0e920eee9ece9e5ef20e9e5faf820eee4eefae5ebf0ef2c20e5e4f1e5e7f8e9ed20ebe1f8\
      20eee5e3e0e2e9ed20eef2e5f0fa20e4f7e9f52e
      """),
    LegacySample(
      "iso-8859-8", "he",
      """
      eee5f2f6fa20e4f2e9f820e4e5e3e9f2e420e1e9e5ed20f9ece9f9e920ebe920e4e2f9f820e4e9f9\
      ef20e9e9f9e0f820f1e2e5f820f2e320e4e0e1e9e13b20f2e1e5e3e5fa20e4fae9f7e5ef20e9f2ec\
      e520f9f0e920eee9ece9e5ef20e9e5faf820eee4eefae5ebf0ef2c20e5e4f1e5e7f8e9ed20ebe1f8\
      20eee5e3e0e2e9ed20eef2e5f0fa20e4f7e9f52e
      """),
    LegacySample(
      "windows-874", "th",
      """
      cac0d2e0b7c8bad2c5e1b6c5a7e0c1d7e8cdc7d1b9cdd1a7a4d2c3c7e8d2cad0bed2b9e0a1e8d2a8\
      d0c2d1a7bbd4b4a8b9b6d6a7c4b4d9e3bae4c1e9bcc5d420a1d2c3abe8cdc1e1abc1a8d0c1d5a4e8\
      d2e3aae9a8e8d2c2c1d2a1a1c7e8d2b7d5e8c7d2a7e1bcb9e4c7e9cacda7c5e9d2b9bad2b720e1c5\
      d0bee8cda4e9d2e1c1e8a4e9d2e0c3d4e8c1a1d1a7c7c5e1c5e9c7
      """),
    LegacySample(
      "windows-1257", "lt",
      """
      4d696573746f2074617279626120616e7472616469656ee1207072616e65f0eb2c206b6164207365\
      6e617369732074696c746173206c696b732075fe6461727974617320696b69207061766173617269\
      6f3b2072656d6f6e746173206b61696e756f7320647669656d206d696c696a6f6e61697320646175\
      676961752c206e656920706c616e756f74612c206f207072656b7962696e696e6b6169206a617520\
      6e6572696d61756a612064eb6c2076617361726f732e
      """),
    LegacySample(
      "gbk", "zh",
      """
      cad0d2e9bbe1d0c7c6dab6fed0fbb2bc2cbec9c7c5bdabb9d8b1d5b5bdb4baccec3bceacd0deb7d1\
      d3c3b1c8d4adbcc6bbaeb6e0b3f6c1bdb0d9cdf22cc9ccc8cbc3c7d2d1beadbfaacabcceaacfc4cc\
      ecb5c4c9fad2e2b5a3d0c4a1a3c7c5c9cfb5c4d0a1b5ead6f7cbb52ccbfbc3c7c3bbd3d0b5c3b5bd\
      c8cebaceb2b9b3a52cd0edb6e0c8cbd6bbbac3b5bdbad3b6d4b0b6c8a5d5d2b9a4d7f7a1a3
      """),
    LegacySample(
      "gb18030", "zh",
      """
      cad0d2e9bbe1d0c7c6dab6fed0fbb2bc2cbec9c7c5bdabb9d8b1d5b5bdb4baccec3bceacd0deb7d1\
      d3c3b1c8d4adbcc6bbaeb6e0b3f6c1bdb0d9cdf22cc9ccc8cbc3c7d2d1beadbfaacabcceaacfc4cc\
      ecb5c4c9fad2e2b5a3d0c4a1a3c7c5c9cfb5c4d0a1b5ead6f7cbb52ccbfbc3c7c3bbd3d0b5c3b5bd\
      c8cebaceb2b9b3a52cd0edb6e0c8cbd6bbbac3b5bdbad3b6d4b0b6c8a5d5d2b9a4d7f7a1a3
      """),
    LegacySample(
      "big5", "zt",
      """
      a5abc4b3b77cac50b4c1a447abc5a5ac2cc2c2bef4b14ec3f6b3aca8ecac4ba4d13bbafbadd7b64f\
      a5cea4f1adecad70b9baa668a558a8e2a6cab8552cb0d3a448adcca477b867b67da96cacb0ae4ca4\
      d1aabaa5cdb74ebee1a4dfa143bef4a457aabaa470a9b1a544bba12ca54cadcca853a6b3b16fa8ec\
      a5f4a6f3b8c9c0762cb35ca668a448a575a66ea8ecaa65b9efa9a4a568a7e4a475a740a143
      """),
    LegacySample(
      "shift_jis", "ja",
      """
      8e738b6389ef82cd89ce976a93fa81418cc382a28bb482f08f7482dc82c595c28dbd82b782e982c6\
      94ad955c82b582bd81428f43979d82cc94ef977082cd975c92e882e682e893f19553969c897e82d9\
      82c791bd82ad82c882e881418fa4935882cc906c815882cd82e082a489c482cc8fa4948482f09053\
      947a82b582c482a282e9814295e28f9e82c982c282a282c482cc90e096be82cd82dc82be82c882a2\
      82c682a282a48142
      """),
    LegacySample(
      "euc-jp", "ja",
      """
      bbd4b5c4b2f1a4cfb2d0cdcbc6fca1a2b8c5a4a4b6b6a4f2bdd5a4dea4c7cac4babfa4b9a4eba4c8\
      c8afc9bda4b7a4bfa1a3bda4cdfda4cec8f1cdd1a4cfcdbdc4eaa4e8a4eac6f3c9b4cbfcb1dfa4db\
      a4c9c2bfa4afa4caa4eaa1a2bea6c5b9a4cebfcda1b9a4cfa4e2a4a6b2c6a4cebea6c7e4a4f2bfb4\
      c7dba4b7a4c6a4a4a4eba1a3cae4bdfea4cba4c4a4a4a4c6a4cec0e2ccc0a4cfa4dea4c0a4caa4a4\
      a4c8a4a4a4a6a1a3
      """),
    LegacySample(
      "iso-2022-jp", "ja",
      """
      1b24423b5435443271244f32504d4b467c212238452424363624723d55245e24474a443a3f243924\
      6b2448482f493d2437243f21233d244d7d244e48714d51244f4d3d446a2468246a467349344b7c31\
      5f245b2449423f242f244a246a21223e264539244e3f4d2139244f246224263246244e3e26476424\
      723f34475b243724462424246b21234a643d7e244b244424242446244e40624c40244f245e244024\
      4a242424482424242621231b2842
      """),
    LegacySample(
      "euc-kr", "ko",
      """
      bdc3c0c7c8b8b4c220c8adbfe4c0cfbfa120b3b0c0ba20b4d9b8aeb8a620babdb1eec1f620c6f3bc\
      e2c7d1b4d9b0ed20b9dfc7a5c7dfb4d92e20bcf6b8ae20baf1bfebc0ba20b0e8c8b9bab8b4d920c0\
      ccb9e9b8b820bff8c0cc20b4f520b5e920b0cdc0ccb8e720bbf3c0ceb5e9c0ba20b9fabde120bfa9\
      b8a720c0e5bbe7b8a620b0c6c1a4c7cfb0ed20c0d6b4d92e20bab8bbf3bfa120b4ebc7d120bcb3b8\
      edc0ba20bec6c1f720bef8b4d92e
      """),
  ]

  static let texts = [
    "en": """
    The council said on Tuesday that the “old bridge” would stay closed until spring\
     — repairs cost £2 million more than planned, and the café’s owners are not amus\
    ed.
    """,
    "fr": """
    Le conseil a annoncé mardi que le vieux pont resterait fermé jusqu’au printemps \
    : les travaux coûteront deux millions d’euros de plus que prévu, et les commerça\
    nts s’inquiètent déjà de l’été.
    """,
    "cs": """
    Rada města v úterý oznámila, že starý most zůstane zavřený až do jara; opravy bu\
    dou stát o dva miliony korun více, než se čekalo, a obchodníci už se bojí léta.
    """,
    "tr": """
    Belediye meclisi salı günü eski köprünün ilkbahara kadar kapalı kalacağını açıkl\
    adı; onarım beklenenden iki milyon lira daha pahalı olacak ve esnaf şimdiden yaz\
    dan endişe ediyor.
    """,
    "ru": """
    Городской совет во вторник объявил, что старый мост останется закрытым до весны:\
     ремонт обойдётся на два миллиона дороже, и торговцы уже беспокоятся о лете.
    """,
    "uk": """
    Міська рада у вівторок оголосила, що старий міст залишиться закритим до весни: р\
    емонт обійдеться на два мільйони дорожче, і крамарі вже хвилюються через літо.
    """,
    "el": """
    Το δημοτικό συμβούλιο ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα θα μείνει κλειστή \
    ως την άνοιξη· οι εργασίες θα κοστίσουν δύο εκατομμύρια περισσότερα από όσα είχα\
    ν προβλεφθεί.
    """,
    "ar": """
    أعلن المجلس البلدي يوم الثلاثاء أن الجسر القديم سيبقى مغلقا حتى الربيع، وأن أعما\
    ل الإصلاح ستكلف مليونين أكثر مما كان مقررا، وقد بدأ التجار يقلقون من موسم الصيف.
    """,
    "he": """
    מועצת העיר הודיעה ביום שלישי כי הגשר הישן יישאר סגור עד האביב; עבודות התיקון יעל\
    ו שני מיליון יותר מהמתוכנן, והסוחרים כבר מודאגים מעונת הקיץ.
    """,
    "th": """
    สภาเทศบาลแถลงเมื่อวันอังคารว่าสะพานเก่าจะยังปิดจนถึงฤดูใบไม้ผลิ การซ่อมแซมจะมีค่\
    าใช้จ่ายมากกว่าที่วางแผนไว้สองล้านบาท และพ่อค้าแม่ค้าเริ่มกังวลแล้ว
    """,
    "lt": """
    Miesto taryba antradienį pranešė, kad senasis tiltas liks uždarytas iki pavasari\
    o; remontas kainuos dviem milijonais daugiau, nei planuota, o prekybininkai jau \
    nerimauja dėl vasaros.
    """,
    "zh": """
    市议会星期二宣布,旧桥将关闭到春天;维修费用比原计划多出两百万,商人们已经开始为夏天的生意担心。桥上的小店主说,他们没有得到任何补偿,许多人只好到河对岸去找工作\
    。
    """,
    "zt": """
    市議會星期二宣布,舊橋將關閉到春天;維修費用比原計劃多出兩百萬,商人們已經開始為夏天的生意擔心。橋上的小店主說,他們沒有得到任何補償,許多人只好到河對岸去找工作\
    。
    """,
    "ja": """
    市議会は火曜日、古い橋を春まで閉鎖すると発表した。修理の費用は予定より二百万円ほど多くなり、商店の人々はもう夏の商売を心配している。補償についての説明はまだない\
    という。
    """,
    "ko": """
    시의회는 화요일에 낡은 다리를 봄까지 폐쇄한다고 발표했다. 수리 비용은 계획보다 이백만 원이 더 들 것이며 상인들은 벌써 여름 장사를 걱정하고 \
    있다. 보상에 대한 설명은 아직 없다.
    """,
  ]
}
