/// Latin letters with marks, and what they are without: `ø` is `o`, `ß` is `ss`.
enum LatinLetters {
    /// Plain letters, then those that fold to them. Marks that combine are dropped before this is asked.
    private static let rows = """
        a àáâãåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁẚᶏɐɑａªªÀÁÂÃÅĀĂĄǍǞǠǺȀȂȦẠẢẤẦẨẪẬẮẰẲẴẶḀ
        ae æǣǽÆǢǼ
        a äÄ
        b ƀɓḃḅḇʙｂƁḂḄḆƂƃ
        c çćĉċčƈȼḉｃÇĆĈĊČƇȻḈ
        d ďđɖɗḋḍḏḑḓｄĎĐƉƊḊḌḎḐḒð
        d Ð
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệｅəɛÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆƏƐǝƎ
        f ƒḟｆƑḞ
        g ĝğġģǥǧǵɠḡｇĜĞĠĢǤǦǴƓḠ
        h ĥħȟɦḣḥḧḩḫẖｈĤĦȞḢḤḦḨḪ
        i ìíîïĩīĭįıǐȉȋɨḭḯỉịｉÌÍÎÏĨĪĬĮİǏȈȊƗḬḮỈỊ
        ij ĳĲ
        j ĵǰɉｊĴɈ
        k ķĸƙǩḱḳḵｋĶƘǨḰḲḴ
        l ĺļľŀłƚɫḷḹḻḽｌĹĻĽĿŁȽḶḸḺḼ
        m ɱḿṁṃｍḾṀṂ
        n ñńņňŉŋƞǹȵɲṅṇṉṋｎÑŃŅŇŊǸƝȠṄṆṈṊ
        o òóôõōŏőơǒǫǭȍȏȫȭȯȱøǿṍṏṑṓọỏốồổỗộớờởỡợｏºɔ
        o ÒÓÔÕŌŎŐƠǑǪǬȌȎȪȬȮȰØǾṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢƆöÖ
        oe œŒ
        p ƥṕṗｐƤṔṖ
        q ɋｑɊ
        r ŕŗřȑȓɍṙṛṝṟｒŔŖŘȐȒɌṘṚṜṞ
        s śŝşšșȿṡṣṥṧṩｓſŚŜŞŠȘṠṢṤṦṨẛ
        ss ßẞ
        t ţťŧțƫƭʈṫṭṯṱẗｔŢŤŦȚƬƮṪṬṮṰ
        th þÞ
        u ùúûũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữựｕÙÚÛŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄṲṴṶṸṺỤỦỨỪỬỮỰüÜ
        v ʋṽṿｖƲṼṾ
        w ŵẁẃẅẇẉẘｗŴẀẂẄẆẈ
        x ẋẍｘẊẌ
        y ýÿŷƴȳɏẏẙỳỵỷỹｙÝŶŸƳȲɎẎỲỴỶỸ
        z źżžƶȥɀẑẓẕｚŹŻŽƵȤẐẒẔ
        """

    /// Scalars up to here are looked up in `table`.
    private static let limit = 0x1F00
    /// One entry a scalar: up to two ASCII letters, the first in the low byte; 0 where it is none.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: limit)
        for row in rows.split(separator: "\n") {
            let parts = row.split(separator: " ")
            guard parts.count == 2 else { continue }
            var letters: UInt16 = 0
            for (index, byte) in parts[0].utf8.enumerated() where index < 2 {
                letters |= UInt16(byte) << UInt16(8 * index)
            }
            for scalar in parts[1].unicodeScalars where Int(scalar.value) < limit {
                table[Int(scalar.value)] = letters
            }
        }
        return table
    }()

    /// Up to two lower-case ASCII letters for a letter outside ASCII, or 0.
    static func plain(_ scalar: UInt32) -> UInt16 {
        if Int(scalar) < limit { return table[Int(scalar)] }
        // Full-width forms.
        if scalar >= 0xFF41 && scalar <= 0xFF5A { return UInt16(scalar - 0xFF41) + 0x61 }
        if scalar >= 0xFF21 && scalar <= 0xFF3A { return UInt16(scalar - 0xFF21) + 0x61 }
        return 0
    }
}
