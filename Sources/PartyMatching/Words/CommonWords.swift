/// Words that many organisations share, with their abbreviations and translations.
enum CommonWords {
    /// Words by which an organisation is known to be one.
    static let organisations = """
        npo: scientific production association | scientific and production association | research and production \
        association | nauchno proizvodstvennoe obedinenie | nauchno proizvodstvennoye obyedineniye | нпо | научно \
        производственное объединение | науково виробниче обєднання
        npp: scientific production enterprise | scientific and production enterprise | research and production enterprise \
        | nauchno proizvodstvennoe predpriyatie | nauchno proizvodstvennoye predpriyatiye | нпп | научно \
        производственное предприятие
        academy: academie | academia | akademie | akademiya | akademia | akad | академия | академія | 学院 | 學院 | アカデミー | \
        아카데미 | أكاديمية | آکادمي | ακαδημια | अकादमी
        university: univ | universite | universitat | universitet | universidad | universidade | universita | \
        uniwersytet | univerzitet | univerzita | universitesi | universitas | universiteit | دانشگاه | danishgah \
        | daneshgah | университет | університет | 大学 | 大學 | 대학교 | 대학 | جامعة | جامعه | دانشكاه | דאון | \
        אוניברסיטת | אוניברסיטה | πανεπιστημιο | มหาวิทยาลัย | विश्वविद्यालय | daxue | da xue | daigaku
        polytechnic: polytechnical | polytechnique | politecnico | politecnica | politechnika | politekhnicheskii | \
        politehnica | политехнический | політехнічний
        physics: physical | physik | physique | fisica | fizika | физика | физический | фізика | 物理 | 물리 | فيزياء | فيزيك
        institute: inst | institut | instituto | istituto | instytut | institution | yanjiusuo | yan jiu suo | \
        yanjiuyuan | институт | інститут | 研究所 | 研究院 | 연구소 | 연구원 | معهد | مؤسسه تحقيقات | انستيتو | מכון | \
        ινστιτουτο | สถาบัน | संस्थान | nii | нии | ндi | research institute | scientific research institute | \
        research inst | nauchno issledovatelskii institut | nauchno issledovatelskiy institut | nauchno \
        issledovatelski institut | научно исследовательский институт | науково дослідний інститут | kenkyusho | \
        kenkyujo | 科学研究院 | 科研所
        bank: banka | banc | banco | banque | banca | bancorp | banking | banky | банк | 银行 | 銀行 | 은행 | بنك | بانك | \
        מצרף | בנק | τραπεζα | ธนาคาร | बैंक | yinhang | yin hang | ginko | bankasi
        trading: trade | trades | traders | trader | trdg | tradings | comercio | comercial | commerce | commerciale | \
        commercial | handel | handels | torgovlya | torgovyi | torgovaya | torg | ticaret | tijarat | tijara | \
        bazargani | bazarganie | maoyi | mao yi | торговля | торговый | торговая | трейд | трейдинг | 商事 | shoji | торгівля | торговий | 贸易 | 貿易 \
        | 商贸 | 商貿 | 经贸 | 經貿 | 무역 | 통상 | تجارة | تجاري | التجارية | للتجارة | التجارة | بازركاني | بازرگاني | \
        תجارت | מסחר | סחר | εμποριο | εμπορικη | การค้า | ค้า | व्यापार | ट्रेडिंग | boeki | muyok | shangmao
        international: intl | int l | internat | internl | internacional | internazionale | internationale | \
        mezhdunarodnyi | mezhdunarodnaya | uluslararasi | beynolmelal | guoji | guo ji | международный | \
        международная | международное | міжнародний | 国际 | 國際 | 국제 | دولية | الدولية | دولي | بين المللي | \
        בינלאומי | διεθνης | ระหว่างประเทศ | अंतर्राष्ट्रीय | इंटरनेशनल | kokusai | インターナショナル | 인터내셔널
        group: grp | gruppe | groupe | grupo | gruppo | gruppa | grup | grupa | konzern | kontsern | concern | jituan | \
        ji tuan | группа | група | концерн | 集团 | 集團 | グループ | 그룹 | مجموعة | كروه | گروه | קבוצת | קבוצה | ομιλος \
        | กลุ่ม | समूह
        holding: holdings | hldg | hldgs | kholding | konggu | холдинг | 控股 | ホールディングス | 홀딩스 | القابضة | قابضة | هلدينك \
        | אחזקות | συμμετοχων | โฮลดิ้ง
        industry: صنعتی | industries | indust | inds | industria | industrias | industrie | industriel | industriale | \
        industrial | promyshlennost | promyshlennyi | sanayi | sanaye | sanat | gongye | gong ye | \
        промышленность | промышленный | промышленная | промисловий | 工业 | 工業 | 实业 | 實業 | 产业 | 産業 | 산업 | 공업 | \
        صناعة | صناعات | الصناعية | للصناعات | صنايع | صنعتي | תעשיות | תעשייה | βιομηχανια | อุตสาหกรรม | \
        उद्योग | इंडस्ट्रीज | kogyo | sangyo | shiye
        technology: technologies | tech | techno | technol | tecnologia | tecnologias | technologie | technologiya | \
        tekhnologii | tekhnologiya | technologii | teknoloji | teknologi | jishu | ji shu | keji | ke ji | \
        технологии | технология | технології | 技术 | 技術 | 科技 | テクノロジー | テクノロジーズ | 기술 | 테크놀로지 | 과학기술 | تكنولوجيا | \
        التقنية | تقنية | فناوري | טכנולוגיות | טכנולוגיה | τεχνολογια | τεχνολογιες | เทคโนโลยี | प्रौद्योगिकी \
        | टेक्नोलॉजी | टेक्नोलॉजीज | sci tech | science and technology | science technology | gijutsu
        engineering: engg | engrg | ingenieria | ingenierie | ingegneria | inzhiniring | injiniring | muhendislik | \
        mohandesi | gongcheng | gong cheng | инжиниринг | інжиніринг | 工程 | エンジニアリング | 엔지니어링 | هندسة | الهندسية \
        | للهندسة | مهندسي | הנדסה | μηχανικη | วิศวกรรม | अभियांत्रिकी | engineers
        electronics: electronic | elect | elec | elektronik | elektronika | electronica | electronique | elettronica | \
        dianzi | dian zi | электроника | электроник | електроніка | 电子 | 電子 | エレクトロニクス | 전자 | إلكترونيات | \
        الكترونيات | الإلكترونيات | الكترونيك | אלקטרוניקה | ηλεκτρονικα | ηλεκτρονικη | อิเล็กทรอนิกส์ | \
        इलेक्ट्रॉनिक्स | denshi
        shipping: shpg | navegacion | naviera | schiffahrt | sudokhodnaya | sudokhodstvo | denizcilik | keshtirani | \
        haiyun | hangyun | судоходство | судоходная | судноплавство | 海运 | 海運 | 航运 | 航運 | 船务 | 船務 | 해운 | 상선 | \
        الشحن | للشحن | ملاحة | كشتيراني | ספנות | ναυτιλιακη | ναυτιλια | ναυτιλιακες | เดินเรือ | ship
        maritime: marine | marina | maritima | morskoi | morskaya | морской | морская | البحرية | بحرية | דריائي | ימי | \
        θαλασσια
        import: imports | importers | importacion | импорт | імпорт | 进口 | 進口 | استيراد | واردات
        export: exports | exporters | exportacion | eksport | экспорт | експорт | 出口 | تصدير | صادرات
        import export: importexport | imp exp | import and export | import export trading | impex | 进出口 | 進出口 | 进出口贸易
        logistics: logistic | logistica | logistik | logistika | lojistik | wuliu | логистика | логістика | 物流 | 물류 | \
        ロジスティクス | لوجستية | اللوجستية | لوجستيك | לוגיסטיקה | โลจิสติกส์ | लॉजिस्टिक्स
        transport: transportation | transports | transporte | transportes | trasporti | nakliyat | перевозки | транспорт \
        | 运输 | 運輸 | 운송 | نقل | للنقل | النقل | حمل ونقل | תחבורה | μεταφορες | ขนส่ง
        investment: investments | invest | investing | investitsii | inversiones | inversion | investissement | \
        investimento | investimentos | yatirim | touzi | tou zi | инвестиции | инвест | інвестиції | 投资 | 投資 | \
        투자 | استثمار | للاستثمار | الاستثمارات | سرمايه كذاري | השקעות | επενδυσεις | ลงทุน | निवेश
        construction: constructions | constr | construccion | construcciones | construtora | bau | stroi | stroitelstvo \
        | insaat | jianshe | jianzhu | строительство | строй | будівництво | 建设 | 建設 | 建筑 | 建築 | 건설 | بناء | \
        للمقاولات | مقاولات | ساختماني | בנייה | בניה | κατασκευαστικη | κατασκευες | ก่อสร้าง | निर्माण | \
        kensetsu
        development: dev | developments | desarrollo | developpement | entwicklung | razvitie | razvitiya | fazhan | \
        развитие | розвиток | 发展 | 發展 | 开发 | 開発 | 개발 | تطوير | للتطوير | التنمية | توسعه | פיתוח | αναπτυξη | \
        พัฒนา | विकास
        manufacturing: manufacture | manufacturers | manufacturer | mfg | manuf | manufactura | zhizao | производство | \
        виробництво | 制造 | 製造 | 제조 | تصنيع | توليدي | ייצור | παραγωγη | ผลิต | निर्माता | production | \
        productions
        services: service | svc | svcs | servicio | servicios | servicos | servis | hizmetleri | fuwu | сервис | услуги \
        | послуги | 服务 | 服務 | サービス | 서비스 | خدمات | للخدمات | الخدمات | שירותים | υπηρεσιες | บริการ | सेवा | \
        सर्विसेज
        systems: system | sistema | sistemas | systemes | systeme | sistemy | sistemi | sistemleri | xitong | системы | \
        система | системи | 系统 | 系統 | システム | システムズ | 시스템 | أنظمة | نظم | سيستم | מערכות | συστηματα | ระบบ | \
        सिस्टम
        equipment: equipments | equip | equipos | equipement | oborudovanie | shebei | оборудование | обладнання | 设备 | \
        設備 | 장비 | معدات | تجهيزات | ציוד | εξοπλισμος | อุปกรณ์ | उपकरण
        machinery: machine | machines | maschinen | maquinaria | makina | makine | mashinostroenie | jixie | \
        машиностроение | машиностроительный | машинобудування | 机械 | 機械 | 기계 | آلات | الآلات | ماشين سازي | \
        מכונות | μηχανηματα | เครื่องจักร | मशीनरी
        factory: plant | works | zavod | werk | fabrika | fabrik | usine | fabrica | karkhane | karkhaneh | gongchang | \
        chang jia | завод | фабрика | комбинат | kombinat | 工厂 | 工廠 | 厂 | 廠 | 工場 | 공장 | مصنع | كارخانه | מפעל | \
        מפעלי | εργοστασιο | โรงงาน | कारखाना
        research: issledovaniya | recherche | recherches | investigacion | investigaciones | forschung | forschungs | \
        yanjiu | исследования | исследовательский | дослідження | 研究 | 연구 | بحوث | أبحاث | للبحوث | الأبحاث | \
        تحقيقات | بجوهش | پژوهش | מחקר | ερευνα | วิจัย | अनुसंधान
        science: sciences | scientific | ciencia | ciencias | wissenschaft | nauka | nauchno | nauchnyi | kexue | наука \
        | научно | научный | 科学 | 科學 | 과학 | علوم | العلوم | علمي | מדע | επιστημη | วิทยาศาสตร์ | विज्ञान
        center: centre | centro | zentrum | tsentr | centr | merkez | merkezi | markaz | zhongxin | центр | 中心 | センター | \
        센터 | مركز | مركزي تحقيقات | מרכז | κεντρο | ศูนย์ | केंद्र
        association: assoc | assn | associates | asociacion | association of | associacao | assotsiatsiya | ассоциация | \
        асоціація | 协会 | 協會 | 協会 | 협회 | جمعية | الجمعية | انجمن | אגודת | עמותת | συλλογος | สมาคม | संघ
        foundation: fondation | fundacion | fundacao | fond | fund | stiftung | vakfi | bonyad | фонд | 基金会 | 基金會 | 基金 | \
        財団 | 재단 | صندوق | بنياد | קרן | ιδρυμα | มูลนิธิ | न्यास
        organization: organisation | org | organizacion | organizatsiya | sazman | организация | організація | 组织 | 組織 | \
        조직 | منظمة | سازمان | ארגון | οργανισμος | องค์การ | संगठन
        ministry: ministerio | ministere | ministerium | ministerstvo | министерство | міністерство | 部门 | وزارة | وزارت \
        | משרד | υπουργειο | กระทรวง | मंत्रालय
        agency: agencia | agence | agentur | agentstvo | ajans | агентство | 机构 | وكالة | סוכנות | πρακτορειο | agencies
        network: networks | net | сети | сеть | 网络 | 網絡 | شبكة | رשת | telecom network
        telecom: telecommunications | telecommunication | telecoms | telekom | telecomunicaciones | телеком | 电信 | 電信 | \
        통신 | اتصالات | الاتصالات | مخابرات
        communications: communication | comms | comunicaciones | связь | svyaz | 通信 | 通讯 | 通訊 | ارتباطات | תקשורת | \
        επικοινωνιες
        chemical: petro chemical | petrochemical | petrochemicals | petro chemicals | chemicals | chem | quimica | \
        quimicas | chimie | chimica | khimicheskii | khimiya | kimya | huagong | химический | химия | хімія | 化工 \
        | 化学 | 化學 | 화학 | كيماويات | كيميائية | شيميايي | כימיקלים | χημικα | เคมี | केमिकल | केमिकल्स
        petroleum: petrol | petroleo | neft | нефть | нефтяная | нафта | 石油 | 석유 | بترول | نفت | النفط | נפט | πετρελαιο \
        | ปิโตรเลียม
        oil: aceite | oils
        gas: gaz | газ | 天然气 | 燃气 | غاز | كاز
        energy: energia | energie | energiya | enerji | nengyuan | энергия | энергетика | енергія | 能源 | 에너지 | エネルギー | \
        طاقة | الطاقة | انرجي | انرژي | אנרגיה | ενεργεια | พลังงาน | ऊर्जा | एनर्जी
        power: electricity | electric | electrical | elektrik | electricidad | dianli | 电力 | 電力 | 電気 | 电气 | 전력 | كهرباء \
        | برق | חשמל | ηλεκτρικη | ไฟฟ้า | विद्युत
        mining: minera | mineria | mines | madencilik | kuangye | горнодобывающая | 矿业 | 礦業 | 광업 | تعدين | معدني | מכרות
        metal: metals | metall | metales | metallurgical | metallurgiya | металл | метал | 金属 | 金屬 | 금속 | معادن | فلزات \
        | מתכות | μεταλλα | โลหะ
        steel: stal | acero | acier | stahl | celik | foolad | fulad | сталь | 钢铁 | 鋼鐵 | 鉄鋼 | 철강 | حديد | صلب | فولاد | \
        פלדה | χαλυβας | เหล็ก | इस्पात | स्टील
        aviation: aero | aerospace | aviacion | aviatsiya | aviatsionnyi | havacilik | hangkong | авиация | авиационный \
        | авіація | 航空 | 항공 | طيران | الطيران | هوابيمايي | תעופה | αεροπορια | การบิน | aeronautical | avia
        airlines: airline | airways | air | aerolineas | авиалинии | 航空公司 | خطوط جوية | الخطوط الجوية | αερογραμμες | \
        สายการบิน | एयरलाइंस
        space: kosmos | cosmos | космический | 航天 | 宇航 | 우주 | فضاء | فضايي | חלל
        defense: defence | defensa | oboronnyi | savunma | defa | оборонный | оборона | 国防 | 國防 | 방위 | دفاع | الدفاع | \
        הגנה | αμυνα
        security: seguridad | bezopasnost | guvenlik | безопасность | безпека | 安全 | 保安 | 보안 | أمن | الأمن | امنيت | \
        ביטחון | ασφαλεια | ความปลอดภัย | सुरक्षा
        finance: financial | finances | financiera | finans | finansovaya | jinrong | финанс | финансы | финансовая | 金融 \
        | 财务 | 財務 | 금융 | مالية | المالية | مالي | פיננסים | χρηματοδοτηση | การเงิน | वित्त | credit | capital
        insurance: assurance | seguros | versicherung | sigorta | bimeh | strakhovanie | страхование | страховая | 保险 | \
        保險 | 保険 | 보험 | تأمين | التأمين | بيمه | ביטוח | ασφαλιστικη | ประกันภัย | बीमा
        exchange: sarafi | sarrafi | sarraf | birzha | биржа | 交易所 | 거래소 | صرافة | للصرافة | صرافي
        medical: medicine | medico | medica | tibbi | медицинский | 医疗 | 醫療 | 의료 | طبية | الطبية | بزشكي | پزشكي | רפואי \
        | ιατρικα | การแพทย์ | health | healthcare
        pharmaceutical: pharmaceuticals | pharma | pharm | pharmacy | farma | фарма | фармацевтика | 制药 | 製藥 | 药业 | 藥業 | \
        医药 | 제약 | أدوية | للأدوية | دارويي | تרופות | φαρμακευτικη | ยา | फार्मा | फार्मास्यूटिकल्स
        food: foods | alimentos | gida | пищевой | 食品 | 식품 | أغذية | غذايي | מזון | τροφιμα | อาหาร | खाद्य | फूड्स
        textile: textiles | tekstil | textil | текстиль | 纺织 | 紡織 | 섬유 | منسوجات | نساجي | טקסטיל | สิ่งทอ | वस्त्र | \
        टेक्सटाइल्स | टेक्सटाइल
        software: soft | yazilim | ruanjian | программное обеспечение | 软件 | 軟件 | 軟體 | ソフトウェア | 소프트웨어 | برمجيات | نرم \
        افزار | תוכנה | λογισμικο | ซอฟต์แวร์ | सॉफ्टवेयर
        computer: computers | computing | bilgisayar | jisuanji | компьютер | 计算机 | 計算機 | 电脑 | 電腦 | コンピュータ | 컴퓨터 | حاسوب \
        | كامبيوتر | מחשבים | υπολογιστες
        information: info | informatsiya | xinxi | информация | 信息 | 資訊 | 情報 | 정보 | معلومات | اطلاعات | מידע | \
        πληροφορικη
        semiconductor: semiconductors | semi conductor | bandaoti | полупроводник | 半导体 | 半導體 | 半導体 | 반도체 | أشباه \
        الموصلات | نيمه هادي
        optical: optics | optik | optronics | optoelectronics | optika | guangxue | оптика | оптический | 光学 | 光學 | 光电 | \
        光電 | 광학 | بصريات | οπτικα
        instrument: instruments | yiqi | приборостроение | прибор | 仪器 | 儀器 | 計器 | 기기
        precision: jingmi | прецизионный | 精密 | 정밀 | דיוק
        auto: automotive | automobile | automobiles | motor | motors | avto | qiche | авто | 汽车 | 汽車 | 自動車 | 자동차 | \
        سيارات | خودرو | רכב | αυτοκινητα | รถยนต์ | ऑटो | मोटर्स | jidosha
        shipyard: shipbuilding | ship building | astillero | tersane | verf | судостроение | верфь | 造船 | 조선소 | حوض \
        السفن
        agricultural: agriculture | agro | agricola | tarim | сельскохозяйственный | 农业 | 農業 | 농업 | زراعة | الزراعية | \
        كشاورزي | חקלאות | เกษตร | कृषि
        supply: supplies | suppliers | supplier | tamin | снабжение | 供应链 | 供应 | 供應
        material: materials | materiales | cailiao | материалы | 材料 | 신소재 | مواد
        laboratory: laboratories | lab | labs | laboratorio | laboratoire | shiyanshi | лаборатория | лабораторія | 实验室 \
        | 實驗室 | 研究室 | 실험실 | مختبر | آزمايشكاه | מעבדה | מעבדות | εργαστηριο
        college: colegio | kolej | колледж | 专科学校 | 专科 | كلية | מכללה | κολλεγιο | วิทยาลัย | महाविद्यालय
        school: escuela | ecole | schule | shkola | школа | 学校 | 學校 | 학교 | مدرسة | مدرسه | בית ספר | σχολη | โรงเรียน | \
        विद्यालय
        hospital: krankenhaus | hopital | больница | госпиталь | 医院 | 醫院 | 病院 | 병원 | مستشفى | مستشفي | بيمارستان | בית \
        חולים | νοσοκομειο | โรงพยาบาล | अस्पताल
        bureau: office | oficina | byuro | buro | бюро | 办公室 | 辦公室 | 局 | مكتب | دفتر | design bureau | konstruktorskoe \
        byuro | конструкторское бюро | okb | окб | kb
        house: dom | casa | maison | haus | дом | دار
        partners: partner | партнеры | 伙伴 | شركاء | שותפים
        consulting: consultants | consultancy | consultores | konsalting | danismanlik | консалтинг | 咨询 | 諮詢 | コンサルティング \
        | 컨설팅 | استشارات | للاستشارات | مشاوره | ייעוץ
        solutions: solution | soluciones | решения | 解决方案 | ソリューションズ | 솔루션 | حلول | פתרונות | λυσεις
        products: product | produkty | productos | produits | продукты | продукция | 产品 | 產品 | 제품 | منتجات | محصولات | \
        מוצרים | προϊοντα | goods | wares
        travel: tours | tourism | turizm | viajes | туризм | 旅游 | 旅行社 | 여행 | سياحة | سفر | תיירות
        cargo: freight | forwarding | carga | карго | 货运 | 貨運 | 화물 | شحن | بار
        aluminum: aluminium | aluminio | алюминий | 铝业 | 鋁業 | 알루미늄 | ألمنيوم | آلومينيوم
        federation: confederation | federacion | федерация | 联合会 | 연맹 | اتحاد | فدراسيون
        administration: authority | department | dept | direccion | управление | управління | 管理局 | 司 | 部 | 청 | هيئة | \
        إدارة | اداره
        corps: army | brigade | navy | armed forces | battalion | division | سباه | سپاه | ارتش
        commission: committee | council | comite | consejo | komitet | комитет | совет | 委员会 | 委員會 | 위원회 | لجنة | كميته \
        | شوراي
        """
    /// Parts of organisations' names that stand before or after them.
    static let abroad = """
        subsidiary: branch | filial | filiale | sucursal | филиал | 分公司 | 分行 | 支店 | 지점 | فرع | شعبه | סניף
        management: mgmt | managment | yonetim | guanli | менеджмент | 管理 | 경영 | إدارة أعمال | مديريت | ניהול
        society: sociedade civil | gesellschaft fur | общество друзей | 学会 | 學會 | 학회
        estate: real estate | properties | property | immobilier | immobilien | inmobiliaria | nedvizhimost | \
        недвижимость | 房地产 | 房地產 | 不動産 | 부동산 | عقارات | العقارية | נדלן
        market: markets | marketing | mercado | рынок | маркетинг | 市场 | 마케팅 | سوق | بازار | שיווק
        distribution: distributors | distributor | distribuidora | дистрибуция | 分销 | 유통 | توزيع | پخش | הפצה
        entertainment: media | medya | медиа | 传媒 | 傳媒 | 媒体 | 미디어 | إعلام | رسانه | תקשורת המונים
        design: konstruktor | diseno | 设计 | 設計 | 설계 | تصميم | طراحي
        project: projects | proekt | проект | 项目 | 項目 | 프로젝트 | مشاريع | للمشاريع | پروژه
        contracting: contractors | contractor | подрядчик | 承包 | للتعهدات | پيمانكاري
        brothers trading: ikhwan | إخوان
        """
    /// Words that say little, in names of any kind.
    static let plain = """
        general: generale allgemeine | обще | 综合 | 綜合 | 总 | 종합 | العامة | عمومي
        global: globale | globales | глобал | 全球 | 环球 | 글로벌 | グローバル | عالمي | العالمية | جهاني | גלובל
        world: welt | mundo | мир | 世界 | 세계 | جهان
        national: nacional | nationale | natsionalnyi | milli | melli | meli | национальный | національний | 国家 | 國家 | \
        国立 | 國立 | 국립 | 국가 | وطنية | الوطنية | ملي | לאומי | εθνικη | แห่งชาติ | राष्ट्रीय
        united: union | unidos | united of | obedinennyi | birlesik | объединенный | 联合 | 聯合 | 연합 | متحدة | المتحدة | \
        متحد | מאוחד
        digital: digitale | digitales | цифровой | 数字 | 數位 | 数码 | デジタル | 디지털
        northwest: northwestern | north west | north western | 西北
        northeast: northeastern | north east | north eastern | 东北 | 東北
        southwest: southwestern | south west | south western | 西南
        southeast: southeastern | south east | south eastern | 东南 | 東南
        new: nueva | nuevo | nouvelle | neue | novyi | novaya | novoe | yeni | новый | новая | 新 | الجديدة
        first of: erste von
        advanced: avanzado | avanzada | продвинутые | 先进 | 先進 | 첨단 | متقدمة | پيشرفته
        special: spetsialnyi | spets | especial | специальный | 特种 | 特殊 | 특수 | خاصة | ويژه
        modern: moderno | moderna | современный | 现代 | 現代 | حديثة | مدرن
        central: centrale | tsentralnyi | merkez i | центральный | 中央 | 중앙 | مركزي | المركزي
        state of: estado | gosudarstvennyi | gosudarstvennaya | государственный | государственная | державний
        public: publica | publico | общественный | 公共 | 公立 | عامة | عمومى
        """
}
