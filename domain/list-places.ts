import { type Pulled, pull, taken } from './list-pull.ts'

const kinds =
  'ИК|ПК|КК|ВК|ВТК|ИУОТ|УУОТ|ПУАТ|СИЗО|СІЗА|СІЗО|ЛТП|ЛИУ|КП|ИВС|ІЧУ|ИУ|ПУ|ПВ|IK|PK|ŁTP|LTP|SIZO|SIZA|IUOT|IVS|ZK|OIK'
const settings =
  'колони[яияеюй]+|калоні\\p{L}*|турм\\p{L}*|тюрьм\\p{L}*|в’язниц\\p{L}*|исправительн\\p{L}* колони\\p{L}*|папраўч\\p{L}* калоні\\p{L}*|изолятор\\p{L}*|ізалятар\\p{L}*|więzieni\\p{L}*|prison|(?:penal )?colony|detention cent(?:er|re)|kolonia|kalonija'
const ordinal = '\\s?(?:[-–№#]|No\\.?|nr\\.?|N)*\\s?\\p{Nd}{1,3}'
const facility = new RegExp(
  `(?<!\\p{L})(?:(?:${kinds})(?:${ordinal}(?!\\p{Nd}))?|(?:${settings})\\s?(?:[-–№#]|No\\.?|nr\\.?|N)+\\s?\\p{Nd}{1,3}|(?:${settings}) \\p{Nd}{1,2}(?!\\p{Nd}))(?:\\s*КГБ|\\s*КДБ)?(?!\\p{L})`,
  'gu',
)
// "Evin Prison", "Insein prison", "тюрьма Эвин", "سجن العقرب", "زندان اوین"
const named =
  /(?<!\p{L})(?:(?:\p{Lu}\p{L}+ ){1,2}(?:[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:er|re)|[Pp]enitentiary|[Cc]olony)|(?:тюрьм|турм)\p{L}{1,2} [«"]?\p{Lu}\p{L}+[»"]?|سجن \p{L}+|زندان \p{L}+|\p{Script=Han}{2,6}(?:监狱|監獄|看守所|刑務所)|\p{Script=Hangul}{1,5} ?(?:교도소|구치소)|[\p{L}\p{M}]{2,20}ထောင်|[\p{L}\p{M}]+ जेल)(?!\p{L})/gu

const towns = `
  Минск Мінск Minsk Miensk Гомель Homiel Gomel Homel Могилев Могилёв Магілёў Mogilev Mahiloŭ Mahilyow Mahiliou
  Витебск Віцебск Vitebsk Viciebsk Vitsebsk Гродно Гродна Grodno Hrodna Брест Brest Бобруйск Бабруйск
  Babrujsk Bobruisk Babruisk Барановичи Баранавічы Baranovichi Baranavichy Борисов Барысаў Barysaŭ Barysaw Пинск Пінск Pinsk
  Орша Ворша Orsha Мозырь Мазыр Mozyr Жодино Жодзіна Žodzina Zhodino Zhodzina Новополоцк Наваполацк Navapolack Novopolotsk
  Navapolatsk Шклов Шклоў Shklov Škłoŭ Горки Горкі Ивацевичи Івацэвічы Волковыск Ваўкавыск Слоним Слонім Лида Ліда Lida
  Полоцк Полацк Молодечно Маладзечна Солигорск Салігорск Речица Рэчыца Светлогорск Светлагорск Жлобин Жлобін
  Москва Moscow Киев Київ Kyiv Варшава Warsaw Warszawa Вильнюс Вільня Vilnius Wilno
  Evin Эвин اوین Insein Инсейн Tehran Тегеран تهران Rangoon Yangon ရန်ကုန် မန္တလေး القاهرة القدس رفح دمشق
  北京 上海 香港 昆明 广州 東京 서울 दिल्ली Delhi Havana Managua Caracas Baku Bakı Тбилиси თბილისი Երևան Yerevan Tbilisi`
  .trim()
  .split(/\s+/)
const town = new RegExp(
  `(?<=^|[,;(\\[—–\\t|\\u0001/:、，،\\n]\\s{0,9}|(?<!\\p{L})(?:г\\.|г|из|з|в|у|ў|m\\.|from|in|горад|город|aus|z|w)\\s{1,3})(?:г\\.\\s?)?(?:${towns.join('|')}|(?:Минск|Гомельск|Могил[её]вск|Витебск|Гродненск|Брестск|Мінск|Гомельск|Магілёўск|Віцебск|Гродзенск|Брэсцк)\\p{L}* (?:обл\\.|област[ьи]|вобл\\.|вобласць))(?![\\p{L}-])(?=\\s*(?:$|[,;.)\\]—–\\t|\\u0001/\\n、，،-]|[(]))`,
  'gu',
)
const anywhere = new RegExp(
  [facility, named, town].map(({ source }) => source).join('|'),
  'gu',
)
const preposition = /(?<!\p{L})(?:г\.|из|з|в|у|ў|from|in|aus|w)\s*$/u

/** Facilities and towns, as they are written. */
export function placesOf(text: string): Pulled<string[]> {
  const { found, left } = pull(text, anywhere)
  const parts = left.split(taken).map((part, at, all) => {
    return at < all.length - 1 ? part.replace(preposition, '') : part
  })
  return { found, left: parts.join(taken) }
}
