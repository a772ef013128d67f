/// Spellings of given and family names that sound rules do not bring together, and short names.
enum GivenNames {
    /// One name a line: its spellings over languages.
    static let variants = """
        mohammed muhammad mohamed mohamad mohammad muhammed muhamad mohamud mahomed mahomet mohd muhammet magomed mukhammad mukhamed mehmed mehmet makhmed mohammod muhamed mahamed mokhammad
        ahmed ahmad akhmed akhmad ahmet ahmat
        alexander aleksandr aleksander alexandr aleksandar oleksandr aliaksandr alexandros alexandre alyaksandr alexandru aleksandre
        alejandro
        alessandro
        iskander iskandar
        alexei aleksei alexey aleksey alexej aleksej oleksiy oleksii alyaksey aliaksei alexy alexis
        yuri yuriy yury iouri juri jurij youri iuri yurii iurii yuri
        george georges georg
        georgy georgi georgiy georgii georgios giorgi heorhii yorgos
        jorge
        giorgio
        john jon
        johann johannes
        ivan
        juan
        giovanni
        ioannis yiannis giannis ioann
        yusuf yousef yousuf yussuf youssef yusef youssouf yusup yosef yosif iosif iosef
        joseph josef
        jose
        giuseppe
        ibrahim ebrahim ibragim ibraheem
        abraham avraham abram
        yakov jakob jacob yaakov iakov jakub iakovos
        yaqub yakub yacoub yaqoub yaghoub
        fyodor fedor feodor fiodor
        soloviev solovyov solovyev solovev
        isaac ishaq yitzhak itzhak izhak ishak isak
        musa moussa mousa mosa
        moses moshe moisey moisei
        isa issa eissa eisa aissa
        dawud david daoud dawood davud dawoud daud davood davit
        sulayman suleiman suleyman soleiman sulaiman suliman soliman suleman sulejman
        solomon shlomo
        elias ilyas ilias iliyas
        ilya ilia iliya
        michail mikhail mikhael mihail mikhailo mykhailo mikail mikheil mykhaylo michael michal
        michel
        miguel
        peter pyotr petr piotr petro pjotr petar petros
        pedro
        pierre
        pavel pavlo pavlos pawel paul
        pablo
        paolo
        andrew andrei andrey andrii andriy andrej andrzej
        andreas andres andre
        andrea
        nikolai nikolay mykola nicolai mikalai nikolaj mikolaj
        nicholas nicolas nikolaos nikolaus
        sergey sergei serhii serhiy siarhei sergej syarhey serge
        sergio
        dmitry dmitri dmitriy dmytro dimitri dimitry dimitrios dzmitry dmitrii dimitrij dimitar
        vladimir volodymyr wladimir uladzimir vladimer
        basil vasily vasili vasyl vasil vassily wasilij vasilios vasiliy vasilii
        gregory grigory grigori hryhorii grigoriy grigoris gregor hrihoriy grigorii
        gregorio
        stephen steven stefan stephanos
        stepan
        esteban
        william wm
        charles chas
        george geo
        thomas thos
        james jas
        joseph jos
        robert robt
        evgeny yevgeny evgeni yevgeniy evgenii yevhen yauhen jewgeni evgeniy yevgenii eugene eugen
        philip filip felipe filippo philippe filipp phillip
        matthew matvei mateo matthias matteo mathieu matvey mateusz
        thomas tomas foma tommaso tomasz
        anthony anton antonio antoine antoni antonios antonin
        william
        wilhelm
        guillermo
        henry henri
        heinrich
        enrique enrico
        karl carl
        charles
        carlos
        frederick friedrich federico frederic fredrik
        louis lewis
        ludwig
        luis
        luigi
        lawrence lorenzo laurent lavrentiy lars
        ekaterina yekaterina katerina kateryna catherine katherine katarina aikaterini
        helen elena yelena olena helena alena jelena eleni alyona
        anna anne ana ann hanna ganna
        mary maria marie mariya maryam miriam mariam mariia miryam maryia
        natalia nataliya natalya natallia natalie nataliia natalja natalja
        tatiana tatyana tetiana tatsiana tatjana tetyana
        julia yulia yuliya iuliia julija yuliia giulia
        sophia sofia sofya sofiya sofiia zofia
        xenia ksenia kseniya oksana aksana kseniia
        irina iryna irena irene eirini
        elizabeth elizaveta isabel elisabeth yelizaveta isabella elisaveta
        fatima fatma fatimah fatemeh fatimeh fatime faatima fatemah
        aisha ayesha aysha aicha ayse aishah ayisha
        khadija khadijah hatice khadeeja khadidja hadija
        zaynab zainab zeynep zineb zeinab zainap
        hussein husayn hussain hosein hossein husein huseyn husain hussayn khusein houssein huseyin hussien
        hassan hasan khasan hassen
        ali aly alee
        omar umar omer umer oumar
        uthman osman othman usman ousmane othmane usmon
        khalid khaled halid haled
        jamal gamal djamal cemal jamaal dzhamal
        jafar jaafar djafar gafar cafer dzhafar jaffar jaafer
        qasim kassem qassem kasim qasem ghasem kasem kasym qassim kassim ghassem
        qadhafi gaddafi khadafi kaddafi qaddafi gadhafi gadafi kadafi
        said saeed sayed saied sayeed saeid syed sayyid seyed seyyed sayyed
        nasir nasser naser nassir nasr
        mahmud mahmoud mahmood makhmud mehmood machmud mahmut mahmod
        mustafa mostafa moustafa mustapha mostapha mustafo
        rashid rasheed rachid raschid rashed
        karim kareem kerim karem
        yahya yahia yehia yahiya
        tariq tarek tarik tareq tarique
        abdullah abdulla abdallah abdalla abdellah abdulah abdoulaye abdollah abdullakh abdulrah abdullax
        abdulrahman abdurrahman abdelrahman abdalrahman abdulrehman abdulrahmon abdirahman abdurakhman abdulrakhman
        muayyid muwid moayied moayed muayed
        ismail ismael esmail ismoil ishmael esmaeil isma
        idris idriss edris edriss
        shah chah
        khan kahn
        hui khui
        zhou chou
        wong huang
        ng wu
        chan chen
        cheung zhang cheong
        lee li
        lee yi ri rhee rhi
        kwok guo
        leung liang
        kim gim
        pak park bak
        choi choe choy
        jung jeong chung chong jong
        kang gang
        cho jo
        chang jang
        yoon yun youn
        shin sin
        im lim rim
        ryu yu yoo ryoo lyu
        noh no roh ro
        woo u wu
        ahn an
        nguyen nguen
        tchaikovsky chaikovsky tschaikowsky
        krushchev khrushchev khrushchov chruschtschow
        yeltsin eltsin jelzin ieltsine
        gorbachev gorbatchev gorbatschow
        jerusalem quds
        rafiq rafik rafic
        """
    /// A short name, then the names that it stands for.
    static let nicknames = """
        bill william will
        bob robert
        dick richard
        rick richard
        mike michael mikhail
        misha mikhail michael
        tom thomas
        jim james
        jack john
        joe joseph
        pepe jose
        tony anthony antonio anton
        alex alexander aleksandr alexei aleksei alexey
        sasha aleksandr alexander oleksandr aleksandra
        sanya aleksandr
        volodya vladimir volodymyr
        vova vladimir volodymyr
        vanya ivan
        kolya nikolai nikolay mykola
        petya petr pyotr
        pasha pavel
        dima dmitry dmitri dmytro dmitriy
        zhenya evgeny yevgeny
        seryozha sergey sergei
        lyosha alexei aleksei alexey
        yura yuri yuriy
        kostya konstantin
        slava vyacheslav
        tolya anatoly anatoliy
        katya ekaterina yekaterina
        lena elena yelena olena
        tanya tatiana tatyana
        natasha natalia natalya
        masha maria mariya
        liz elizabeth
        beth elizabeth
        kate catherine katherine
        maggie margaret
        steve steven stephen
        dave david
        dan daniel
        danny daniel
        sam samuel
        ben benjamin
        ed edward
        ted edward theodore
        fred frederick alfred
        nick nicholas nikolai
        greg gregory
        andy andrew
        chris christopher christian
        pete peter
        ron ronald
        don donald
        ken kenneth
        larry lawrence
        harry henry harold
        charlie charles
        chuck charles
        frank francis franklin
        paco francisco
        pancho francisco
        chema jose
        memo guillermo
        lucho luis
        nacho ignacio
        beto alberto roberto
        quique enrique
        moe mohammed mohamed
        mo mohammed mohamed
        hamoudi mohammed
        """

    /// Groups above this are nicknames.
    private static let firstNickname: UInt16 = 20_000

    static func isNickname(_ group: UInt16) -> Bool { group >= firstNickname }

    private static let table: (words: ByteTable, groups: [WordGroups]) = {
        var groups: [[UInt8]: WordGroups] = [:]
        for (rows, base) in [(variants, UInt16(1)), (nicknames, firstNickname)] {
            for (index, row) in rows.split(separator: "\n").enumerated() {
                for word in Set(row.split(separator: " ")) {
                    groups[Array(word.utf8), default: WordGroups()].add(base + UInt16(index))
                }
            }
        }
        var words = ByteTable()
        var list: [WordGroups] = []
        for (word, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            words.insert(word, list.count)
            list.append(group)
        }
        return (words, list)
    }()

    static func groups(of bytes: [UInt8], _ word: Range<Int>) -> WordGroups {
        table.words.find(bytes, word).map { table.groups[$0] } ?? WordGroups()
    }
}
