/// Spellings of given and family names that sound rules do not bring together, and short names.
enum GivenNames {
    /// One name a line: its spellings over languages.
    static let variants = """
        mohammed muhammad mohamed mohamad mohammad muhammed muhamad mohamud mahomed mahomet mohd muhammet magomed mukhammad mukhamed mehmed mehmet makhmed mohammod muhamed mahamed mokhammad
        ahmed ahmad akhmed akhmad ahmet ahmadi
        alexander aleksandr aleksander alexandr aleksandar oleksandr aliaksandr alexandros alejandro alessandro alexandre iskander iskandar alyaksandr alexandru
        alexei aleksei alexey aleksey alexej aleksej oleksiy oleksii alyaksey aliaksei alexy alexis
        yuri yuriy yury iouri juri jurij youri iuri yurii iurii yuri
        george georgy georgi georgiy georgii georgios jorge giorgi giorgio georges yorgos jerzy heorhii georg
        john johann johannes jan ivan ioann juan giovanni jean joao ioannis yiannis giannis jon
        yusuf yousef yousuf yosef yosif joseph josef jose giuseppe iosif yussuf youssef yusef youssouf iosef
        ibrahim ebrahim abraham ibragim ibraheem avraham abram
        yakov jakob jacob yaqub yaakov yakub jacques iakov jakub yacoub yaqoub yaghoub iakovos
        isaac ishaq yitzhak itzhak izhak ishak isak
        musa moussa moses moshe mousa moisey moisei mosa
        isa issa eissa eisa jesus aissa
        dawud david daoud dawood davud dawoud daud davood davit
        sulayman suleiman solomon suleyman soleiman sulaiman shlomo suliman soliman suleman sulejman
        elias ilyas ilias iliyas eliyahu elijah ilia ilya eliya
        michael mikhail mikhael michel miguel michal mihail mikhailo mykhailo michele mikail mikheil mihail mykhaylo mihaly
        peter pyotr petr piotr pedro pierre pietro petros petro pjotr petar
        paul pavel pablo paolo pavlo pavlos pawel paulo
        andrew andrei andrey andrii andriy andrea andreas andres andre andrzej andrej anders
        nicholas nikolai nikolay nikolaus nikola nicolas nikolaos mykola nicola nicolai mikalai nikolaj mikolaj
        sergey sergei serhii serhiy serge sergio siarhei sergej syarhey
        dmitry dmitri dmitriy dmytro dimitri dimitry dimitrios dzmitry dmitrii dimitrij dimitar
        vladimir volodymyr wladimir uladzimir vladimer
        basil vasily vasili vasyl vasil vassily wasilij vasilios vasiliy vasilii
        gregory grigory grigori hryhorii gregorio grigoriy grigoris gregor hrihoriy grigorii
        stephen stefan steven stepan esteban stefano stephane stephanos etienne istvan
        eugene evgeny yevgeny evgeni yevgeniy evgenii yevhen yauhen eugen eugenio jewgeni evgeniy yevgenii
        philip filip felipe filippo philippe filipp phillip
        matthew matvei mateo matthias matteo mathieu matvey mateusz
        thomas tomas foma tommaso tomasz
        anthony anton antonio antoine antoni antonios antonin
        william wilhelm guillermo guillaume
        henry heinrich henri enrique enrico henryk
        charles karl carlos carlo carl karol
        frederick friedrich federico frederic fredrik
        louis ludwig luis luigi lewis
        lawrence lorenzo laurent lavrentiy lars
        catherine ekaterina yekaterina katerina kateryna katherine katarina catalina caterina katarzyna aikaterini
        helen elena yelena olena helena alena jelena eleni alyona
        anna anne ana hanna hannah ann ganna
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
        khalid khaled halid khalед haled
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
        abdullah abdulla abdallah abdalla abdellah abdullahi abdulah abdoulaye abdollah
        abdulrahman abdurrahman abdelrahman abdalrahman abdulrehman abdulrahmon abdirahman abdurakhman abdulrakhman
        muayyid muwid moayied moayed muayed
        ismail ismael esmail ismoil ishmael esmaeil isma
        idris idriss edris edriss
        shah chah
        khan han kahn
        hui khui
        zhou chou joe
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
        krushchev khrushchev chruschtschow
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
