package junco.internal;

import java.util.Locale;

/** How languages and countries write dates: names of months and days, and patterns. What is not here is written as in English. */
public final class DateTexts {
    /** Months within a date, January first. */
    public static final int MONTHS = 0;
    public static final int SHORT_MONTHS = 1;
    /** Months that stand alone, where they are written in another way. */
    public static final int ALONE_MONTHS = 2;
    public static final int ALONE_SHORT_MONTHS = 3;
    public static final int NARROW_MONTHS = 4;
    /** Days of the week, Monday first. */
    public static final int DAYS = 5;
    public static final int SHORT_DAYS = 6;
    public static final int ALONE_DAYS = 7;
    public static final int ALONE_SHORT_DAYS = 8;
    public static final int NARROW_DAYS = 9;
    /** Morning and afternoon. */
    public static final int HALVES = 10;
    /** Patterns of dates: full, long, medium, short. */
    public static final int DATES = 11;
    /** Patterns of times, likewise. */
    public static final int TIMES = 12;
    /** What stands between date and time, by the shorter of their styles. */
    public static final int JOINS = 13;

    /**
     * A language or a language and country, then columns: a letter, 'a' for the first column, and the texts. A country has the columns of its
     * language otherwise, a language those of English; "root" is the locale without a language.
     */
    private static final String[][] TABLE = {
        {"en",
            "aJanuary|February|March|April|May|June|July|August|September|October|November|December",
            "bJan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
            "eJ|F|M|A|M|J|J|A|S|O|N|D",
            "fMonday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
            "gMon|Tue|Wed|Thu|Fri|Sat|Sun",
            "jM|T|W|T|F|S|S",
            "kAM|PM",
            "lEEEE, MMMM d, y|MMMM d, y|MMM d, y|M/d/yy",
            "mh:mm:ss a zzzz|h:mm:ss a z|h:mm:ss a|h:mm a",
            "n 'at' | 'at' |, |, "},
        {"root",
            "aJan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
            "e1|2|3|4|5|6|7|8|9|10|11|12",
            "fMon|Tue|Wed|Thu|Fri|Sat|Sun",
            "ly MMMM d, EEEE|y MMMM d|y MMM d|y-MM-dd",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | | | "},
        {"en_GB",
            "bJan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec",
            "kam|pm",
            "lEEEE, d MMMM y|d MMMM y|d MMM y|dd/MM/y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm"},
        {"en_CA",
            "bJan.|Feb.|Mar.|Apr.|May|Jun.|Jul.|Aug.|Sep.|Oct.|Nov.|Dec.",
            "gMon.|Tue.|Wed.|Thu.|Fri.|Sat.|Sun.",
            "ka.m.|p.m.",
            "lEEEE, MMMM d, y|MMMM d, y|MMM d, y|y-MM-dd"},
        {"en_AU",
            "bJan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec",
            "dJan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
            "jM.|Tu.|W.|Th.|F.|Sa.|Su.",
            "kam|pm",
            "lEEEE, d MMMM y|d MMMM y|d MMM y|d/M/yy"},
        {"en_IN",
            "kam|pm",
            "lEEEE, d MMMM, y|d MMMM y|dd-MMM-y|dd/MM/yy"},
        {"en_IE",
            "ka.m.|p.m.",
            "lEEEE d MMMM y|d MMMM y|d MMM y|dd/MM/y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm"},
        {"en_NZ",
            "kam|pm",
            "lEEEE, d MMMM y|d MMMM y|d/MM/y|d/MM/yy"},
        {"de",
            "aJanuar|Februar|M\u00e4rz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            "bJan.|Feb.|M\u00e4rz|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
            "dJan|Feb|M\u00e4r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez",
            "fMontag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
            "gMo.|Di.|Mi.|Do.|Fr.|Sa.|So.",
            "iMo|Di|Mi|Do|Fr|Sa|So",
            "jM|D|M|D|F|S|S",
            "lEEEE, d. MMMM y|d. MMMM y|dd.MM.y|dd.MM.yy",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n 'um' | 'um' |, |, "},
        {"de_AT",
            "aJ\u00e4nner|Februar|M\u00e4rz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            "bJ\u00e4n.|Feb.|M\u00e4rz|Apr.|Mai|Juni|Juli|Aug.|Sep.|Okt.|Nov.|Dez.",
            "dJ\u00e4n|Feb|M\u00e4r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez"},
        {"fr",
            "ajanvier|f\u00e9vrier|mars|avril|mai|juin|juillet|ao\u00fbt|septembre|octobre|novembre|d\u00e9cembre",
            "bjanv.|f\u00e9vr.|mars|avr.|mai|juin|juil.|ao\u00fbt|sept.|oct.|nov.|d\u00e9c.",
            "flundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
            "glun.|mar.|mer.|jeu.|ven.|sam.|dim.",
            "jL|M|M|J|V|S|D",
            "lEEEE d MMMM y|d MMMM y|d MMM y|dd/MM/y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n '\u00e0' | '\u00e0' |, | "},
        {"fr_CA",
            "bjanv.|f\u00e9vr.|mars|avr.|mai|juin|juill.|ao\u00fbt|sept.|oct.|nov.|d\u00e9c.",
            "ka.m.|p.m.",
            "lEEEE d MMMM y|d MMMM y|d MMM y|y-MM-dd",
            "mHH 'h' mm 'min' ss 's' zzzz|HH 'h' mm 'min' ss 's' z|HH 'h' mm 'min' ss 's'|HH 'h' mm"},
        {"es",
            "aenero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
            "bene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
            "eE|F|M|A|M|J|J|A|S|O|N|D",
            "flunes|martes|mi\u00e9rcoles|jueves|viernes|s\u00e1bado|domingo",
            "glun|mar|mi\u00e9|jue|vie|s\u00e1b|dom",
            "jL|M|X|J|V|S|D",
            "ka.\u00a0m.|p.\u00a0m.",
            "lEEEE, d 'de' MMMM 'de' y|d 'de' MMMM 'de' y|d MMM y|d/M/yy",
            "mH:mm:ss (zzzz)|H:mm:ss z|H:mm:ss|H:mm",
            "n, |, | | "},
        {"es_MX",
            "bene.|feb.|mar.|abr.|may.|jun.|jul.|ago.|sep.|oct.|nov.|dic.",
            "ilun.|mar.|mi\u00e9.|jue.|vie.|s\u00e1b.|dom.",
            "jL|M|M|J|V|S|D",
            "lEEEE, d 'de' MMMM 'de' y|d 'de' MMMM 'de' y|d MMM y|dd/MM/yy",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm"},
        {"it",
            "agennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
            "bgen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
            "eG|F|M|A|M|G|L|A|S|O|N|D",
            "fluned\u00ec|marted\u00ec|mercoled\u00ec|gioved\u00ec|venerd\u00ec|sabato|domenica",
            "glun|mar|mer|gio|ven|sab|dom",
            "jL|M|M|G|V|S|D",
            "lEEEE d MMMM y|d MMMM y|d MMM y|dd/MM/yy",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | |, |, "},
        {"pt",
            "ajaneiro|fevereiro|mar\u00e7o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
            "bjan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
            "fsegunda-feira|ter\u00e7a-feira|quarta-feira|quinta-feira|sexta-feira|s\u00e1bado|domingo",
            "gseg.|ter.|qua.|qui.|sex.|s\u00e1b.|dom.",
            "jS|T|Q|Q|S|S|D",
            "lEEEE, d 'de' MMMM 'de' y|d 'de' MMMM 'de' y|d 'de' MMM 'de' y|dd/MM/y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | | | "},
        {"pt_PT",
            "gsegunda|ter\u00e7a|quarta|quinta|sexta|s\u00e1bado|domingo",
            "kda manh\u00e3|da tarde",
            "lEEEE, d 'de' MMMM 'de' y|d 'de' MMMM 'de' y|dd/MM/y|dd/MM/yy",
            "n '\u00e0s' | '\u00e0s' |, |, "},
        {"nl",
            "ajanuari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
            "bjan.|feb.|mrt.|apr.|mei|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
            "fmaandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
            "gma|di|wo|do|vr|za|zo",
            "jM|D|W|D|V|Z|Z",
            "ka.m.|p.m.",
            "lEEEE d MMMM y|d MMMM y|d MMM y|dd-MM-y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n 'om' | 'om' | | "},
        {"pl",
            "astycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze\u015bnia|pa\u017adziernika|listopada|grudnia",
            "bsty|lut|mar|kwi|maj|cze|lip|sie|wrz|pa\u017a|lis|gru",
            "cstycze\u0144|luty|marzec|kwiecie\u0144|maj|czerwiec|lipiec|sierpie\u0144|wrzesie\u0144|pa\u017adziernik|listopad|grudzie\u0144",
            "es|l|m|k|m|c|l|s|w|p|l|g",
            "fponiedzia\u0142ek|wtorek|\u015broda|czwartek|pi\u0105tek|sobota|niedziela",
            "gpon.|wt.|\u015br.|czw.|pt.|sob.|niedz.",
            "jp|w|\u015b|c|p|s|n",
            "lEEEE, d MMMM y|d MMMM y|d MMM y|dd.MM.y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | |, |, "},
        {"ru",
            "a\u044f\u043d\u0432\u0430\u0440\u044f|\u0444\u0435\u0432\u0440\u0430\u043b\u044f|\u043c\u0430\u0440\u0442\u0430|\u0430\u043f\u0440\u0435\u043b\u044f|\u043c\u0430\u044f|\u0438\u044e\u043d\u044f|\u0438\u044e\u043b\u044f|\u0430\u0432\u0433\u0443\u0441\u0442\u0430|\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f|\u043e\u043a\u0442\u044f\u0431\u0440\u044f|\u043d\u043e\u044f\u0431\u0440\u044f|\u0434\u0435\u043a\u0430\u0431\u0440\u044f",
            "b\u044f\u043d\u0432.|\u0444\u0435\u0432\u0440.|\u043c\u0430\u0440.|\u0430\u043f\u0440.|\u043c\u0430\u044f|\u0438\u044e\u043d.|\u0438\u044e\u043b.|\u0430\u0432\u0433.|\u0441\u0435\u043d\u0442.|\u043e\u043a\u0442.|\u043d\u043e\u044f\u0431.|\u0434\u0435\u043a.",
            "c\u044f\u043d\u0432\u0430\u0440\u044c|\u0444\u0435\u0432\u0440\u0430\u043b\u044c|\u043c\u0430\u0440\u0442|\u0430\u043f\u0440\u0435\u043b\u044c|\u043c\u0430\u0439|\u0438\u044e\u043d\u044c|\u0438\u044e\u043b\u044c|\u0430\u0432\u0433\u0443\u0441\u0442|\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044c|\u043e\u043a\u0442\u044f\u0431\u0440\u044c|\u043d\u043e\u044f\u0431\u0440\u044c|\u0434\u0435\u043a\u0430\u0431\u0440\u044c",
            "d\u044f\u043d\u0432.|\u0444\u0435\u0432\u0440.|\u043c\u0430\u0440\u0442|\u0430\u043f\u0440.|\u043c\u0430\u0439|\u0438\u044e\u043d\u044c|\u0438\u044e\u043b\u044c|\u0430\u0432\u0433.|\u0441\u0435\u043d\u0442.|\u043e\u043a\u0442.|\u043d\u043e\u044f\u0431.|\u0434\u0435\u043a.",
            "e\u042f|\u0424|\u041c|\u0410|\u041c|\u0418|\u0418|\u0410|\u0421|\u041e|\u041d|\u0414",
            "f\u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a|\u0432\u0442\u043e\u0440\u043d\u0438\u043a|\u0441\u0440\u0435\u0434\u0430|\u0447\u0435\u0442\u0432\u0435\u0440\u0433|\u043f\u044f\u0442\u043d\u0438\u0446\u0430|\u0441\u0443\u0431\u0431\u043e\u0442\u0430|\u0432\u043e\u0441\u043a\u0440\u0435\u0441\u0435\u043d\u044c\u0435",
            "g\u043f\u043d|\u0432\u0442|\u0441\u0440|\u0447\u0442|\u043f\u0442|\u0441\u0431|\u0432\u0441",
            "j\u043f\u043d|\u0432\u0442|\u0441\u0440|\u0447\u0442|\u043f\u0442|\u0441\u0431|\u0432\u0441",
            "lEEEE, d MMMM y '\u0433'.|d MMMM y '\u0433'.|d MMM y '\u0433'.|dd.MM.y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n, |, |, |, "},
        {"sv",
            "ajanuari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
            "bjan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.",
            "fm\u00e5ndag|tisdag|onsdag|torsdag|fredag|l\u00f6rdag|s\u00f6ndag",
            "gm\u00e5n|tis|ons|tors|fre|l\u00f6r|s\u00f6n",
            "jM|T|O|T|F|L|S",
            "kfm|em",
            "lEEEE d MMMM y|d MMMM y|d MMM y|y-MM-dd",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | | | "},
        {"da",
            "ajanuar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
            "bjan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
            "fmandag|tirsdag|onsdag|torsdag|fredag|l\u00f8rdag|s\u00f8ndag",
            "gman.|tir.|ons.|tor.|fre.|l\u00f8r.|s\u00f8n.",
            "iman|tir|ons|tor|fre|l\u00f8r|s\u00f8n",
            "jM|T|O|T|F|L|S",
            "lEEEE 'den' d. MMMM y|d. MMMM y|d. MMM y|dd.MM.y",
            "mHH.mm.ss zzzz|HH.mm.ss z|HH.mm.ss|HH.mm",
            "n 'kl'. | 'kl'. | | "},
        {"nb",
            "ajanuar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
            "bjan.|feb.|mar.|apr.|mai|jun.|jul.|aug.|sep.|okt.|nov.|des.",
            "djan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des",
            "fmandag|tirsdag|onsdag|torsdag|fredag|l\u00f8rdag|s\u00f8ndag",
            "gman.|tir.|ons.|tor.|fre.|l\u00f8r.|s\u00f8n.",
            "jM|T|O|T|F|L|S",
            "ka.m.|p.m.",
            "lEEEE d. MMMM y|d. MMMM y|d. MMM y|dd.MM.y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n 'kl'. | 'kl'. |, |, "},
        {"fi",
            "atammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kes\u00e4kuuta|hein\u00e4kuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
            "btammik.|helmik.|maalisk.|huhtik.|toukok.|kes\u00e4k.|hein\u00e4k.|elok.|syysk.|lokak.|marrask.|jouluk.",
            "ctammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kes\u00e4kuu|hein\u00e4kuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu",
            "dtammi|helmi|maalis|huhti|touko|kes\u00e4|hein\u00e4|elo|syys|loka|marras|joulu",
            "eT|H|M|H|T|K|H|E|S|L|M|J",
            "fmaanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina",
            "gma|ti|ke|to|pe|la|su",
            "hmaanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai",
            "jM|T|K|T|P|L|S",
            "kap.|ip.",
            "lcccc d. MMMM y|d. MMMM y|d.M.y|d.M.y",
            "mH.mm.ss zzzz|H.mm.ss z|H.mm.ss|H.mm",
            "n 'klo' | 'klo' | 'klo' | "},
        {"cs",
            "aledna|\u00fanora|b\u0159ezna|dubna|kv\u011btna|\u010dervna|\u010dervence|srpna|z\u00e1\u0159\u00ed|\u0159\u00edjna|listopadu|prosince",
            "bled|\u00fano|b\u0159e|dub|kv\u011b|\u010dvn|\u010dvc|srp|z\u00e1\u0159|\u0159\u00edj|lis|pro",
            "cleden|\u00fanor|b\u0159ezen|duben|kv\u011bten|\u010derven|\u010dervenec|srpen|z\u00e1\u0159\u00ed|\u0159\u00edjen|listopad|prosinec",
            "e1|2|3|4|5|6|7|8|9|10|11|12",
            "fpond\u011bl\u00ed|\u00fater\u00fd|st\u0159eda|\u010dtvrtek|p\u00e1tek|sobota|ned\u011ble",
            "gpo|\u00fat|st|\u010dt|p\u00e1|so|ne",
            "jP|\u00da|S|\u010c|P|S|N",
            "kdop.|odp.",
            "lEEEE d. MMMM y|d. MMMM y|d. M. y|dd.MM.yy",
            "mH:mm:ss zzzz|H:mm:ss z|H:mm:ss|H:mm",
            "n | | | "},
        {"tr",
            "aOcak|\u015eubat|Mart|Nisan|May\u0131s|Haziran|Temmuz|A\u011fustos|Eyl\u00fcl|Ekim|Kas\u0131m|Aral\u0131k",
            "bOca|\u015eub|Mar|Nis|May|Haz|Tem|A\u011fu|Eyl|Eki|Kas|Ara",
            "eO|\u015e|M|N|M|H|T|A|E|E|K|A",
            "fPazartesi|Sal\u0131|\u00c7ar\u015famba|Per\u015fembe|Cuma|Cumartesi|Pazar",
            "gPzt|Sal|\u00c7ar|Per|Cum|Cmt|Paz",
            "jP|S|\u00c7|P|C|C|P",
            "k\u00d6\u00d6|\u00d6S",
            "ld MMMM y EEEE|d MMMM y|d MMM y|d.MM.y",
            "mHH:mm:ss zzzz|HH:mm:ss z|HH:mm:ss|HH:mm",
            "n | | | "},
        {"ja",
            "a1\u6708|2\u6708|3\u6708|4\u6708|5\u6708|6\u6708|7\u6708|8\u6708|9\u6708|10\u6708|11\u6708|12\u6708",
            "b1\u6708|2\u6708|3\u6708|4\u6708|5\u6708|6\u6708|7\u6708|8\u6708|9\u6708|10\u6708|11\u6708|12\u6708",
            "e1|2|3|4|5|6|7|8|9|10|11|12",
            "f\u6708\u66dc\u65e5|\u706b\u66dc\u65e5|\u6c34\u66dc\u65e5|\u6728\u66dc\u65e5|\u91d1\u66dc\u65e5|\u571f\u66dc\u65e5|\u65e5\u66dc\u65e5",
            "g\u6708|\u706b|\u6c34|\u6728|\u91d1|\u571f|\u65e5",
            "j\u6708|\u706b|\u6c34|\u6728|\u91d1|\u571f|\u65e5",
            "k\u5348\u524d|\u5348\u5f8c",
            "ly\u5e74M\u6708d\u65e5EEEE|y\u5e74M\u6708d\u65e5|y/MM/dd|y/MM/dd",
            "mH\u6642mm\u5206ss\u79d2 zzzz|H:mm:ss z|H:mm:ss|H:mm",
            "n | | | "},
        {"zh",
            "a\u4e00\u6708|\u4e8c\u6708|\u4e09\u6708|\u56db\u6708|\u4e94\u6708|\u516d\u6708|\u4e03\u6708|\u516b\u6708|\u4e5d\u6708|\u5341\u6708|\u5341\u4e00\u6708|\u5341\u4e8c\u6708",
            "b1\u6708|2\u6708|3\u6708|4\u6708|5\u6708|6\u6708|7\u6708|8\u6708|9\u6708|10\u6708|11\u6708|12\u6708",
            "e1|2|3|4|5|6|7|8|9|10|11|12",
            "f\u661f\u671f\u4e00|\u661f\u671f\u4e8c|\u661f\u671f\u4e09|\u661f\u671f\u56db|\u661f\u671f\u4e94|\u661f\u671f\u516d|\u661f\u671f\u65e5",
            "g\u5468\u4e00|\u5468\u4e8c|\u5468\u4e09|\u5468\u56db|\u5468\u4e94|\u5468\u516d|\u5468\u65e5",
            "j\u4e00|\u4e8c|\u4e09|\u56db|\u4e94|\u516d|\u65e5",
            "k\u4e0a\u5348|\u4e0b\u5348",
            "ly\u5e74M\u6708d\u65e5EEEE|y\u5e74M\u6708d\u65e5|y\u5e74M\u6708d\u65e5|y/M/d",
            "mzzzz ah:mm:ss|z ah:mm:ss|ah:mm:ss|ah:mm",
            "n | | | "},
        {"ko",
            "a1\uc6d4|2\uc6d4|3\uc6d4|4\uc6d4|5\uc6d4|6\uc6d4|7\uc6d4|8\uc6d4|9\uc6d4|10\uc6d4|11\uc6d4|12\uc6d4",
            "b1\uc6d4|2\uc6d4|3\uc6d4|4\uc6d4|5\uc6d4|6\uc6d4|7\uc6d4|8\uc6d4|9\uc6d4|10\uc6d4|11\uc6d4|12\uc6d4",
            "e1\uc6d4|2\uc6d4|3\uc6d4|4\uc6d4|5\uc6d4|6\uc6d4|7\uc6d4|8\uc6d4|9\uc6d4|10\uc6d4|11\uc6d4|12\uc6d4",
            "f\uc6d4\uc694\uc77c|\ud654\uc694\uc77c|\uc218\uc694\uc77c|\ubaa9\uc694\uc77c|\uae08\uc694\uc77c|\ud1a0\uc694\uc77c|\uc77c\uc694\uc77c",
            "g\uc6d4|\ud654|\uc218|\ubaa9|\uae08|\ud1a0|\uc77c",
            "j\uc6d4|\ud654|\uc218|\ubaa9|\uae08|\ud1a0|\uc77c",
            "k\uc624\uc804|\uc624\ud6c4",
            "ly\ub144 M\uc6d4 d\uc77c EEEE|y\ub144 M\uc6d4 d\uc77c|y. M. d.|yy. M. d.",
            "ma h\uc2dc m\ubd84 s\ucd08 zzzz|a h\uc2dc m\ubd84 s\ucd08 z|a h:mm:ss|a h:mm",
            "n | | | "},
    };

    /** What was asked for last: programs ask for one locale again and again. */
    private static Texts last;

    private DateTexts() {
    }

    /** One locale's texts, by column, as far as they were asked for. */
    private static final class Texts {
        final Locale locale;
        final String[][] columns = new String[JOINS + 1][];

        Texts(Locale locale) {
            this.locale = locale;
        }
    }

    /** Returns the texts of a column as a locale has them, not to be changed. */
    public static String[] of(Locale locale, int column) {
        Texts texts = last;
        if (texts == null || !texts.locale.equals(locale)) {
            texts = new Texts(locale);
            last = texts;
        }
        String[] found = texts.columns[column];
        if (found == null) {
            String text = text(locale, column);
            if (column == TIMES && Release.later() && locale.getLanguage().equals("en")) {
                text = text.replace(" a", "\u202fa");
            }
            found = text.split("\\|", -1);
            texts.columns[column] = found;
        }
        return found;
    }

    private static String text(Locale locale, int column) {
        String language = locale.getLanguage().isEmpty() ? "root" : locale.getLanguage();
        String found = find(language + "_" + locale.getCountry(), column);
        if (found == null) {
            found = find(language, column);
        }
        if (found != null) {
            return found;
        }
        return switch (column) {
            case ALONE_MONTHS -> text(locale, MONTHS);
            case ALONE_SHORT_MONTHS -> text(locale, SHORT_MONTHS);
            case ALONE_DAYS -> text(locale, DAYS);
            case ALONE_SHORT_DAYS -> text(locale, SHORT_DAYS);
            default -> find("en", column);
        };
    }

    private static String find(String key, int column) {
        for (String[] row : TABLE) {
            if (row[0].equals(key)) {
                for (int i = 1; i < row.length; i++) {
                    if (row[i].charAt(0) == 'a' + column) {
                        return row[i].substring(1);
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** Returns the pattern of a date and a time, each of a style from 0 (full) to 3 (short), or -1 for none. */
    public static String pattern(Locale locale, int dateStyle, int timeStyle) {
        String date = dateStyle < 0 ? "" : of(locale, DATES)[dateStyle];
        String time = timeStyle < 0 ? "" : of(locale, TIMES)[timeStyle];
        return date + (dateStyle < 0 || timeStyle < 0 ? "" : of(locale, JOINS)[Math.max(dateStyle, timeStyle)]) + time;
    }
}
