import Foundation

/// Tells a country by the names that list publishers use.
enum CountryNames {
    /// Names as people write them, beside those that the system's English has.
    private static let others: [String: String] = [
        "china": "CN", "myanmar": "MM", "man isle of": "IM", "china hong kong special administrative region": "HK",
        "afghanistan islamic republic of": "AF", "islamic republic of afghanistan": "AF", "aland islands": "AX",
        "bahamas the": "BS", "the bahamas": "BS", "bosnia and herzegovina": "BA",
        "bolivia plurinational state of": "BO",
        "brunei darussalam": "BN", "burma": "MM", "cabo verde": "CV", "chinese taipei": "TW", "taiwan roc": "TW",
        "taiwan province of china": "TW", "republic of china taiwan": "TW", "china peoples republic of": "CN",
        "peoples republic of china": "CN", "prc": "CN", "mainland china": "CN", "comoros the": "KM",
        "congo democratic republic of the": "CD", "democratic republic of the congo": "CD",
        "congo democratic republic of": "CD",
        "congo the democratic republic of": "CD", "congo dem rep": "CD", "drc": "CD", "congo republic of the": "CG",
        "republic of the congo": "CG", "congo": "CG", "cote divoire": "CI", "ivory coast": "CI", "czech republic": "CZ",
        "democratic peoples republic of korea": "KP", "korea north": "KP", "north korea": "KP", "dprk": "KP",
        "korea democratic peoples republic of": "KP", "north korea democratic peoples republic of korea": "KP",
        "korea south": "KR", "south korea": "KR", "republic of korea": "KR", "korea republic of": "KR", "korea": "KR",
        "arab republic of egypt": "EG", "england": "GB", "great britain": "GB", "uk": "GB", "scotland": "GB",
        "united kingdom of great britain and northern ireland": "GB", "northern ireland": "GB", "gambia the": "GM",
        "guinea bissau": "GW", "hong kong": "HK", "hong kong china": "HK", "holy see": "VA", "iran": "IR",
        "macao": "MO",
        "iran islamic republic of": "IR", "islamic republic of iran": "IR", "macau": "MO", "kosovo": "XK", "laos": "LA",
        "lao peoples democratic republic": "LA", "republic of lebanon": "LB", "libyan arab jamahiriya": "LY",
        "macedonia": "MK", "macedonia the former yugoslav republic of": "MK", "north macedonia the republic of": "MK",
        "moldova republic of": "MD", "republic of moldova": "MD",
        "micronesia federated states of": "FM", "palestine": "PS", "palestinian": "PS", "palestinian territories": "PS",
        "west bank": "PS", "gaza": "PS", "state of palestine": "PS", "palestinian territory occupied": "PS",
        "occupied palestinian territories": "PS", "palestinian authority": "PS", "islamic republic of pakistan": "PK",
        "philippines the": "PH", "russian federation": "RU", "russia": "RU", "republic of yemen": "YE", "serbia": "RS",
        "state of israel": "IL", "republic of serbia": "RS", "slovak republic": "SK", "swaziland": "SZ", "syria": "SY",
        "syrian arab republic": "SY", "st kitts and nevis": "KN", "st lucia": "LC", "tanzania united republic of": "TZ",
        "united republic of tanzania": "TZ", "turkey": "TR", "turkiye": "TR", "uae": "AE",
        "united arab emirates the": "AE",
        "the netherlands": "NL", "netherlands the": "NL", "holland": "NL", "united states of america": "US",
        "usa": "US",
        "us": "US", "venezuela bolivarian republic of": "VE", "bolivarian republic of venezuela": "VE",
        "viet nam": "VN",
        "virgin islands british": "VG", "british virgin islands": "VG", "virgin islands us": "VI",
        "socialist republic of vietnam": "VN",
        "sao tome and principe": "ST", "democratic republic of timor leste": "TL", "timor leste": "TL",
        "east timor": "TL",
        "curacao": "CW", "sint maarten": "SX", "reunion": "RE", "cote d ivoire": "CI",
        "st vincent and the grenadines": "VC", "st barthelemy": "BL", "the gambia": "GM", "state of kuwait": "KW",
        "kingdom of saudi arabia": "SA", "kyrgyz republic": "KG", "republic of cuba": "CU", "republic of belarus": "BY",
        "republic of turkey": "TR", "republic of the union of myanmar": "MM", "union of myanmar": "MM",
        "republic of india": "IN",
        "republic of iraq": "IQ", "republic of sudan": "SD", "the sudan": "SD", "antigua and barbuda": "AG",
        "trinidad and tobago": "TT", "crimea": "UA", "crimea region of ukraine": "UA", "region crimea": "UA",
    ]

