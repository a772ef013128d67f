/// Legal forms of companies in many languages. Forms of one kind (limited, by shares, partnership, state) are one:
/// lists translate them, so that `ООО`, `LLC`, `GmbH` and `有限公司` may stand for the same firm.
enum LegalForms {
    static let table = """
        ltd: limited | ltda | limitada | limitado | limitee | ltee | lted | llc | lc | llp | pllc | gmbh | gesmbh | gmbh \
        co kg | ug | mbh \
        | limited liability company | limited liability co | company limited | co limited | co ltd | coltd | colimited | \
        cie ltd \
        | company ltd | corp ltd | corporation limited | corporation ltd | private limited | private ltd | pvt ltd | pvt \
        limited | pvt co ltd | pvt \
        | private limited company | pte ltd | pte | pte limited | pty | pty ltd | pty limited | proprietary limited | \
        sdn bhd | bhd | sendirian berhad | berhad \
        | srl | s r l | sarl | s a r l | sprl | bvba | bv | b v | besloten vennootschap | nv | n v | naamloze \
        vennootschap | kft | zrt | nyrt | doo | d o o | dooel | d o o e l | ood | eood | od \
        | sia | uab | ou | osauhing | oy | oyj | ab | aktiebolag | a s | asa | aps | a p s | hf | ehf | sp zoo | sp z oo \
        | sp z o o | spolka z ograniczona odpowiedzialnoscia | spol sro | spol s r o | sro | s r o \
        | ooo | too | tov | mchj | mmc | shpk | sh p k | lda | unipessoal lda | eireli | epp | limited sirketi | ltd sti \
        | ltd sirketi | sti | sirketi | san ve tic ltd sti | sanayi ve ticaret limited sirketi \
        | obshchestvo s ogranichennoi otvetstvennostyu | obshchestvo s ogranichennoy otvetstvennostyu | obschestvo s \
        ogranichennoi otvetstvennostyu | obshestvo s ogranichennoi otvetstvennostyu | tovarishchestvo s \
        ogranichennoi otvetstvennostyu \
        | gesellschaft mit beschrankter haftung | societe a responsabilite limitee | societa a responsabilita limitata | \
        sociedad de responsabilidad limitada | s de rl | s de r l | s de rl de cv | s de r l de c v | srl de cv \
        | sociedad limitada | sl | s l | slu \
        | dmcc | est | fze | fzco | fzc | fz llc | fzllc | fz co | free zone establishment | free zone company | wll | w \
        l l | with limited liability | spc | establishment | offshore | tnhh | cong ty tnhh | cong ty trach \
        nhiem huu han | co pte ltd | co pvt ltd | mfg co ltd \
        | общество с ограниченной ответственностью | ооо | тоо | тов | товариство з обмеженою відповідальністю | \
        товарищество с ограниченной ответственностью | оод | еоод | доо | д о о | епе | επε | ε π ε | ικε | ε ε \
        | εταιρεια περιορισμενης ευθυνης \
        | 有限公司 | 有限责任公司 | 有限責任公司 | 责任有限公司 | 有限会社 | 有限會社 | 合同会社 | 유한회사 | 유한책임회사 | 有限公司分公司 | youxian gongsi | you xian \
        gong si | yuhan hoesa | yugen kaisha | godo kaisha | บริษัท จำกัด | จำกัด | บริษัท | הח פ | בעמ | בע מ | \
        בעם | ذ م م | ذمم | م م ح | المحدودة | محدودة | ذات مسؤولية محدودة | ذات المسؤولية المحدودة | مسئوليت \
        محدود | با مسئولیت محدود | با مسووليت محدود | مسئولیت محدود | प्राइवेट लिमिटेड | लिमिटेड | प्रा लि | लि
        plc: public limited company | joint stock commercial bank of | open stock company | closed stock company | open \
        joint company |  public company limited | pcl | jsc | ojsc | cjsc | pjsc | ao | oao | zao | pao | nao | \
        ao zt | joint stock company | joint stock co | open joint stock company | closed joint stock company | \
        open joint stock co | closed joint stock co | public joint stock company | public joint stock co | private joint stock company | private joint stock \
        co | non public joint stock company | joint stock | pj sc | psc | p j s c | pjs | p js | pj s | public \
        shareholding company | saudi joint stock company | qsc | qpsc | ksc | k s c | kscp | bsc | b s c | saog \
        | saoc | s a l | sae | s a e \
        | ag | aktiengesellschaft | kgaa | societas europaea | sa | s a | sociedad anonima | societe anonyme | societa \
        per azioni | spa | s p a | sas | s a s | sasu | societe par actions simplifiee | sa de cv | s a de c v | \
        sociedad anonima de capital variable | sapi de cv | sab de cv | sociedad anonima bursatil de capital \
        variable | sac | s a c | saic | saci | sau | ca | c a | compania anonima | anonim sirketi | anonim sti | \
        a o | as sirketi | ad | a d | aktsionerno druzhestvo | akcionarsko drustvo | akcionersko drustvo | \
        spolka akcyjna | akciova spolecnost | akcine bendrove | aktsiaselts | pt | perseroan terbatas | tbk | pt \
        tbk | pratp \
        | aktsionernoe obshchestvo | aktsionernoye obshchestvo | otkrytoe aktsionernoe obshchestvo | otkrytoye \
        aktsionernoye obshchestvo | zakrytoe aktsionernoe obshchestvo | zakrytoye aktsionernoye obshchestvo | \
        publichnoe aktsionernoe obshchestvo | publichnoye aktsionernoye obshchestvo | inc | incorporated | \
        incorporation | corp | corporation | corporacion | corporacao | corporativo | co inc | corp inc | \
        company inc | kk | k k | kabushiki kaisha | kabushiki gaisha | kabushikikaisha | chusik hoesa | jusik \
        hoesa \
        | акционерное общество | открытое акционерное общество | закрытое акционерное общество | публичное акционерное \
        общество | непубличное акционерное общество | ао | оао | зао | пао | нао | ат | прат | пат | ват | зат | \
        публічне акціонерне товариство | приватне акціонерне товариство | акціонерне товариство | акционерно \
        дружество | ад | акционарско друштво | αε | α ε | ανωνυμη εταιρεια | αεβε | α ε β ε | αβεε \
        | 股份有限公司 | 股分有限公司 | 股份公司 | 控股有限公司 | 控股股份有限公司 | 集团有限公司 | 集團有限公司 | 集团股份有限公司 | 集團股份有限公司 | 株式会社 | 株式會社 | 株 | 주식회사 | \
        주 | かぶしきがいしゃ | カブシキガイシャ | מ ב | ש م م | ش م م | ش م ل | ش م ك | ش م ع | مساهمة عامة | مساهمة | شركة \
        مساهمة | شركت سهامی خاص | سهامي خاص | سهامی خاص | سهامی عام | سهامي عام | มหาชน | จำกัด มหาชน | บมจ | \
        บจก | gufen youxian gongsi | gu fen you xian gong si
        partnership: lp | limited partnership | kg | kommanditgesellschaft | ohg | gbr | snc | s n c | sca | s c a | s c \
        | scs | cv | c v | vof | v o f | komanditni spolecnost | kommanditbolag | handelsbolag | general \
        partnership | joint venture | jv | ordinary partnership | ltd part | partnership ltd | gmbh and co kg | \
        ag and co kg | sole proprietorship | sole proprietor | hnos | sons | and sons | and bros | bros | \
        brothers | et fils | und sohne | y cia | y compania | e hijos | e hijos sa \
        | 合伙企业 | 合夥企業 | 有限合伙 | 合資会社 | 合名会社 | 合资公司 | 合资企业
        state: gup | fgup | mup | federal state unitary enterprise | state unitary enterprise | unitary enterprise | \
        municipal unitary enterprise | republican unitary enterprise | rup | chup | oduo | fgbu | fgbou | fgaou \
        | fgau | fku | fgku | gbu | gp | ano | nko | ano vo | federal state budgetary institution | federal \
        state budgetary educational institution | federal state budgetary institution of science | federal state \
        autonomous educational institution of higher education | federal state budgetary educational institution \
        of higher education | federalnoe gosudarstvennoe unitarnoe predpriyatie | federalnoye gosudarstvennoye \
        unitarnoye predpriyatiye | gosudarstvennoe unitarnoe predpriyatie | federal state institution | federal \
        state enterprise | state enterprise | state owned enterprise | state company | gosudarstvennoe \
        predpriyatie | derzhavne pidpryiemstvo | public institution | autonomous non profit organization | \
        autonomous noncommercial organization | non profit | nonprofit \
        | фгуп | гуп | муп | руп | фгбу | фгбоу | фгаоу | фгку | федеральное государственное унитарное предприятие | \
        государственное унитарное предприятие | унитарное предприятие | государственное предприятие | державне \
        підприємство | федеральное государственное бюджетное учреждение | гп | дп
        ev: e v | eingetragener verein | verein | asbl | vzw | stichting | ong | ngo | ip | individualnyi predprinimatel \
        | individual entrepreneur | ип | индивидуальный предприниматель | gie | ewiv | eirl | e i r l | eurl | \
        empresa individual de responsabilidad limitada | cooperativa | s coop | scrl | cvba | registered
        company: aktsionernoe | aktsionernoye | obshchestvo | obshestvo | ogranichennoi | otvetstvennostyu | sociedad | \
        anonima | responsabilidad | liability company | liability co | stock company | stock co | liability | \
        private | joint | stock | ltd liability company | ltd liability co | co | cmpny | compny | compania | cia | cie | \
        compagnie | companhia | firma | firm | kompaniya | kompania | kampani | sherkat | sherkate | sharika | \
        sharikat | sharikah | shirkat | enterprise | enterprises | entreprise | empresa | empresas | enterp | \
        predpriyatie | predpriyatiye | gongsi | gong si | hoesa | kaisha | gaisha | cong ty | compagnia | \
        societe | ste | societa | sociedad | sociedade | gesellschaft | spolka | spolecnost | drustvo | \
        druzhestvo | sirket | obshchestvo | bolag | компания | компанія | фирма | предприятие | підприємство | \
        общество | товариство | дружество | εταιρεια | εταιρια | 公司 | 企业 | 企業 | 会社 | 회사 | شركة | شركه | شرکت | \
        مؤسسة | موسسه | مؤسسه | חברה | חברת | कंपनी
        """
}
