/** Words of pasted lists, in the languages they come in. A final `*` stands for any ending. */

/** Headings, verbs and what else stands in capitals in a list and is nobody's name. */
export const nobodysWords = wordTest(`
  list lists released freed release names name prisoner* political pardoned pardon amnesty
  detained arrested today yesterday the of from in on at and with for who was were is are be
  has have this that these those photo source update breaking news subscribe full total people
  persons human rights committee court after before as by to an more read here we they he she
  it his her their all among according including prison centre center born updated latest
  january february july september october november december
  monday tuesday wednesday thursday friday saturday sunday
  список* спис спіс* перечень пералік освобожд* освободи* освобод* вызвал* вызвол* вызвален*
  звільнен* звільнил* политзаключ* палітвязн* палітзняв* політв'язн* політвʼязн* політв’язн*
  помилован* памілаван* имена имя імёны імя імена фамилия прозвішча прізвище фио піб сегодня вчера
  сёння учора сьогодні вчора новост* навіны фото фота источник крыніца автор обновлен* абноўлен*
  вышли выйшли вышел вышла выйшаў выйшла выйшлі человек чалавек осіб людей людзей это гэта
  среди сярод всего усяго все усе на в во з с со из по для и і й или но а о об от до за при не
  подписы* падпіс* читайте чытайце полный поўны свободу свабоду волю
  у ў як что що што который которая сообща* повідом* паведам* осужден* осуждён* арестован*
  задержан* затрыман* затриман* дата рождения нараджэння место месца статья артыкул срок прысуд
  января февраля апреля июня июля сентября октября ноября декабря
  lista zwolnion* uwolnion* więźni* nazwisk* imię osób osoby dzisiaj dziś wypuszcz* politycz*
  liste freigelassen* gefangene* politische* die der heute namen liberad* libéré* prisonni*
  presos políticos nombres lista* noms hoy aujourd'hui sąrašas paleisti kaliniai
  tahliye serbest siyasi mahkum* listesi liberati prigionieri elenco nomi
  قائمة أسماء اسماء الأسماء المفرج المعتقلين السجناء السياسيين الإفراج تم عنهم عن من في إلى على
  الأسرى المحررين اليوم فهرست لیست زندانیان زندانی سیاسی آزاد آزادشده شدند شد اسامی نام امروز از به در که
  است را هستند الذين التالية وهم سجن زندان
  सूची रिहा कैदी कैदियों राजनीतिक नाम हुए गए किया को के की से में है हैं था आज
  გათავისუფლებული გათავისუფლებულთა პოლიტპატიმრები სია დღეს პატიმრები პატიმრების
  ցուցակ ազատված քաղբանտարկյալներ այսօր բանտարկյալների ազատ ազատվածների
  שוחררו אסירים רשימה רשימת שמות היום את של על האסירים המשוחררים
`)

/** The same for scripts that put no blanks between words: found anywhere. */
export const nobodysSigns =
  /名单|名單|获释|獲釋|释放|釋放|政治犯|囚犯|今天|今日|人士|監獄|监狱|釈放|名簿|受刑者|政治囚|されました|した|です|석방|명단|정치범|수감자|오늘|လွတ်|စာရင်း|အကျဉ်း|ထောင်|ယနေ့|များ|的人|以下/u

/** What people are called before their names: dropped from the name, kept in the rest. */
export const titleWords = wordTest(`
  mr mrs ms miss dr prof sir citizen activist journalist blogger politician lawyer writer
  г-н г-жа гр гражданин гражданка журналист* блогер* активист* правозащитни* политик адвокат*
  писатель художник студент* грамадзян* журналіст* актывіст* праваабарон* пан пані пан-і pan pani herr
  frau señor señora sr sra monsieur madame mme политзаключённая политзаключённый политзаключенный
  политзаключенная палітвязень палітзняволены палітзняволеная политик экс-кандидат
  السيد السيدة الدكتور آقای خانم دکتر श्री श्रीमती बंदी
`)

