package junco.internal;

import java.util.ArrayList;
import java.util.List;

/** English names of countries and languages. */
public final class LocaleNames {
    /** Entries of the code of two letters, that of three, and the name. */
    private static final String COUNTRIES = ""
        + "ADANDAndorra|AEAREUnited Arab Emirates|AFAFGAfghanistan|AGATGAntigua & Barbuda|AIAIAAnguilla|ALALBAlbania|"
        + "AMARMArmenia|AOAGOAngola|AQATAAntarctica|ARARGArgentina|ASASMAmerican Samoa|ATAUTAustria|AUAUSAustralia|"
        + "AWABWAruba|AXALA\u00c5land Islands|AZAZEAzerbaijan|BABIHBosnia & Herzegovina|BBBRBBarbados|BDBGDBangladesh|"
        + "BEBELBelgium|BFBFABurkina Faso|BGBGRBulgaria|BHBHRBahrain|BIBDIBurundi|BJBENBenin|BLBLMSt. Barth\u00e9lemy|"
        + "BMBMUBermuda|BNBRNBrunei|BOBOLBolivia|BQBESCaribbean Netherlands|BRBRABrazil|BSBHSBahamas|BTBTNBhutan|"
        + "BVBVTBouvet Island|BWBWABotswana|BYBLRBelarus|BZBLZBelize|CACANCanada|CCCCKCocos (Keeling) Islands|"
        + "CDCODCongo - Kinshasa|CFCAFCentral African Republic|CGCOGCongo - Brazzaville|CHCHESwitzerland|"
        + "CICIVC\u00f4te d\u2019Ivoire|CKCOKCook Islands|CLCHLChile|CMCMRCameroon|CNCHNChina|COCOLColombia|"
        + "CRCRICosta Rica|CUCUBCuba|CVCPVCape Verde|CWCUWCura\u00e7ao|CXCXRChristmas Island|CYCYPCyprus|CZCZECzechia|"
        + "DEDEUGermany|DJDJIDjibouti|DKDNKDenmark|DMDMADominica|DODOMDominican Republic|DZDZAAlgeria|ECECUEcuador|"
        + "EEESTEstonia|EGEGYEgypt|EHESHWestern Sahara|ERERIEritrea|ESESPSpain|ETETHEthiopia|FIFINFinland|FJFJIFiji|"
        + "FKFLKFalkland Islands|FMFSMMicronesia|FOFROFaroe Islands|FRFRAFrance|GAGABGabon|GBGBRUnited Kingdom|"
        + "GDGRDGrenada|GEGEOGeorgia|GFGUFFrench Guiana|GGGGYGuernsey|GHGHAGhana|GIGIBGibraltar|GLGRLGreenland|"
        + "GMGMBGambia|GNGINGuinea|GPGLPGuadeloupe|GQGNQEquatorial Guinea|GRGRCGreece|"
        + "GSSGSSouth Georgia & South Sandwich Islands|GTGTMGuatemala|GUGUMGuam|GWGNBGuinea-Bissau|GYGUYGuyana|"
        + "HKHKGHong Kong SAR China|HMHMDHeard & McDonald Islands|HNHNDHonduras|HRHRVCroatia|HTHTIHaiti|HUHUNHungary|"
        + "IDIDNIndonesia|IEIRLIreland|ILISRIsrael|IMIMNIsle of Man|ININDIndia|IOIOTBritish Indian Ocean Territory|"
        + "IQIRQIraq|IRIRNIran|ISISLIceland|ITITAItaly|JEJEYJersey|JMJAMJamaica|JOJORJordan|JPJPNJapan|KEKENKenya|"
        + "KGKGZKyrgyzstan|KHKHMCambodia|KIKIRKiribati|KMCOMComoros|KNKNASt. Kitts & Nevis|KPPRKNorth Korea|"
        + "KRKORSouth Korea|KWKWTKuwait|KYCYMCayman Islands|KZKAZKazakhstan|LALAOLaos|LBLBNLebanon|LCLCASt. Lucia|"
        + "LILIELiechtenstein|LKLKASri Lanka|LRLBRLiberia|LSLSOLesotho|LTLTULithuania|LULUXLuxembourg|LVLVALatvia|"
        + "LYLBYLibya|MAMARMorocco|MCMCOMonaco|MDMDAMoldova|MEMNEMontenegro|MFMAFSt. Martin|MGMDGMadagascar|"
        + "MHMHLMarshall Islands|MKMKDNorth Macedonia|MLMLIMali|MMMMRMyanmar (Burma)|MNMNGMongolia|MOMACMacao SAR China|"
        + "MPMNPNorthern Mariana Islands|MQMTQMartinique|MRMRTMauritania|MSMSRMontserrat|MTMLTMalta|MUMUSMauritius|"
        + "MVMDVMaldives|MWMWIMalawi|MXMEXMexico|MYMYSMalaysia|MZMOZMozambique|NANAMNamibia|NCNCLNew Caledonia|NENERNiger|"
        + "NFNFKNorfolk Island|NGNGANigeria|NINICNicaragua|NLNLDNetherlands|NONORNorway|NPNPLNepal|NRNRUNauru|NUNIUNiue|"
        + "NZNZLNew Zealand|OMOMNOman|PAPANPanama|PEPERPeru|PFPYFFrench Polynesia|PGPNGPapua New Guinea|PHPHLPhilippines|"
        + "PKPAKPakistan|PLPOLPoland|PMSPMSt. Pierre & Miquelon|PNPCNPitcairn Islands|PRPRIPuerto Rico|"
        + "PSPSEPalestinian Territories|PTPRTPortugal|PWPLWPalau|PYPRYParaguay|QAQATQatar|REREUR\u00e9union|ROROURomania|"
        + "RSSRBSerbia|RURUSRussia|RWRWARwanda|SASAUSaudi Arabia|SBSLBSolomon Islands|SCSYCSeychelles|SDSDNSudan|"
        + "SESWESweden|SGSGPSingapore|SHSHNSt. Helena|SISVNSlovenia|SJSJMSvalbard & Jan Mayen|SKSVKSlovakia|"
        + "SLSLESierra Leone|SMSMRSan Marino|SNSENSenegal|SOSOMSomalia|SRSURSuriname|SSSSDSouth Sudan|"
        + "STSTPS\u00e3o Tom\u00e9 & Pr\u00edncipe|SVSLVEl Salvador|SXSXMSint Maarten|SYSYRSyria|SZSWZEswatini|"
        + "TCTCATurks & Caicos Islands|TDTCDChad|TFATFFrench Southern Territories|TGTGOTogo|THTHAThailand|TJTJKTajikistan|"
        + "TKTKLTokelau|TLTLSTimor-Leste|TMTKMTurkmenistan|TNTUNTunisia|TOTONTonga|TRTURTurkey|TTTTOTrinidad & Tobago|"
        + "TVTUVTuvalu|TWTWNTaiwan|TZTZATanzania|UAUKRUkraine|UGUGAUganda|UMUMIU.S. Outlying Islands|USUSAUnited States|"
        + "UYURYUruguay|UZUZBUzbekistan|VAVATVatican City|VCVCTSt. Vincent & Grenadines|VEVENVenezuela|"
        + "VGVGBBritish Virgin Islands|VIVIRU.S. Virgin Islands|VNVNMVietnam|VUVUTVanuatu|WFWLFWallis & Futuna|WSWSMSamoa|"
        + "YEYEMYemen|YTMYTMayotte|ZAZAFSouth Africa|ZMZMBZambia|ZWZWEZimbabwe|";
    private static final String LANGUAGES = ""
        + "aaaarAfar|ababkAbkhazian|aeaveAvestan|afafrAfrikaans|akakaAkan|amamhAmharic|anargAragonese|araraArabic|"
        + "asasmAssamese|avavaAvaric|ayaymAymara|azazeAzerbaijani|babakBashkir|bebelBelarusian|bgbulBulgarian|bhbihBihari|"
        + "bibisBislama|bmbamBambara|bnbenBangla|bobodTibetan|brbreBreton|bsbosBosnian|cacatCatalan|cecheChechen|"
        + "chchaChamorro|cocosCorsican|crcreCree|cscesCzech|cuchuChurch Slavic|cvchvChuvash|cycymWelsh|dadanDanish|"
        + "dedeuGerman|dvdivDivehi|dzdzoDzongkha|eeeweEwe|elellGreek|enengEnglish|eoepoEsperanto|esspaSpanish|"
        + "etestEstonian|eueusBasque|fafasPersian|fffulFulah|fifinFinnish|fjfijFijian|fofaoFaroese|frfraFrench|"
        + "fyfryWestern Frisian|gagleIrish|gdglaScottish Gaelic|glglgGalician|gngrnGuarani|gugujGujarati|gvglvManx|"
        + "hahauHausa|hehebHebrew|hihinHindi|hohmoHiri Motu|hrhrvCroatian|hthatHaitian Creole|huhunHungarian|"
        + "hyhyeArmenian|hzherHerero|iainaInterlingua|idindIndonesian|ieileInterlingue|igiboIgbo|iiiiiSichuan Yi|"
        + "ikipkInupiaq|inindIndonesian|ioidoIdo|isislIcelandic|ititaItalian|iuikuInuktitut|iwhebHebrew|jajpnJapanese|"
        + "jiyidYiddish|jvjavJavanese|kakatGeorgian|kgkonKongo|kikikKikuyu|kjkuaKuanyama|kkkazKazakh|klkalKalaallisut|"
        + "kmkhmKhmer|knkanKannada|kokorKorean|krkauKanuri|kskasKashmiri|kukurKurdish|kvkomKomi|kwcorCornish|kykirKyrgyz|"
        + "lalatLatin|lbltzLuxembourgish|lglugGanda|lilimLimburgish|lnlinLingala|lolaoLao|ltlitLithuanian|"
        + "lulubLuba-Katanga|lvlavLatvian|mgmlgMalagasy|mhmahMarshallese|mimriMaori|mkmkdMacedonian|mlmalMalayalam|"
        + "mnmonMongolian|momolMoldavian|mrmarMarathi|msmsaMalay|mtmltMaltese|mymyaBurmese|nanauNauru|"
        + "nbnobNorwegian Bokm\u00e5l|ndndeNorth Ndebele|nenepNepali|ngndoNdonga|nlnldDutch|nnnnoNorwegian Nynorsk|"
        + "nonorNorwegian|nrnblSouth Ndebele|nvnavNavajo|nynyaNyanja|ocociOccitan|ojojiOjibwa|omormOromo|ororiOdia|"
        + "osossOssetic|papanPunjabi|pipliPali|plpolPolish|pspusPashto|ptporPortuguese|ququeQuechua|rmrohRomansh|"
        + "rnrunRundi|roronRomanian|rurusRussian|rwkinKinyarwanda|sasanSanskrit|scsrdSardinian|sdsndSindhi|"
        + "sesmeNorthern Sami|sgsagSango|sisinSinhala|skslkSlovak|slslvSlovenian|smsmoSamoan|snsnaShona|sosomSomali|"
        + "sqsqiAlbanian|srsrpSerbian|sssswSwati|stsotSouthern Sotho|susunSundanese|svsweSwedish|swswaSwahili|tatamTamil|"
        + "tetelTelugu|tgtgkTajik|ththaThai|titirTigrinya|tktukTurkmen|tltglTagalog|tntsnTswana|totonTongan|trturTurkish|"
        + "tstsoTsonga|tttatTatar|twtwiTwi|tytahTahitian|uguigUyghur|ukukrUkrainian|ururdUrdu|uzuzbUzbek|vevenVenda|"
        + "vivieVietnamese|vovolVolap\u00fck|wawlnWalloon|wowolWolof|xhxhoXhosa|yiyidYiddish|yoyorYoruba|zazhaZhuang|"
        + "zhzhoChinese|zuzulZulu|";

