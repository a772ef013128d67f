/// Words around a name that are no part of it.
enum Titles {
    static let persons = """
        mr: mister | mrs | ms | miss | mme | mlle | madame | monsieur | herr | frau | senor | senora | sr mr | dona | \
        sri | shri | smt | kumari | bapak | ibu | gospodin | gospozha | г н | господин | госпожа | 先生 | 女士 | 小姐 \
        | 夫人 | 氏 | 様 | さん | 씨 | 님 | นาย | นาง | นางสาว | श्री | श्रीमती | السيد | السيدة | آقاي | خانم | κυριος \
        | κυρια
        dr: doctor | dott | dra | doktor | phd | md | др | д р | доктор | 博士 | 医生 | 박사 | ดร | डॉ | डा | د | דר | ד ר | \
        δρ
        prof: professor | profesor | professeur | prof dr | профессор | 教授 | 교수 | پروفسور | أستاذ | الأستاذ
        eng: engr | ingeniero | muhandis | mohandes | مهندس | المهندس
        gen: maj gen | major general | lt gen | lieutenant general | brig gen | brigadier general | brigadier | brig | \
        col gen | colonel general | commodore | admiral | adm | rear admiral | vice admiral | marshal | field \
        marshal | generale | генерал | 将军 | 大将 | 上将 | 장군 | لواء | اللواء | سرلشكر | سردار | sarlashkar
        col: colonel | lt col | lieutenant colonel | lt | lieutenant | maj | major | capt | captain | sgt | sergeant | \
        cmdr | commander | kapitan | polkovnik | полковник | майор | капитан | العقيد | عقيد | سرهنگ | 上校
        sheikh: shaykh | shaikh | cheikh | sheik | shaik | shayk | sheykh | الشيخ | شيخ
        hajji: haji | hadji | hadj | hajj | el hajj | al hajj | al hajji | alhaji | alhaj | hajja | hajjah | الحاج | حاج \
        | حاجي
        mullah: mulla | mollah | molla | maulvi | mawlawi | mowlawi | molvi | maulawi | maulana | mawlana | moulana | \
        mufti | qari | hafiz sahib | ayatollah | ayatullah | hojjatoleslam | hojatoleslam | ustaz | ustadh | \
        الملا | ملا | مولوي
        sir: dame | his excellency | her excellency | h e | excellency | honourable | honorable | hon | sayyid mr | the \
        late | amir ul | reverend | rev | father
        sayyid: sayyed | seyyed | seyed | syed | sayed | سيد | السيد of
        alias: aka | a k a | also known as | fka | f k a | formerly known as | nka | nee
        """
    static let vessels = """
        mv: m v | mt | m t | m s | ss | s s | motor vessel | motor tanker | m tanker | tanker | vessel | lng carrier | \
        imo | oil tanker | fv | f v | m y | tug | т х | т к | теплоход | танкер
        """
    static let particles = """
        dela: de la
        delos: de los
        delas: de las
        al: el | ul | ol | ar al | wal | ال
        bin: ibn | ben | bint | bent | binti | binte | ibne | ould | wuld | uld | ebn | b in | بن | ابن | بنت | בן | בת
        van: vande | vanden | vander | von | vom | zu | zum | zur | der | den | ter | ten | te | op
        de: da | di | do | dos | das | du | des | del | della | dello | degli | dei | d | la | le | les | los | las | lo \
        | y | i y | e
        of: the | for | in | on | at | to | from | and | et | und | och | og | ve | und | fur | fuer | pour | per | para \
        | por | a the | s of | o of | i and | и | в | на | по | та | і | για | της | του | και | 之 | 的 | 与 | 與 | \
        和 | 及 | の | 및 | و | في | للـ | در | براي | بر
        """
}
