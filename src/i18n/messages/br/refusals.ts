import type { Messages } from '../Messages.ts'

export const refusals: Messages<'br'>['refusals'] = {
  'account-closed': 'Serret eo ar gont-mañ.',
  'account-unknown':
    'N’anavez kont ebet an anaoudadur-mañ amañ, ha n’haller ket krouiñ unan gantañ. Kevreit gant ho ker-tremen, ha liammit anezhañ dindan « Ger-tremen ha kevreadennoù ».',
  'already-registered': 'Ur plas hoc’h eus dija evit an abadenn-mañ.',
  'already-waiting':
    'Er roll c’hortoz-mañ emaoc’h dija, pe ur c’hinnig a c’hortoz ho respont. Sellit ouzh hoc’h amprestoù.',
  'amount-malformed': 'Skrivit ur sammad evel 20 pe 12,50, evit un dra hepken war un dro.',
  'answer-not-valid':
    'N’haller ket fiziout er respont deuet ac’hano : den n’eo bet kevreet. Klaskit en-dro ; mar c’hoarvez adarre, lavarit d’ar gêr.',
  'application-incomplete':
    'Respontoù zo a vank pe ne c’hallont ket bezañ implijet. Reizhit anezho amañ dindan.',
  'applications-waiting':
    'Teir fichenn deoc’h a c’hortoz ur respont. Kasit an hini da-heul pa vo bet respontet da unan.',
  'business-name-missing': 'Roit an anv ma vez anavezet hoc’h embregerezh dindanañ.',
  'choice-missing': 'Grit un dibab.',
  'city-fixed': 'Ar pezh a zo d’ur gêr a chom ganti. Krouit anezhañ en-dro er gêr all.',
  'city-malformed': 'Un dra bennak a vank. Ar maeziennoù merket a lavar petra.',
  'city-not-prepared': 'N’emañ ket ar gêr-mañ o vezañ prientet : digoret eo dija, pe ehanet.',
  'city-not-ready': 'N’hall ket ar gêr digeriñ c’hoazh. Er roll emañ ar pezh a vank.',
  'city-unknown': 'N’eus kêr ebet en anv-se amañ hag a vefe dindan ho karg.',
  'code-needed': 'Goulenn a ra ar gont-mañ un eil pazenn. Kevreit war bajenn foran ho kêr, a gemer ar c’hod.',
  'columns-missing': 'Mankout a ra ar bann {{columns}} ; hepzañ ne vez anavezet linenn ebet.',
  'columns-twice': 'Div wech emañ ar bann {{columns}}. Tennit unan.',
  'columns-unknown': 'N’eo ket anavezet ar bannoù {{columns}}. Bez’ ez eus : {{expected}}',
  'commons-missing': 'Menegit da nebeutañ ur boutin ma harp hoc’h embregerezh warnañ.',
  'commons-not-here': 'N’emañ ket ar boutin-se er gêr-mañ. Dibabit unan er roll.',
  'consent-missing':
    'Ne c’hallomp embann nemet ma’z eus bet asant an dud a c’haller anavezout. Kevaskit al logell mard eo gwir.',
  'contribution-incomplete': 'Mankout a ra un dra bennak. Lavaret e vez petra gant ar maeziennoù merket.',
  'contribution-unknown': 'N’eo ket unan eus ho tegasadennoù. Sellit ouzh ar pezh hoc’h eus ouzhpennet.',
  'country-malformed': 'Gant div lizherenn e skriver ur vro, da skouer FR pe CA.',
  'credit-missing': 'Dibabit penaos menegiñ ac’hanoc’h.',
  'currency-malformed': 'Gant teir lizherenn e skriver ur moneiz, da skouer EUR pe CAD.',
  'door-closed': 'Serret eo an nor-mañ. War bajennoù ur gêr e vez krouet ha kadarnaet ar c’hontoù.',
  'email-has-account':
    'Ur gont zo gant ho chomlec’h dija. Kevreit gant he ger-tremen (dibabit unan nevez dre bostel ma n’hoc’h eus hini), ha liammit an anaoudadur-mañ dindan « Ger-tremen ha kevreadennoù ». Ur chomlec’h hepken ne zigor kont ebet.',
  'email-malformed': 'Ur chomlec’h postel zo heñvel ouzh anv@skouer.org.',
  'email-same': 'Ho chomlec’h eo dija.',
  'email-taken': 'D’ur gont all emañ ar chomlec’h-mañ bremañ. Dibabit unan all.',
  'exists-already': 'Bez’ ez eus anezhañ dija. Dibabit un anv pe ur chomlec’h all, pe kemmit an hini zo.',
  'file-archive':
    'Un diell eo, ha den ne wel petra zo e-barzh. Dibakit anezhi ha kasit he restroù unan hag unan.',
  'file-content-differs':
    'N’eo ket ar pezh a lavar he anv ar pezh a zo er restr-se. Enrollit anezhi en-dro e CSV, TXT, GPX, GeoJSON pe ICS ha kasit honnezh.',
  'file-damaged':
    'N’eo ket klok ar restr. Enrollit anezhi en-dro gant ar meziant m’eo bet graet gantañ ha kasit honnezh.',
  'file-empty': 'Goullo eo ar restr. Enrollit anezhi en-dro pe dibabit unan all.',
  'file-has-macros':
    'Makroioù zo en teul, ha den ne zlefe rankout fiziout enno. Enrollit anezhañ hepto, e DOCX, XLSX, PPTX pe en ur furmad OpenDocument.',
  'file-missing': 'Dibabit ur restr war ho trevnad.',
  'file-not-utf8':
    'Fall e vefe lod eus arouezennoù an destenn e lec’h all. Enrollit anezhi gant ar c’hodadur UTF-8 (en ur meziant taolennoù : « CSV UTF-8 ») ha kasit honnezh.',
  'file-old-office':
    'Ur furmad burev kozh pe prennet eo. Enrollit ar restr hep ger-tremen e PDF, ODT, ODS, ODP, DOCX, XLSX pe PPTX ha kasit honnezh.',
  'file-too-large': 'Brasoc’h eget 20 Mo eo ar restr. Bihanait he skeudennoù pe kasit anezhi a-lodennoù.',
  'file-type-not-allowed':
    'Ne vez ket roet ar seurt restr-se. Kasit PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV, TXT, GPX, GeoJSON pe ICS. O rolloù o-unan o deus ar skeudennoù hag ar sonioù.',
  'copy-unknown': 'N’eus skouerenn ebet gant an niverenn-se en ho kêr.',
  'several-borrowers':
    'Luc’hskeudennoù ha sinadur a zo d’un den hepken. Roit pe adkemerit traoù pep hini en o-unan.',
  'signature-empty':
    'N’eus bet sinet gant den ebet c’hoazh. Sinit er stern ha skrivit an anv, pe dibabit paper pe hini ebet.',
  'too-many-photos_one': 'Ket muioc’h eget {{count}} luc’hskeudenn.',
  'too-many-photos_two': 'Ket muioc’h eget {{count}} luc’hskeudenn. Lamit unan bennak.',
  'too-many-photos_few': 'Ket muioc’h eget {{count}} luc’hskeudenn. Lamit unan bennak.',
  'too-many-photos_many': 'Ket muioc’h eget {{count}} a luc’hskeudennoù. Lamit unan bennak.',
  'too-many-photos_other': 'Ket muioc’h eget {{count}} luc’hskeudenn. Lamit unan bennak.',
  'desk-unknown': 'N’eus burev ebet eus ar gêr-mañ e labourfec’h ennañ.',
  'borrower-unknown':
    'N’eus den ebet gant ur gont evel-se hag a c’hallfe ho purev goulenn evitañ. Klaskit an den gant chomlec’h postel e gont en e bezh.',
  'loan-unknown': 'N’eus ket eus an amprest-se en ho kêr.',
  'form-incomplete': 'Sellit ouzh ar maeziennoù amañ dindan.',
  'gpx-coordinate-not-a-number':
    'Linenn {{line}} ar restr : « {{value}} » n’eo ket un niver. Gant ur poent e skriver an daveennoù : 48.39.',
  'gpx-coordinate-out-of-range':
    'Linenn {{line}} ar restr : « {{value}} » a zo er-maez eus derezioù an Douar.',
  'gpx-has-doctype':
    'Ur seurt teul zo er restr, ha n’eus ket ezhomm anezhañ e GPX. Ezporzhiit anezhi en-dro eus hoc’h arload.',
  'gpx-no-track': 'N’eus na roud na hent er restr, poentoù hepken. Ezporzhiit ar roud.',
  'gpx-not-gpx': 'Ur seurt restr all eo. Ezporzhiit ho kwenodenn e GPX.',
  'gpx-not-xml': 'Gwastet eo ar restr el linenn {{line}}. Ezporzhiit anezhi en-dro eus hoc’h arload.',
  'gpx-too-few-points':
    'Nebeutoc’h eget daou boent disheñvel zo er roud. Enrollit pe dresit muioc’h anezhañ.',
  'gpx-too-large': 'Brasoc’h eget 50 Mo eo ar restr. Ezporzhiit ar roud e-unan, hep luc’hskeudennoù.',
  'gpx-too-many-points':
    'Ouzhpenn 200 000 poent zo er roud. Eeunait anezhañ en hoc’h arload, pe rannit ar wenodenn.',
  'handle-shape':
    'Implijit 3 betek 40 lizherenn vihan, sifr pe varrennig ; kregiñ hag echuiñ gant ul lizherenn pe ur sifr.',
  'handle-taken': 'Unan bennak en deus an anv-se dija. Ouzhpennit ur ger pe un niver.',
  'identity-taken':
    'Ur gont all a vez digoret amañ gant an anaoudadur-mañ. Kevreit gantañ ha diliammit anezhañ da gentañ, pe kemerit unan all.',
  'identity-unknown': 'N’eo ket liammet an anaoudadur-mañ ouzh ho kont.',
  'image-damaged': 'N’haller ket digeriñ ar skeudenn. Enrollit anezhi en-dro pe dibabit unan all.',
  'image-heic':
    'Ne vez ket diskouezet ar skeudennoù HEIC e pep lec’h. Enrollit anezhi e JPEG ha kasit honnezh.',
  'image-too-large': 'Brasoc’h eget 15 Mo eo ar skeudenn. Bihanait anezhi ha kasit anezhi en-dro.',
  'image-too-many-pixels':
    'Ouzhpenn 40 milion a bikselioù zo er skeudenn. Bihanait anezhi ha kasit anezhi en-dro.',
  'image-type-not-allowed': 'N’eo ket ur skeudenn a c’hallomp diskouez. Kasit ur JPEG, PNG, WebP pe AVIF.',
  'invitation-expired':
    'Re gozh eo ar bedadenn-mañ. Goulennit digant an hini en deus pedet ac’hanoc’h he c’has en-dro.',
  'invitation-inviter-left':
    'An hini en deus pedet ac’hanoc’h ne ro kargoù ebet amañ ken. Goulennit digant kêr : ur merour all a c’hall kas ar bedadenn en-dro.',
  'invitation-log-in': 'Ur gont zo gant ar chomlec’h-mañ. Kevreit ganti, ha degemerit goude.',
  'invitation-open':
    'Kinniget eo bet ar garg-se d’ar chomlec’h-se dija, hag emañ o c’hortoz ur respont. Kasit ar bedadenn-se en-dro, pe tennit anezhi.',
  'invitation-other-address':
    'Evit ur chomlec’h all eget hini ar gont digor eo ar bedadenn-mañ. Digevreit, ha digorit al liamm en-dro.',
  'invitation-unknown': 'N’eus ket eus ar bedadenn-se en ho kêrioù. Sellit ouzh roll ar pedadennoù.',
  'invitation-used': 'Degemeret eo bet ar bedadenn-mañ dija. Kevreit : emañ ar garg en ho kont.',
  'invitation-void':
    'N’eo ket klok al liamm, pe kemeret eo e lec’h gant ur postel nevesoc’h. Kemerit liamm ar postel diwezhañ.',
  'invitation-withdrawn': 'Tennet eo bet ar bedadenn-mañ gant kêr. Goulennit perak ma’z oc’h souezhet.',
  'key-malformed': 'N’eo ket hizivaet ar furmskrid. Adkargit ar bajenn ha kasit anezhañ ur wech all.',
  'key-reused':
    'Kaset eo bet ar furmskrid-mañ dija gant respontoù all. Adkargit ar bajenn evit kas re nevez.',
  'language-missing': 'Dibabit ur yezh da nebeutañ.',
  'language-not-offered': 'Dibabit unan eus yezhoù kêr.',
  'last-day-past': 'Dibabit hiziv pe un deiz diwezhatoc’h.',
  'successor-same': 'Chomlec’h an den a ya kuit eo. Anvit unan all, pe lezit goullo.',
  'nothing-to-hand-over': 'N’en deus an den-mañ roll ebet amañ bremañ. Sellit ouzh roll ar rolloù.',
  'translation-unknown': 'N’eus testenn ebet amañ hag a c’hallfec’h treiñ.',
  'changed-meanwhile':
    'Cheñchet eo bet an destenn-mañ e-keit-se gant unan bennak, en unan eus an div yezh. Adigorit anezhi en ur prenestr all ha kasit ho kerioù di.',
  'last-manager':
    'C’hwi eo merour nemetañ ur gêr. Anvit unan all da gentañ, ha gallout a reot serriñ ho kont.',
  'last-manager-here':
    'Merour nemetañ kêr eo d’ar mare-se. Pedit ur merour all da gentañ ; ur wech degemeret gantañ e c’hallo ar garg-mañ echuiñ.',
  'licence-not-offered': 'Dibabit petra a c’hall ar re all ober gantañ.',
  'link-expired': 'Re gozh eo al liamm-mañ. Goulennit unan nevez.',
  'link-other-person':
    'N’eo ket mui ar gont hoc’h eus kroget ganti a zo kevreet amañ. Krogit en-dro adalek ho kont.',
  'link-void':
    'Servijet en deus dija al liamm-mañ, pe eo bet erlec’hiet gant unan nevesoc’h, pe diglok eo. Goulennit unan nevez.',
  'login-cancelled': 'N’ho peus ket echuet ar c’hevreañ eno. Klaskit en-dro, pe kevreit en un doare all.',
  'login-late':
    'Re hir eo bet, pe implijet dija, pe kroget en ur merdeer all. Kevreit en-dro, en un hevelep merdeer.',
  'login-twice': 'Implijet eo bet ar c’hevreañ-se dija. Kevreit en-dro.',
  missing: 'Un dra ret a vank. Leugnit ar maeziennoù merket.',
  'model-missing': 'Dibabit diwar betra e vev hoc’h embregerezh.',
  'name-missing': 'Skrivit hoc’h anv, pe penaos e c’haller gervel ac’hanoc’h.',
  'name-shape': 'Skrivit un anv a 120 arouezenn d’ar muiañ, hep chomlec’h web.',
  'not-allowed': 'Reolennoù ar porched n’aotreont ket an dra-se.',
  'not-verified': 'Kadarnait ho chomlec’h da gentañ : emañ al liamm er postel hon eus kaset deoc’h.',
  'not-yours': 'Ne aotre ket ho roll kement-se.',
  'offer-expired': 'Re hir eo bet. Adkrogit da weredekaat an eil pazenn.',
  'open-borrowings_one':
    'Etrezoc’h hag un amezeg ez eus c’hoazh {{count}} dra : degasit anezhañ en-dro pe nullit da gentañ.',
  'open-borrowings_two':
    'Etrezoc’h hag hoc’h amezeien ez eus c’hoazh {{count}} dra : degasit anezho en-dro pe nullit da gentañ.',
  'open-borrowings_few':
    'Etrezoc’h hag hoc’h amezeien ez eus c’hoazh {{count}} zra : degasit anezho en-dro pe nullit da gentañ.',
  'open-borrowings_many':
    'Etrezoc’h hag hoc’h amezeien ez eus c’hoazh {{count}} a draoù : degasit anezho en-dro pe nullit da gentañ.',
  'open-borrowings_other':
    'Etrezoc’h hag hoc’h amezeien ez eus c’hoazh {{count}} tra : degasit anezho en-dro pe nullit da gentañ.',
  'thing-taken': 'Kemeret eo evit lod eus an devezhioù-se.',
  'open-loans_few':
    '{{count}} amprest hoc’h eus c’hoazh. Degasit anezho en-dro pe nullit anezho, ha gallout a reot serriñ ho kont.',
  'open-loans_many':
    '{{count}} a amprestoù hoc’h eus c’hoazh. Degasit anezho en-dro pe nullit anezho, ha gallout a reot serriñ ho kont.',
  'open-loans_one':
    '{{count}} amprest hoc’h eus c’hoazh. Degasit anezhañ en-dro pe nullit anezhañ, ha gallout a reot serriñ ho kont.',
  'open-loans_other':
    '{{count}} amprest hoc’h eus c’hoazh. Degasit anezho en-dro pe nullit anezho, ha gallout a reot serriñ ho kont.',
  'open-loans_two':
    '{{count}} amprest hoc’h eus c’hoazh. Degasit anezho en-dro pe nullit anezho, ha gallout a reot serriñ ho kont.',
  'operator-account': 'An oberataerien a serr o c’hont gant an den a ra war-dro ar staliadur-mañ.',
  'own-decision': 'Ho fichenn deoc’h-c’hwi eo. Unan all eus an ensavadur a ziviz ganti.',
  'pack-lacks-language':
    'N’eo ket an testennoù kentañ er yezh kentañ hoc’h eus dibabet. Kregit gant re all, pe lakait ur yezh all da gentañ.',
  'pack-refused':
    'N’hall ket an testennoù kentañ servijout amañ. An den a ren ar porched a c’hall gwelet perak.',
  'pack-unknown': 'N’eus netra en anv-se evit kregiñ. Dibabit er roll.',
  'password-common':
    'Re a dud a implij ar ger-tremen-se. Lakait asambles un nebeud gerioù na zibabfe den ebet all.',
  'password-long': 'Kemerit 200 arouezenn d’ar muiañ.',
  'password-not-set':
    'N’eus ger-tremen ebet gant ho kont. Dibabit unan dre bostel (« Ankouaet em eus ma ger-tremen »), ha distroit amañ.',
  'password-short': 'Kemerit da nebeutañ 12 arouezenn : aes eo derc’hel soñj eus un nebeud gerioù.',
  'person-gone': 'N’eus ket ken eus ar gont-se ; ne vez kaset netra dezhi.',
  'phone-malformed': 'Sifroù hag esaouennoù zo en un niverenn bellgomz ; gallout a ra kregiñ gant +.',
  'picture-words-missing': 'Lavarit gant un nebeud gerioù petra a ziskouez al luc’hskeudenn.',
  'place-malformed': 'Derezioù gant ur pik : ledred 48.39, hedred -4.49.',
  'provider-silent':
    'Ne respont ket an doare-se da gevreañ evit ar mare. Klaskit diwezhatoc’h, pe kevreit gant ho ker-tremen.',
  'provider-unknown': 'N’eo ket kinniget an doare-se da gevreañ amañ ken. Dibabit unan all.',
  'pseudonym-missing': 'Skrivit al lesanv a fell deoc’h sinañ gantañ.',
  'reason-missing': 'Lavarit perak : lennet e vo er postel gant an den.',
  'registration-closed_few':
    'Serret e vez an enskrivadurioù {{count}} eurvezh a-raok an abadenn. Dibabit un deiziad diwezhatoc’h, pe pellgomzit da gêr.',
  'registration-closed_many':
    'Serret e vez an enskrivadurioù {{count}} a eurvezhioù a-raok an abadenn. Dibabit un deiziad diwezhatoc’h, pe pellgomzit da gêr.',
  'registration-closed_one':
    'Serret e vez an enskrivadurioù {{count}} eurvezh a-raok an abadenn. Dibabit un deiziad diwezhatoc’h, pe pellgomzit da gêr.',
  'registration-closed_other':
    'Serret e vez an enskrivadurioù {{count}} eurvezh a-raok an abadenn. Dibabit un deiziad diwezhatoc’h, pe pellgomzit da gêr.',
  'registration-closed_two':
    'Serret e vez an enskrivadurioù {{count}} eurvezh a-raok an abadenn. Dibabit un deiziad diwezhatoc’h, pe pellgomzit da gêr.',
  'registration-unknown': 'N’eo ket deoc’h an enskrivadur-mañ. Sellit ouzh hoc’h abadennoù.',
  'rights-missing':
    'Ne c’hallomp embann nemet ar pezh hoc’h eus graet pe a c’hallit rannañ. Kevaskit al logell mard eo gwir.',
  'second-factor-not-set': 'N’eus eil pazenn ebet gant ar gont-mañ.',
  'second-factor-set': 'Gweredekaet eo an eil pazenn dija.',
  'role-end-past': 'Echu e vefe ar garg dija. Dibabit un deiz diwezhatoc’h, pe hini ebet.',
  'role-held-already': 'Emañ ar garg-se gant an den-se amañ dija. Cheñchit he dibenn dindan « Kargoù ».',
  'sector-missing': 'Dibabit tachenn hoc’h embregerezh.',
  'session-begun': 'Kroget eo an abadenn-mañ dija. Dibabit un deiziad all.',
  'session-cancelled': 'Ne vo ket eus an abadenn-mañ. Dibabit un deiziad all.',
  'session-ended': 'Digevreet eo ar merdeer-se dija.',
  'session-full': 'O paouez bezañ kemeret emañ ar plas diwezhañ. Dibabit un abadenn all.',
  'session-unknown': 'N’eus ket eus an abadenn-mañ amañ. Dibabit unan all e roll ar mollad.',
  'slug-malformed': 'Lizherennoù bihan hep tired-skrivañ, sifroù ha barrennigoù : bro-montroulez.',
  'slug-reserved': 'Ezhomm en deus ar porched eus ar chomlec’h-se. Dibabit unan all.',
  'slug-taken': 'Ur gêr all he deus ar chomlec’h-se. Dibabit unan all.',
  'sound-codec-not-allowed':
    'Ne oar ket ar merdeerioù lenn an enrolladenn-se. Enrollit anezhi e MP3, M4A, Ogg Opus, WAV pe FLAC.',
  'sound-damaged': 'N’haller ket digeriñ an enrolladenn. Enrollit anezhi en-dro pe dibabit unan all.',
  'sound-empty': 'Goullo eo an enrolladenn. Enrollit un eilenn da nebeutañ.',
  'sound-has-no-track': 'N’eus son ebet er restr-se. Dibabit unan all.',
  'sound-has-pictures': 'Ur video eo. Enrollit ar son e-unan ha kasit anezhañ.',
  'sound-has-several-tracks': 'Meur a roudenn son zo er restr. Enrollit unan hepken ha kasit anezhi.',
  'sound-title-missing': 'Roit un anv d’an enrolladenn.',
  'sound-too-large':
    'Brasoc’h eget 30 Mo eo an enrolladenn. Enrollit anezhi e MP3 pe Opus, pe troc’hit anezhi.',
  'sound-too-long': 'Hiroc’h eget 20 munut eo an enrolladenn. Troc’hit anezhi e meur a lodenn.',
  'sound-type-not-allowed':
    'N’eo ket un enrolladenn a c’hallomp lenn. Kasit MP3, M4A, Ogg Opus, WebM, WAV pe FLAC.',
  'step-expired': 'Re hir eo bet, pe cheñchet eo bet ho ker-tremen e-keit-se. Kevreit en-dro.',
  'still-referenced': 'Traoù all a ra dave dezhañ c’hoazh. Kemmit pe lamit ar re-se da gentañ.',
  'stop-unknown': 'N’eus ket eus ar paouez-mañ amañ. Dibabit unan e roll an troiadoù.',
  'summary-missing': 'Lavarit e berr gomzoù petra a ra hoc’h embregerezh.',
  'table-empty': 'N’eus linenn ebet er restr. An hini gentañ a anv ar bannoù, ha pep hini all a zo un dra.',
  'table-malformed':
    'Ne c’haller ket lenn ar restr adalek al linenn {{line}} : ur c’hloched digor n’eo ket serret, pe re abred. ({{error}})',
  'table-not-utf8':
    'N’emañ ket lizherennoù ar restr-mañ e UTF-8. Enrollit anezhi en-dro : e LibreOffice dibabit « Unicode (UTF-8) », e Excel ar seurt restr « CSV UTF-8 ».',
  'table-too-large': 'Brasoc’h eget {{megabytes}} Mo eo ar restr. Rannit anezhi.',
  crossed:
    'Unan bennak a oa o kemmañ an hevelep tra d’ar mare-mañ. Netra eus ho koulenn n’eo bet graet : klaskit adarre.',
  'taken-meanwhile': 'Unan bennak all en deus kemeret anezhañ bremañ. Dibabit ur mare all.',
  'text-missing': 'Skrivit un nebeud gerioù.',
  'text-too-long': 'Re hir eo. Lavarit an dra-se berroc’h.',
  'time-zone-unknown': 'Evel-henn e skriver un takad-eur : Europe/Paris.',
  'too-many-registrations_few':
    'Gallout a rit mirout {{count}} flas war un dro. Roit unan en-dro evit kemer unan all.',
  'too-many-registrations_many':
    'Gallout a rit mirout {{count}} a blasoù war un dro. Roit unan en-dro evit kemer unan all.',
  'too-many-registrations_one':
    'Gallout a rit mirout {{count}} plas war un dro. Roit anezhañ en-dro evit kemer unan all.',
  'too-many-registrations_other':
    'Gallout a rit mirout {{count}} plas war un dro. Roit unan en-dro evit kemer unan all.',
  'too-many-registrations_two':
    'Gallout a rit mirout {{count}} blas war un dro. Roit unan en-dro evit kemer unan all.',
  'too-many-tries_few': 'Re a daolioù-esae. Gortozit {{count}} munutenn, ha klaskit en-dro.',
  'too-many-tries_many': 'Re a daolioù-esae. Gortozit {{count}} a vunutennoù, ha klaskit en-dro.',
  'too-many-tries_one': 'Re a daolioù-esae. Gortozit {{count}} vunutenn, ha klaskit en-dro.',
  'too-many-tries_other': 'Re a daolioù-esae. Gortozit {{count}} munutenn, ha klaskit en-dro.',
  'too-many-tries_two': 'Re a daolioù-esae. Gortozit {{count}} vunutenn, ha klaskit en-dro.',
  'unit-on-loan':
    'Gouestlet eo ar skouerenn-se da unan all evit an devezhioù-se. Dibabit devezhioù all pe ur skouerenn all.',
  'unsubscribe-link-wrong':
    'Diglok eo ar chomlec’h. Digorit anezhañ en-dro eus ar postel, pe eilit anezhañ penn-da-benn.',
  'url-not-https': 'Gant https:// e krog ul lec’hienn, da skouer https://skouer.org.',
  'use-incomplete': 'Evit pep boutin, lavarit pehini ha petra a rit gantañ.',
  'use-twice': 'Meneget hoc’h eus ar memes boutin div wech en hevelep doare. Lamit unan.',
  'wrong-code':
    'N’eo ket mat ar c’hod-mañ, pe implijet eo bet dija. Gortozit an hini da heul en arload ha skrivit anezhañ.',
  'wrong-credentials':
    'Ne glot ket ar chomlec’h hag ar ger-tremen. Gwiriit an daou, pe dibabit ur ger-tremen nevez gant « Ankouaet em eus ma ger-tremen ».',
  'wrong-password':
    'N’eo ket ho ker-tremen. Klaskit en-dro, pe dibabit unan nevez gant « Ankouaet em eus ma ger-tremen ».',
}
