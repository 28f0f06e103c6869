"""Capitals and press cities that time zones are not named after, and the names that other languages give them.

One line each: English name, zone, country, then French, Spanish, German and Arabic names where they differ or are
known, then further names people type, with "/" between. Cities that are in the IANA names are listed only where a
further name helps.
"""

from dataclasses import dataclass

LANGUAGES = ("en", "fr", "es", "de", "ar")
"""Languages that city names are known in."""


@dataclass(frozen=True)
class City:
    """A city, its zone and country (ISO 3166), and its names by language."""

    name: str
    zone: str
    country: str
    others: tuple[str, ...]
    """French, Spanish, German, Arabic; "" for the English name, or for unknown in Arabic."""
    further: tuple[str, ...] = ()

    def name_in(self, base: str) -> str:
        """The name in a language ("fr"), "" where that is not known."""
        if base in ("fr", "es", "de"):
            return self.others[LANGUAGES.index(base) - 1] or self.name
        return self.others[3] if base == "ar" else self.name

    def all_names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *(name for name in self.others if name), *self.further)


_TABLE = """\
Aachen|Europe/Berlin|DE|Aix-la-Chapelle|Aquisgrán||آخن
Abu Dhabi|Asia/Dubai|AE|Abou Dabi|Abu Dabi|Abu Dhabi|أبوظبي
Abuja|Africa/Lagos|NG||Abuya||أبوجا
Aden|Asia/Aden|YE||Adén||عدن
Agadir|Africa/Casablanca|MA||||أغادير
Ahmedabad|Asia/Kolkata|IN||||
Aleppo|Asia/Damascus|SY|Alep|Alepo||حلب|Halab
Alexandria|Africa/Cairo|EG|Alexandrie|Alejandría||الإسكندرية
Andorra la Vella|Europe/Andorra|AD|Andorre-la-Vieille|Andorra la Vieja||أندورا لا فيلا
Ankara|Europe/Istanbul|TR||||أنقرة
Antwerp|Europe/Brussels|BE|Anvers|Amberes|Antwerpen|أنتويرب
Arusha|Africa/Dar_es_Salaam|TZ||||أروشا
Astana|Asia/Almaty|KZ||||أستانا|Nur-Sultan
Atlanta|America/New_York|US||||أتلانتا
Auckland|Pacific/Auckland|NZ||||أوكلاند
Austin|America/Chicago|US||||
Bangalore|Asia/Kolkata|IN||||بنغالور|Bengaluru
Barcelona|Europe/Madrid|ES|Barcelone|||برشلونة
Basel|Europe/Zurich|CH|Bâle|Basilea||بازل
Basra|Asia/Baghdad|IQ|Bassorah|Basora||البصرة
Beersheba|Asia/Jerusalem|IL||||
Beijing|Asia/Shanghai|CN|Pékin|Pekín|Peking|بكين|Peking
Belfast|Europe/London|GB||||بلفاست
Belmopan|America/Belize|BZ||||
Bergen|Europe/Oslo|NO||||
Bern|Europe/Zurich|CH|Berne|Berna||برن|Berne
Bilbao|Europe/Madrid|ES||||بلباو
Birmingham|Europe/London|GB||||برمنغهام
Bologna|Europe/Rome|IT|Bologne|Bolonia||بولونيا
Bonn|Europe/Berlin|DE||||بون
Bordeaux|Europe/Paris|FR||Burdeos||بوردو
Boston|America/New_York|US||||بوسطن
Brasilia|America/Sao_Paulo|BR|Brasília|Brasilia|Brasília|برازيليا|Brasília
Bratislava|Europe/Bratislava|SK||||براتيسلافا
Bristol|Europe/London|GB||||
Bruges|Europe/Brussels|BE||Brujas|Brügge|
Busan|Asia/Seoul|KR||||بوسان|Pusan
Calgary|America/Edmonton|CA||||
Cali|America/Bogota|CO||||
Cambridge|Europe/London|GB||||كامبريدج
Canberra|Australia/Sydney|AU||||كانبرا
Cape Town|Africa/Johannesburg|ZA|Le Cap|Ciudad del Cabo|Kapstadt|كيب تاون
Cardiff|Europe/London|GB||||كارديف
Cartagena|America/Bogota|CO|Carthagène|||
Casablanca|Africa/Casablanca|MA||||الدار البيضاء
Charlotte|America/New_York|US||||
Chennai|Asia/Kolkata|IN||||تشيناي|Madras
Chiang Mai|Asia/Bangkok|TH||||
Cologne|Europe/Berlin|DE||Colonia|Köln|كولونيا
Constantine|Africa/Algiers|DZ||Constantina||قسنطينة
Cork|Europe/Dublin|IE||||
Cotonou|Africa/Porto-Novo|BJ||Cotonú||كوتونو
Cox's Bazar|Asia/Dhaka|BD||||كوكس بازار
Cracow|Europe/Warsaw|PL|Cracovie|Cracovia|Krakau|كراكوف|Kraków
Dallas|America/Chicago|US||||دالاس
Davos|Europe/Zurich|CH||||دافوس
Debre Zeyit|Africa/Addis_Ababa|ET||||
Delhi|Asia/Kolkata|IN||||دلهي
Dhaka|Asia/Dhaka|BD|Dacca|Daca||دكا
Dodoma|Africa/Dar_es_Salaam|TZ||||دودوما
Doha|Asia/Qatar|QA||||الدوحة
Dresden|Europe/Berlin|DE|Dresde|Dresde||دريسدن
Durban|Africa/Johannesburg|ZA||||ديربان
Düsseldorf|Europe/Berlin|DE||||دوسلدورف
Edinburgh|Europe/London|GB|Édimbourg|Edimburgo||إدنبرة
Eindhoven|Europe/Amsterdam|NL||||
Entebbe|Africa/Kampala|UG||||
Erbil|Asia/Baghdad|IQ||||أربيل|Hawler
Fez|Africa/Casablanca|MA|Fès|||فاس
Florence|Europe/Rome|IT||Florencia|Florenz|فلورنسا|Firenze
Frankfurt|Europe/Berlin|DE|Francfort|Fráncfort||فرانكفورت
Fukuoka|Asia/Tokyo|JP||||
Geneva|Europe/Zurich|CH|Genève|Ginebra|Genf|جنيف
Genoa|Europe/Rome|IT|Gênes|Génova|Genua|جنوة|Genova
Ghent|Europe/Brussels|BE|Gand|Gante|Gent|غنت
Gitega|Africa/Bujumbura|BI||||
Glasgow|Europe/London|GB||||غلاسكو
Goma|Africa/Lubumbashi|CD||||غوما
Gothenburg|Europe/Stockholm|SE|Göteborg|Gotemburgo|Göteborg|غوتنبرغ
Graz|Europe/Vienna|AT||||
Grenoble|Europe/Paris|FR||||غرونوبل
Guadalajara|America/Mexico_City|MX||||غوادالاخارا
Guangzhou|Asia/Shanghai|CN|Canton|Cantón|Kanton|غوانزو
Haifa|Asia/Jerusalem|IL|Haïfa|||حيفا
Hamburg|Europe/Berlin|DE|Hambourg|Hamburgo||هامبورغ
Hanoi|Asia/Ho_Chi_Minh|VN|Hanoï|Hanói||هانوي
Hanover|Europe/Berlin|DE|Hanovre||Hannover|هانوفر
Heidelberg|Europe/Berlin|DE||||
Herat|Asia/Kabul|AF|Hérat|||هرات
Hiroshima|Asia/Tokyo|JP||||هيروشيما
Homs|Asia/Damascus|SY||||حمص
Houston|America/Chicago|US||||هيوستن
Hyderabad|Asia/Kolkata|IN||||حيدر أباد
Ibadan|Africa/Lagos|NG||||
Incheon|Asia/Seoul|KR||||
Innsbruck|Europe/Vienna|AT||||
Islamabad|Asia/Karachi|PK||||إسلام أباد
Izmir|Europe/Istanbul|TR||Esmirna||إزمير
Jeddah|Asia/Riyadh|SA|Djeddah|Yeda|Dschidda|جدة|Jiddah
Juba|Africa/Juba|SS|Djouba|Yuba||جوبا
Kandahar|Asia/Kabul|AF||||قندهار
Kano|Africa/Lagos|NG||||كانو
Karlsruhe|Europe/Berlin|DE||||
Kharkiv|Europe/Kyiv|UA|||Charkiw|خاركيف|Kharkov
Kigali|Africa/Kigali|RW||||كيغالي
Kinshasa|Africa/Kinshasa|CD||||كينشاسا
Kisumu|Africa/Nairobi|KE||||
Kobe|Asia/Tokyo|JP||||
Kolkata|Asia/Kolkata|IN|Calcutta|Calcuta|Kalkutta|كولكاتا|Calcutta
Kyoto|Asia/Tokyo|JP||Kioto||كيوتو
La Rochelle|Europe/Paris|FR||||
Lahore|Asia/Karachi|PK||||لاهور
Las Vegas|America/Los_Angeles|US||||لاس فيغاس
Lausanne|Europe/Zurich|CH||Lausana||لوزان
Leeds|Europe/London|GB||||
Leipzig|Europe/Berlin|DE||||لايبزيغ
Lille|Europe/Paris|FR||||ليل
Linz|Europe/Vienna|AT||||
Liverpool|Europe/London|GB||||ليفربول
Liège|Europe/Brussels|BE||Lieja|Lüttich|
London|Europe/London|GB|Londres|Londres||لندن
Lucerne|Europe/Zurich|CH||Lucerna|Luzern|
Lugano|Europe/Zurich|CH||||
Lviv|Europe/Kyiv|UA||Leópolis|Lwiw|لفيف
Lyon|Europe/Paris|FR||||ليون|Lyons
Maiduguri|Africa/Lagos|NG||||
Malmö|Europe/Stockholm|SE||||مالمو
Manama|Asia/Bahrain|BH||||المنامة
Manchester|Europe/London|GB||||مانشستر
Marrakesh|Africa/Casablanca|MA|Marrakech|Marrakech|Marrakesch|مراكش
Marseille|Europe/Paris|FR||Marsella||مرسيليا|Marseilles
Mbabane|Africa/Mbabane|SZ||||
Mecca|Asia/Riyadh|SA|La Mecque|La Meca|Mekka|مكة المكرمة|Makkah
Medan|Asia/Jakarta|ID||||
Medellín|America/Bogota|CO||||ميديلين
Medina|Asia/Riyadh|SA|Médine|||المدينة المنورة
Mexico City|America/Mexico_City|MX|Mexico|Ciudad de México|Mexiko-Stadt|مدينة مكسيكو
Miami|America/New_York|US||||ميامي
Milan|Europe/Rome|IT||Milán|Mailand|ميلانو|Milano
Minneapolis|America/Chicago|US||||
Mombasa|Africa/Nairobi|KE||||مومباسا
Montpellier|Europe/Paris|FR||||
Montreal|America/Toronto|CA|Montréal|||مونتريال
Mosul|Asia/Baghdad|IQ|Mossoul|||الموصل
Mumbai|Asia/Kolkata|IN|Bombay|Bombay||مومباي|Bombay
Munich|Europe/Berlin|DE||Múnich|München|ميونخ
Málaga|Europe/Madrid|ES||||
Nagoya|Asia/Tokyo|JP||||
Nantes|Europe/Paris|FR||||نانت
Naples|Europe/Rome|IT||Nápoles|Neapel|نابولي|Napoli
Naypyidaw|Asia/Yangon|MM||Naipyidó||نايبيداو
New Delhi|Asia/Kolkata|IN||Nueva Delhi|Neu-Delhi|نيودلهي
New Orleans|America/Chicago|US|La Nouvelle-Orléans|Nueva Orleans||نيو أورلينز
New York|America/New_York|US||Nueva York||نيويورك|NYC
Ngerulmud|Pacific/Palau|PW||||
Nice|Europe/Paris|FR||Niza|Nizza|نيس
Nuremberg|Europe/Berlin|DE|||Nürnberg|نورنبرغ
Odesa|Europe/Kyiv|UA|Odessa|Odesa|Odessa|أوديسا|Odessa
Oran|Africa/Algiers|DZ||Orán||وهران
Osaka|Asia/Tokyo|JP||||أوساكا
Ottawa|America/Toronto|CA||||أوتاوا
Oxford|Europe/London|GB||||أكسفورد
Palermo|Europe/Rome|IT|Palerme|||باليرمو
Palikir|Pacific/Pohnpei|FM||||
Peshawar|Asia/Karachi|PK||||بيشاور
Philadelphia|America/New_York|US|Philadelphie|Filadelfia||فيلادلفيا
Pittsburgh|America/New_York|US||||
Podgorica|Europe/Podgorica|ME||||بودغوريتسا
Port Harcourt|Africa/Lagos|NG||||
Port Louis|Indian/Mauritius|MU|Port-Louis|||بورت لويس
Portland|America/Los_Angeles|US||||
Porto|Europe/Lisbon|PT||Oporto||بورتو|Oporto
Porto Alegre|America/Sao_Paulo|BR||||
Potsdam|Europe/Berlin|DE||||
Praia|Atlantic/Cape_Verde|CV||||برايا
Pretoria|Africa/Johannesburg|ZA||||بريتوريا|Tshwane
Pristina|Europe/Belgrade|XK|||Prishtina|بريشتينا|Prishtina
Puebla|America/Mexico_City|MX||||
Quebec City|America/Toronto|CA|Québec|Quebec|Québec|كيبك
Quetta|Asia/Karachi|PK||||كويتا
Quezon City|Asia/Manila|PH||||
Rabat|Africa/Casablanca|MA||||الرباط
Ramallah|Asia/Hebron|PS||||رام الله
Rangoon|Asia/Yangon|MM|||Rangun|يانغون
Recife|America/Recife|BR||||ريسيفي
Rennes|Europe/Paris|FR||||
Rio de Janeiro|America/Sao_Paulo|BR||Río de Janeiro||ريو دي جانيرو
Roseau|America/Dominica|DM||||
Rotterdam|Europe/Amsterdam|NL||Róterdam||روتردام
Salvador|America/Bahia|BR||||
Salzburg|Europe/Vienna|AT|Salzbourg|Salzburgo||سالزبورغ
San Diego|America/Los_Angeles|US||||سان دييغو
San Francisco|America/Los_Angeles|US||||سان فرانسيسكو
San José|America/Costa_Rica|CR||||سان خوسيه
San Salvador|America/El_Salvador|SV||||سان سلفادور
Sanaa|Asia/Aden|YE||Saná||صنعاء|Sana'a
Santa Cruz|America/La_Paz|BO||||
Seattle|America/Los_Angeles|US||||سياتل
Seville|Europe/Madrid|ES|Séville|Sevilla|Sevilla|إشبيلية
Sfax|Africa/Tunis|TN||||صفاقس
Shenzhen|Asia/Shanghai|CN||||شنتشن
Sitges|Europe/Madrid|ES||||
Srebrenica|Europe/Sarajevo|BA||||سربرنيتسا
Srinagar|Asia/Kolkata|IN||||
Sri Jayawardenepura Kotte|Asia/Colombo|LK||||
St Gallen|Europe/Zurich|CH|Saint-Gall|San Galo|St. Gallen|
St Petersburg|Europe/Moscow|RU|Saint-Pétersbourg|San Petersburgo|Sankt Petersburg|سانت بطرسبرغ
Strasbourg|Europe/Paris|FR||Estrasburgo|Straßburg|ستراسبورغ
Stuttgart|Europe/Berlin|DE||||شتوتغارت
Sucre|America/La_Paz|BO||||سوكري
Suva|Pacific/Fiji|FJ||||سوفا
São Paulo|America/Sao_Paulo|BR||||ساو باولو
Tamale|Africa/Accra|GH||||
Tampere|Europe/Helsinki|FI||||
Tangier|Africa/Casablanca|MA|Tanger|Tánger|Tanger|طنجة
Tegucigalpa|America/Tegucigalpa|HN||||تيغوسيغالبا
Tel Aviv|Asia/Jerusalem|IL||||تل أبيب
The Hague|Europe/Amsterdam|NL|La Haye|La Haya|Den Haag|لاهاي|Den Haag/s-Gravenhage
Thessaloniki|Europe/Athens|GR|Thessalonique|Salónica||سالونيك
Timbuktu|Africa/Bamako|ML|Tombouctou|Tombuctú||تمبكتو
Toulouse|Europe/Paris|FR||||تولوز
Trondheim|Europe/Oslo|NO||||
Turin|Europe/Rome|IT||Turín||تورينو|Torino
Utrecht|Europe/Amsterdam|NL||||
Uppsala|Europe/Stockholm|SE||||
Valencia|Europe/Madrid|ES|Valence|||فالنسيا
Valletta|Europe/Malta|MT|La Valette|La Valeta||فاليتا
Valparaíso|America/Santiago|CL||||
Vatican City|Europe/Vatican|VA|Cité du Vatican|Ciudad del Vaticano|Vatikanstadt|الفاتيكان|Holy See
Venice|Europe/Rome|IT|Venise|Venecia|Venedig|البندقية|Venezia
Victoria|Indian/Mahe|SC||||
Washington|America/New_York|US||||واشنطن|Washington DC/Washington, D.C.
Wellington|Pacific/Auckland|NZ||||ويلينغتون
Winterthur|Europe/Zurich|CH|Winterthour|||
Wrocław|Europe/Warsaw|PL|||Breslau|
Wuhan|Asia/Shanghai|CN||||ووهان
Yamoussoukro|Africa/Abidjan|CI||Yamusukro||ياموسوكرو
Yaoundé|Africa/Douala|CM||Yaundé|Jaunde|ياوندي
Yaren|Pacific/Nauru|NR||||
Zaragoza|Europe/Madrid|ES|Saragosse||Saragossa|سرقسطة
Zanzibar|Africa/Dar_es_Salaam|TZ||Zanzíbar|Sansibar|زنجبار
Zurich|Europe/Zurich|CH||Zúrich|Zürich|زيورخ
"""


def _read(row: str) -> City:
    name, zone, country, *rest = row.split("|")
    names = (*rest, "", "", "", "", "")
    further = tuple(part for part in names[4].split("/") if part)
    return City(name, zone, country, (names[0], names[1], names[2], names[3]), further)


CITIES = tuple(_read(row) for row in _TABLE.splitlines())
"""In order of their English names."""