    private LocaleNames() {
    }

    /** Returns the entry of a code behind its two letters, null if there is none. */
    private static String find(String table, String code) {
        if (code.length() != 2) {
            return null;
        }
        int at = table.startsWith(code) ? 0 : table.indexOf("|" + code) + 1;
        return at == 0 && !table.startsWith(code) ? null : table.substring(at + 2, table.indexOf('|', at));
    }

    private static String name(String table, String code) {
        String entry = find(table, code);
        return entry == null ? code : entry.substring(3);
    }

    private static String three(String table, String code) {
        String entry = find(table, code);
        return entry == null ? null : entry.substring(0, 3);
    }

    private static String[] codes(String table) {
        List<String> all = new ArrayList<>();
        for (String entry : table.split("\\|")) {
            all.add(entry.substring(0, 2));
        }
        return all.toArray(new String[0]);
    }

    /** Returns the name of a country, the code itself if it has none. */
    public static String country(String code) {
        return name(COUNTRIES, code);
    }

    /** Returns the name of a language, the code itself if it has none. */
    public static String language(String code) {
        return name(LANGUAGES, code);
    }

    /** Returns the code of three letters, or null. */
    public static String country3(String code) {
        return three(COUNTRIES, code);
    }

    /** Returns the code of three letters, or null. */
    public static String language3(String code) {
        return three(LANGUAGES, code);
    }

    public static String[] countries() {
        return codes(COUNTRIES);
    }

    public static String[] languages() {
        return codes(LANGUAGES);
    }
}
