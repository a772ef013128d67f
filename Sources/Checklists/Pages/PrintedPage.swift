import ExportControl

/// An HTML page without scripts or outside resources, made to be printed on A4.
struct PrintedPage {
    let language: Language
    let title: String
    /// Stands at the top of every printed page: organisation, date, edition.
    let running: String
    let pageWord: String
    let body: String
    var isLandscape = false

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(PrintedPage.escaped(title))</title>
        <style>\(style)</style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }

    /// A text inside a string of the style sheet: nothing may end the string or the style element.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " .,-–·:()/、。，：（）".unicodeScalars.contains(scalar)
            result += isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return result + "\""
    }

    /// Families that have the glyphs of each language, on Linux, macOS and Windows.
    private var fonts: String {
        let latin = "\"Noto Sans\",\"Helvetica Neue\",Arial"
        return switch language {
        case .english: "\(latin),\"Noto Sans CJK TC\",\"Noto Sans CJK JP\",sans-serif"
        case .traditionalChinese:
            "\"Noto Sans CJK TC\",\"Noto Sans TC\",\"PingFang TC\",\"Microsoft JhengHei\",\(latin),sans-serif"
        case .japanese:
            "\"Noto Sans CJK JP\",\"Noto Sans JP\",\"Hiragino Sans\",\"Yu Gothic\",Meiryo,\(latin),sans-serif"
        }
    }

    private var style: String {
        """
        @page{size:A4\(isLandscape ? " landscape" : "");margin:20mm 14mm 16mm;
        @top-left{content:\(PrintedPage.quoted(title));font:8pt \(fonts);color:#444}
        @top-right{content:\(PrintedPage.quoted(running));font:8pt \(fonts);color:#444}
        @bottom-right{content:\(PrintedPage.quoted(pageWord)) " " counter(page) " / " counter(pages);font:8pt \(fonts);color:#444}}
        *{box-sizing:border-box}
        body{font:9.5pt/1.45 \(fonts);color:#1a1a1a;max-width:\(isLandscape ? "277" : "190")mm;margin:1.5rem auto;padding:0 1rem}
        h1{font-size:17pt;margin:0 0 2mm}h2{font-size:11.5pt;margin:6mm 0 1.5mm;break-after:avoid}h3{font-size:10pt;margin:4mm 0 1mm;break-after:avoid}
        .facts{display:grid;grid-template-columns:max-content 1fr max-content 1fr;gap:.6mm 4mm;border-top:.5mm solid #1f3a5f;border-bottom:.2mm solid #1f3a5f;padding:2mm 0;margin:2mm 0}
        .facts dt{color:#555}.facts dd{margin:0}
        .notice{border-left:1.2mm solid #b26a00;background:#fff6e6;padding:1.2mm 3mm;margin:2mm 0}.how,small,.legend{color:#555;font-size:8pt}small{line-height:1.25}
        table{border-collapse:collapse;width:100%;table-layout:fixed}thead{display:table-header-group}tr{break-inside:avoid}
        th{text-align:left;font-size:8pt;font-weight:600;background:#1f3a5f;color:#fff;padding:1mm 1.5mm;vertical-align:bottom}
        td{border-bottom:.2mm solid #bbb;padding:1.2mm 1.5mm;vertical-align:top;overflow-wrap:anywhere}
        td.part{background:#e8edf3;font-weight:600;border-bottom:.3mm solid #1f3a5f;break-after:avoid}
        .id{font-weight:600;font-size:8.5pt}.label{background:#f2f4f7;font-weight:600}.box{display:block;font-size:8.5pt;padding-left:4.2mm;text-indent:-4.2mm;line-height:1.25}.box::before{content:"☐";margin-right:1mm;font-size:11pt;line-height:1}.box.ticked::before{content:"☒"}
        .write{display:block;border-bottom:.2mm solid #999;min-height:6.5mm;line-height:1.2}.write.tall{min-height:7.5mm}.write small{display:block;line-height:1.1}
        .signatures td{height:13mm}.signatures th{background:#555}.block{break-inside:avoid}
        th,.id,.legend{-webkit-print-color-adjust:exact;print-color-adjust:exact}td.part,.notice{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        footer{margin-top:5mm;color:#555;font-size:8pt}svg{max-width:100%;height:auto}svg text{font:9pt \(fonts)}
        \(language == .english ? "" : "body{line-break:strict;word-break:normal}")
        @media print{body{margin:0;padding:0;max-width:none}}
        """
    }
}