    /// What publishers write where there is none.
    private static let none: Set<String> = [
        "unknown", "undetermined", "none", "na", "00", "not applicable", "stateless", "region unknown", "other",
    ]

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        let english = Locale(identifier: "en")
        for region in Locale.Region.isoRegions where region.identifier.count == 2 {
            table[key(region.identifier)] = region.identifier
            if let name = english.localizedString(forRegionCode: region.identifier) {
                table[key(name)] = region.identifier
            }
        }
        return table.merging(others) { _, ours in ours }
    }()

    /// Chinese and Japanese names of the countries whose addresses stand in such lists.
    private static let hanPrefixes: [(String, String)] = [
        ("日本", "JP"), ("美国", "US"), ("美國", "US"), ("中国", "CN"), ("中華人民共和国", "CN"), ("台湾", "TW"), ("台灣", "TW"),
        ("臺灣", "TW"),
        ("香港", "HK"), ("韩国", "KR"), ("韓國", "KR"), ("韓国", "KR"), ("北朝鮮", "KP"), ("俄罗斯", "RU"), ("俄羅斯", "RU"),
        ("ロシア", "RU"),
        ("伊朗", "IR"), ("イラン", "IR"), ("英国", "GB"), ("英國", "GB"), ("德国", "DE"), ("德國", "DE"), ("ドイツ", "DE"),
        ("法国", "FR"),
        ("法國", "FR"), ("加拿大", "CA"), ("巴基斯坦", "PK"), ("パキスタン", "PK"), ("新加坡", "SG"), ("印度", "IN"), ("土耳其", "TR"),
        ("阿拉伯联合酋长国", "AE"), ("阿拉伯聯合大公國", "AE"), ("叙利亚", "SY"), ("敘利亞", "SY"), ("シリア", "SY"), ("白俄罗斯", "BY"),
        ("白俄羅斯", "BY"),
    ]

    /// The code of a country that is named or given by its code.
    static func code(of text: String) -> String? {
        var wanted = key(text)
        if let code = table[wanted] { return code }
        if let region = wanted.dropping("region ") { wanted = region }
        if let code = table[wanted] { return code }
        // `Pakistan (location as at May 2008)`
        if let open = text.firstIndex(of: "("), let code = table[key(String(text[..<open]))] { return code }
        for (prefix, code) in hanPrefixes where text.hasPrefix(prefix) { return code }
        return nil
    }

    /// The country at the end of an address (`…, Antalya, TR`, `…, Praha 1, Czech Republic（邮编：11000）`), or at its start.
    static func code(inAddress address: String) -> String? {
        let plain = address.prefix { $0 != "（" && $0 != "(" }
        if let last = plain.split(separator: ",").last, let code = code(of: String(last)) { return code }
        return code(of: String(plain))
    }

    static func isNoCountry(_ text: String) -> Bool {
        let text = key(text)
        return text.isEmpty || none.contains(text)
    }

    private static func key(_ text: String) -> String {
        let plain = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark && $0 != "'" && $0 != "’" && $0 != "." && $0 != "`"
        }
        return String(String.UnicodeScalarView(plain)).replacing("&", with: " and ")
            .split { !$0.isLetter && !$0.isNumber }.map { $0 == "saint" ? "st" : $0 }.joined(separator: " ")
    }
}
