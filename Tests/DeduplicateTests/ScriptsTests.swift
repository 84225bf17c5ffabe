import Corpus
import Deduplicate
import TestSupport
import Testing

/// Reports of one template, or of one event, in other scripts.
@Suite struct `Copies in other scripts` {
  @Test(arguments: Samples.all)
  func `are found though a sentence is added`(sample: Samples) {
    let articles = [
      article("a", sample.report, published: "2024-03-01", language: sample.language),
      article(
        "b", sample.report + [sample.addition], published: "2024-03-01", language: sample.language),
    ]
    #expect(status(of: "b", among: articles).kind == .near)
  }

  @Test(arguments: Samples.all)
  func `are found in a report that begins with them`(sample: Samples) {
    let articles = [
      article("a", Array(sample.report.prefix(2)), published: "2024-03-01"),
      article("b", sample.report + [sample.addition], published: "2024-03-02"),
    ]
    #expect(status(of: "b", among: articles).cluster == id("a"))
  }

  @Test(arguments: Samples.all)
  func `are not seen in a report of something else`(sample: Samples) {
    let other = Samples.all.filter { $0.language == sample.language }.flatMap { $0.template[0] }
    let articles = [
      article("a", sample.report, published: "2024-03-01"),
      article("b", other + [sample.addition], published: "2024-03-01"),
    ]
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test(arguments: Samples.all)
  func `are not seen in two instances of a template`(sample: Samples) {
    let articles = [
      article("a", sample.template[0], published: "2024-03-01", language: sample.language),
      article("b", sample.template[1], published: "2024-03-09", language: sample.language),
    ]
    #expect(clusters(of: articles).clusters.isEmpty)
  }
}

struct Samples: CustomTestStringConvertible {
  let language: String
  let report: [String]
  let addition: String
  let template: [[String]]

  var testDescription: String { language }

  static let all = [
    arabic, russian, chinese, thai, hindi, japanese, korean, hebrew, georgian, greek,
  ]

  static let arabic = Samples(
    language: "ar",
    report: [
      "قال مجلس المدينة إن الطريق المؤدي إلى الميناء سيبقى مغلقا حتى نهاية الأسبوع بعد العاصفة التي ألحقت أضرارا بالجسر القديم وبعدة منازل قريبة من السوق.",
      "وأضاف المجلس أن أعمال الإصلاح ستبدأ صباح الغد وأن المدارس في الحي الشمالي ستفتح أبوابها كالمعتاد رغم انقطاع المياه عن عدد من المباني.",
      "وطالب السكان بتعويضات عاجلة وقالوا إن الوعود السابقة لم تنفذ منذ الشتاء الماضي.",
    ],
    addition: "وكان العمدة قد زار المكان مساء أمس برفقة فريق من المهندسين.",
    template: [
      ("حلب", "21", "11", "غربية"), ("بغداد", "33", "19", "شرقية"),
    ].map { town, high, low, wind in
      [
        "تكون السماء اليوم فوق \(town) غائمة جزئيا مع احتمال هطول أمطار بعد الظهر بحسب هيئة الأرصاد الجوية.",
        "وتصل درجة الحرارة في \(town) إلى \(high) درجة نهارا وتنخفض إلى \(low) درجات ليلا وتكون الرياح \(wind) خفيفة إلى معتدلة.",
      ]
    })

  static let russian = Samples(
    language: "ru",
    report: [
      "Городской совет сообщил, что дорога к порту останется закрытой до конца недели после бури, которая повредила старый мост и несколько домов рядом с рынком в Зареченске.",
      "Ремонт начнётся завтра утром, а школы северного района откроются как обычно, хотя во многих зданиях всё ещё нет воды, сказал глава совета Игорь Лапшин.",
      "Жители требуют возмещения и говорят, что прежние обещания не выполнены с прошлой зимы.",
    ],
    addition: "Накануне вечером на место приезжал мэр с группой инженеров.",
    template: [
      ("Зареченске", "21", "11", "западный"), ("Тополёвске", "33", "19", "восточный"),
    ].map { town, high, low, wind in
      [
        "Сегодня в \(town) ожидается переменная облачность, после полудня возможен дождь, сообщает метеослужба.",
        "Днём в \(town) воздух прогреется до \(high) градусов, ночью похолодает до \(low) градусов, ветер \(wind), слабый до умеренного.",
      ]
    })

  static let chinese = Samples(
    language: "zh",
    report: [
      "市议会表示，由于暴风雨损坏了老桥和市场附近的几栋房屋，通往港口的道路将一直封闭到本周末。",
      "议会补充说，维修工作将于明天早上开始，北区的学校将照常开放，尽管许多楼房仍然停水。",
      "居民要求尽快赔偿，并说去年冬天以来的承诺一直没有兑现。",
    ],
    addition: "市长昨晚曾带领一组工程师到现场查看。",
    template: [
      ("青石镇", "21", "11", "西"), ("白沙湾", "33", "19", "东"),
    ].map { town, high, low, wind in
      [
        "气象台预报，今天\(town)多云，午后可能有雨。",
        "\(town)白天最高气温\(high)度，夜间最低气温\(low)度，\(wind)风，风力不大。",
      ]
    })

  static let thai = Samples(
    language: "th",
    report: [
      "สภาเมืองแถลงว่าถนนไปยังท่าเรือจะปิดจนถึงปลายสัปดาห์หลังพายุทำให้สะพานเก่าและบ้านหลายหลังใกล้ตลาดเสียหาย",
      "การซ่อมแซมจะเริ่มพรุ่งนี้เช้า ส่วนโรงเรียนทางเหนือจะเปิดตามปกติแม้หลายอาคารยังไม่มีน้ำใช้",
      "ชาวบ้านเรียกร้องค่าชดเชยและกล่าวว่าคำสัญญาเดิมยังไม่เคยทำตั้งแต่ฤดูหนาวปีก่อน",
    ],
    addition: "เมื่อคืนนี้นายกเทศมนตรีได้ไปดูพื้นที่พร้อมกับวิศวกรกลุ่มหนึ่ง",
    template: [
      ("บ้านดอนแก้ว", "21", "11", "ตะวันตก"), ("ปากน้ำใหม่", "33", "19", "ตะวันออก"),
    ].map { town, high, low, wind in
      [
        "วันนี้ที่\(town)มีเมฆบางส่วนและอาจมีฝนตกในช่วงบ่ายตามการพยากรณ์อากาศ",
        "อุณหภูมิสูงสุดที่\(town) \(high) องศา ต่ำสุด \(low) องศา ลมทิศ\(wind)พัดเบาถึงปานกลาง",
      ]
    })
}
