/// Countries, regions and large cities, with names in other languages. Two names with different places are different.
enum Places {
    static let table = """
        china: chinese | chine | zhongguo | kitai | prc | p r china | people s republic of china | peoples republic of \
        china | китай | 中国 | 中國 | 중국 | الصين | چين | σίνα | סין | κινα | จีน | चीन
        russia: russian | russian federation | rossiya | rossiiskii | rossiyskiy | rossii | russie | rusya | россия | \
        российский | российская | росія | 俄罗斯 | 俄羅斯 | ロシア | 러시아 | روسيا | روسيه | רוסיה | ρωσια
        iran: iranian | islamic republic of iran | irane | иран | іран | 伊朗 | イラン | 이란 | ايران | إيران | איראן | ιραν
        syria: syrian | syrian arab republic | сирия | 叙利亚 | シリア | 시리아 | سوريا | السورية | سورية
        korea: korean | koryo | choson | корея | 朝鲜 | 朝鮮 | 韩国 | 韓國 | 韓国 | 조선 | 고려 | 한국 | 대한 | كوريا | كره
        pakistan: pakistani | пакистан | 巴基斯坦 | باكستان
        india: indian | bharat | индия | 印度 | インド | 인도 | الهند | هند | भारत | भारतीय | इंडिया | הודו
        japan: japanese | nippon | nihon | япония | 日本 | 일본 | اليابان | ジャパン
        taiwan: taiwanese | тайвань | 台湾 | 臺灣 | 台灣 | 대만
        america: american | usa | u s a | us | united states | united states of america | америка | 美国 | 美國 | アメリカ | 미국 \
        | أمريكا | امريكا
        europe: european | euro | европа | 欧洲 | 歐洲 | ヨーロッパ | 유럽 | أوروبا | اروپا
        asia: asian | азия | 亚洲 | 亞洲 | アジア | 아시아 | آسيا
        germany: german | deutschland | deutsche | deutscher | германия | 德国 | 德國 | ドイツ | 독일 | ألمانيا | آلمان
        france: french | francais | francaise | франция | 法国 | 法國 | フランス | 프랑스 | فرنسا | فرانسه
        britain: british | uk | u k | united kingdom | great britain | england | english | британия | 英国 | 英國 | イギリス | \
        영국 | بريطانيا
        turkey: turkish | turkiye | turk | турция | 土耳其 | トルコ | تركيا | تركيه
        ukraine: ukrainian | ukraina | украина | україна | 乌克兰 | أوكرانيا
        belarus: belarusian | belarussian | belorussian | belorusskii | беларусь | белоруссия | белорусский | 白俄罗斯 | \
        بيلاروسيا
        kazakhstan: kazakh | казахстан | қазақстан | 哈萨克斯坦
        uae: united arab emirates | emirates | emirati | оаэ | 阿联酋 | الإمارات | الامارات | امارات
        saudi arabia: saudi | ksa | saudi arabian | саудовская аравия | 沙特 | السعودية | عربستان
        iraq: iraqi | ирак | 伊拉克 | العراق | عراق
        lebanon: lebanese | liban | ливан | 黎巴嫩 | لبنان
        egypt: egyptian | misr | египет | 埃及 | مصر
        jordan: jordanian | иордания | 约旦 | الأردن | اردن
        kuwait: kuwaiti | кувейт | 科威特 | الكويت | كويت
        qatar: qatari | катар | 卡塔尔 | قطر
        oman: omani | оман | 阿曼 | عمان
        yemen: yemeni | йемен | 也门 | اليمن | يمن
        libya: libyan | ливия | 利比亚 | ليبيا
        sudan: sudanese | судан | 苏丹 | السودان
        afghanistan: afghan | афганистан | 阿富汗 | أفغانستان | افغانستان
        vietnam: vietnamese | viet nam | вьетнам | 越南 | ベトナム | 베트남 | việt nam
        thailand: thai | siam | таиланд | 泰国 | 泰國 | タイ国 | 태국 | ไทย | ประเทศไทย | สยาม
        singapore: сингапур | 新加坡 | シンガポール | 싱가포르 | سنغافورة
        malaysia: malaysian | малайзия | 马来西亚 | マレーシア | ماليزيا
        indonesia: indonesian | индонезия | 印度尼西亚 | 印尼
        hong kong: hongkong | hk | h k | xianggang | xiang gang | гонконг | 香港 | 홍콩 | ホンコン
        macau: macao | макао | 澳门 | 澳門
        mexico: mexicana | mexicano | mexican | мексика | 墨西哥
        brazil: brasil | brasileira | бразилия | 巴西
        spain: spanish | espana | espanola | испания | 西班牙
        italy: italian | italia | italiana | италия | 意大利
        poland: polish | polska | польша | 波兰
        switzerland: swiss | schweiz | suisse | швейцария | 瑞士
        austria: austrian | osterreich | австрия | 奥地利
        netherlands: dutch | nederland | holland | нидерланды | 荷兰
        israel: israeli | израиль | 以色列 | ישראל | إسرائيل
        africa: african | afrique | африка | 非洲
        cyprus: cypriot | kypros | кипр | 塞浦路斯 | κυπρος
        greece: greek | hellas | hellenic | греция | 希腊 | ελλας | ελλαδα
        canada: canadian | канада | 加拿大
        australia: australian | австралия | 澳大利亚
        cuba: cuban | cubana | cubano | куба | 古巴
        venezuela: venezolana | venezolano | венесуэла | 委内瑞拉
        beijing: peking | pekin | пекин | 北京 | 北京市 | 베이징 | بكين | پكن | 北平
        shanghai: шанхай | 上海 | 上海市 | 상하이 | شنغهاي | شانكهاي
        shenzhen: шэньчжэнь | 深圳 | 深圳市 | 선전
        guangzhou: canton | гуанчжоу | 广州 | 廣州 | 广州市
        guangdong: гуандун | 广东 | 廣東 | 广东省
        tianjin: tientsin | тяньцзинь | 天津 | 天津市
        chongqing: chungking | 重庆 | 重慶 | 重庆市
        wuhan: 武汉 | 武漢 | 武汉市
        nanjing: nanking | 南京 | 南京市
        chengdu: 成都 | 成都市
        xian: xi an | sian | 西安 | 西安市
        hangzhou: 杭州 | 杭州市
        suzhou: soochow | 苏州 | 蘇州 | 苏州市
        harbin: харбин | 哈尔滨 | 哈爾濱 | 哈尔滨市
        dalian: 大连 | 大連 | 大连市
        qingdao: tsingtao | 青岛 | 青島 | 青岛市
        ningbo: 宁波 | 寧波 | 宁波市
        xiamen: amoy | 厦门 | 廈門 | 厦门市
        jinan: tsinan | 济南 | 濟南 | 济南市
        shenyang: 沈阳 | 瀋陽 | 沈阳市
        changsha: 长沙 | 長沙 | 长沙市
        zhengzhou: 郑州 | 鄭州 | 郑州市
        hefei: 合肥 | 合肥市
        dongguan: 东莞 | 東莞 | 东莞市
        zhuhai: 珠海 | 珠海市
        jiangsu: 江苏 | 江蘇 | 江苏省
        zhejiang: 浙江 | 浙江省
        shandong: shantung | 山东 | 山東 | 山东省
        sichuan: szechuan | szechwan | 四川 | 四川省
        fujian: fukien | 福建 | 福建省
        hebei: 河北 | 河北省
        henan: 河南 | 河南省
        hubei: 湖北 | 湖北省
        hunan: 湖南 | 湖南省
        shaanxi: 陕西 | 陝西 | 陕西省
        shanxi: 山西 | 山西省
        liaoning: 辽宁 | 遼寧 | 辽宁省
        jilin: kirin | 吉林 | 吉林省
        heilongjiang: 黑龙江 | 黑龍江
        anhui: 安徽 | 安徽省
        jiangxi: 江西 | 江西省
        yunnan: 云南 | 雲南
        xinjiang: sinkiang | 新疆
        tibet: xizang | 西藏
        taipei: taibei | 台北 | 臺北
        tokyo: токио | 東京 | 东京 | 도쿄
        osaka: осака | 大阪 | 오사카
        kyoto: 京都 | 교토
        nagoya: 名古屋
        yokohama: 横浜 | 橫濱
        kobe: 神戸
        seoul: сеул | 서울 | 首尔 | ソウル
        pyongyang: pyeongyang | p yongyang | пхеньян | 평양 | 平壤
        busan: pusan | 부산 | 釜山
        moscow: moskva | moskovskii | moskovskiy | moscou | moskau | москва | московский | московская | 莫斯科 | モスクワ | \
        모스크바 | موسكو | مسكو
        saint petersburg: st petersburg | sankt peterburg | sankt petersburg | saint peterburg | leningrad | санкт \
        петербург | 圣彼得堡
        novosibirsk: новосибирск | новосибирский
        yekaterinburg: ekaterinburg | екатеринбург
        kyiv: kiev | киев | київ | 基辅
        kharkiv: kharkov | харьков | харків
        minsk: минск | мінськ
        tehran: teheran | тегеран | 德黑兰 | تهران | طهران
        isfahan: esfahan | ispahan | исфахан | اصفهان
        shiraz: شيراز
        tabriz: تبريز
        mashhad: mashad | مشهد
        dubai: дубай | 迪拜 | دبي | ドバイ | 두바이
        abu dhabi: abudhabi | абу даби | أبو ظبي | أبوظبي | ابوظبي
        sharjah: sharja | الشارقة
        damascus: dimashq | damas | дамаск | دمشق
        aleppo: halab | алеппо | حلب
        baghdad: bagdad | багдад | بغداد
        beirut: beyrouth | бейрут | بيروت
        cairo: qahira | каир | القاهرة
        istanbul: стамбул | اسطنبول | استانبول | 伊斯坦布尔
        ankara: анкара | أنقرة
        karachi: كراتشي | карачи
        lahore: لاهور
        islamabad: اسلام آباد
        mumbai: bombay | мумбаи | मुंबई | 孟买
        delhi: new delhi | दिल्ली | नई दिल्ली | дели
        bangkok: krung thep | กรุงเทพ | 曼谷 | バンコク
        hanoi: ha noi | ханой | 河内
        london: лондон | 伦敦 | 倫敦 | لندن
        paris: париж | 巴黎 | باريس
        berlin: берлин | 柏林
        munich: munchen | muenchen | мюнхен | 慕尼黑
        cologne: koln | koeln
        vienna: wien | вена | 维也纳
        warsaw: warszawa | варшава
        prague: praha | прага
        rome: roma | рим
        athens: athina | αθηνα | афины
        geneva: geneve | genf | женева
        new york: newyork | нью йорк | 纽约
        north: northern | nord | norte | severnyi | severo | северный | 北 | 북 | شمال | الشمالية
        south: southern | sud | sur | yuzhnyi | южный | 南 | 남 | جنوب | الجنوبية
        east: eastern | est of | oriente | oriental | orient | vostochnyi | vostok | восток | восточный | 东方 | 東方 | 동 | \
        شرق | الشرقية | الشرق
        west: western | ouest | oeste | zapadnyi | запад | западный | 西部 | 서 | غرب | الغربية
        middle east: mideast | ближний восток | 中东 | 中東 | الشرق الأوسط | خاورميانه
        gulf: khalij | persian gulf | arabian gulf | الخليج | خليج | خليج فارس
        arab: arabian | arabe | арабский | 阿拉伯 | العربية | عربي
        """
}