/** Lower-case words that belong to a name. */
export const particles = wordTest(`
  de da do dos das di del della dello der den des du la le las los van von zu zur al el ibn bin
  bint binti ben abu abd ud ul ur e y ter ten af av und st oğlu qızı ogly oglu kyzy qizi gizi uulu
  ould mac mc o' 'd де да ди дель ла ле ван фон дер аль эль ибн бин бен абу оглы оглу кызы улы
  уулу угли қизи заде аль- al- т' bey hanım khan
`)

/** Somebody counted whose name is not given. */
export const namelessPhrase =
  /\b(?:names? (?:is |was |are )?(?:withheld|unknown|not (?:disclosed|given|named|known|published))|unnamed|unidentified|anonymous|(?:one|two|three|another)(?: more| other)? (?:person|people|man|woman|prisoner)s?)\b|(?:имя|фамили[яи]|имена)[^,;\n]{0,20}(?:не (?:называ|указ|разглаша|раскрыва|публику|извест)|неизвестн|скрыт)\p{L}*|(?:имя|прозвішча)[^,;\n]{0,20}невядом\p{L}*|ім[яё]н?ы?[^,;\n]{0,12}(?:не (?:называ|вядом|публіку)|невядом)\p{L}*|ім['’ʼ]?я[^,;\n]{0,12}(?:не (?:називає|відом|розголош)|невідом)\p{L}*|(?<!\p{L})(?:ещ[её]|яшчэ|ще|также)\s+(?:один|одна|двое|трое|адзін|адна|двое|трое|двоє|троє|\p{Nd}+)(?:\s+(?:человек\p{L}*|мужчин\p{L}*|женщин\p{L}*|чалаве\p{L}*|осіб|людин\p{L}*|политзаключ\p{L}*|палітвяз\p{L}*))?|неизвестн(?:ый|ая)(?:\s+\p{L}+)?|(?<!\p{L})аноним\p{L}*|nazwisko (?:nieznane|nieujawnione|zastrzeżone)|imię (?:i nazwisko )?nieznane|name (?:unbekannt|nicht bekannt|nicht genannt)|nom (?:inconnu|non divulgué)|nombre (?:reservado|desconocido)|vardas ne\p{L}+|(?<!\p{L})(?:N\.\s?N\.?|NN)(?!\p{L})|الاسم (?:غير معلن|محجوب|غير معروف)|نام (?:نامعلوم|اعلام نشده|محفوظ)|姓名不详|姓名未公开|身份不明|氏名不詳|이름 (?:비공개|미상)|성명 미상|အမည်မသိ|नाम अज्ञात/iu

/** What stands before a colon and no name follows, though it looks like one. */
export const creditWords =
  /(?:фото|фота|photo|source|источник|крыніца|джерело|автор|author|источники|источниками|źródło|fot|quelle|read more|подробнее|via|текст|http|https)\s*$/iu

/** The rest of a list, which is nobody: "and others". */
export const othersPhrase =
  /^(?:and |и |і |й |та |ды |oraz |und |et )?(?:others?|other people|другие|другія|інш[іыя]+|інші|др\.?|inni|andere|autres|otros|وآخرون|و دیگران|等|等人|외)\.?$/iu

/** "And" before the last of a list, with blanks around it. */
export const andWord =
  /\s+(?:and|&|и|і|й|та|ды|да|а также|а таксама|oraz|i|und|ir|et|y|e|ve|və|og|och|en|şi|و|और|တို့နှင့်|နှင့်|და|եւ|և)\s+/giu

function wordTest(words: string) {
  const all = words.trim().split(/\s+/)
  const ended = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  const stems = new Set(ended)
  const lengths = [...new Set(ended.map(({ length }) => length))]
  const whole = new Set(all.filter((word) => !word.endsWith('*')))
  return (word: string) => {
    const lower = word.toLowerCase().replaceAll('ʼ', "'")
    return whole.has(lower) || lengths.some((length) => stems.has(lower.slice(0, length)))
  }
}
