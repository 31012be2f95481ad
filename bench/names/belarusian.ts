import { pickSkewed, type Random } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  type Sex,
  variant,
  wordList,
} from './fictional-name.ts'
import { belarusianPassport, lacinka, romanise, russianBgn } from './latin.ts'
import { slavicSurnames } from './slavic-surnames.ts'

const given = {
  female: wordList(
    `Вольга Ольга, Алена Елена, Святлана Светлана, Настасся Анастасия, Кацярына Екатерина,
     Наталля Наталья, Марыя Мария, Таццяна Татьяна, Ганна Анна, Ірына Ирина,
     Вікторыя Виктория, Юлія Юлия, Дар’я Дарья, Аляксандра Александра, Людміла Людмила,
     Яна Яна, Паліна Полина, Вераніка Вероника, Марына Марина, Арына Арина,
     Аксана Оксана, Алеся Олеся, Алена Алёна, Інэса Инесса, Жанна Жанна, Галіна Галина,
     Лізавета Елизавета, Маргарыта Маргарита, Надзея Надежда, Вера Вера, Валянціна Валентина,
     Ніна Нина, Дзіяна Диана, Крысціна Кристина, Яўгенія Евгения, Зоя Зоя, Рэгіна Регина`,
    2,
  ),
  male: wordList(
    `Аляксандр Александр, Сяргей Сергей, Дзмітрый Дмитрий, Андрэй Андрей, Аляксей Алексей,
     Мікалай Николай, Уладзімір Владимир, Ігар Игорь, Віктар Виктор, Яўген Евгений,
     Максім Максим, Павел Павел, Юрый Юрий, Алег Олег, Мікіта Никита, Іван Иван,
     Дзяніс Денис, Вадзім Вадим, Раман Роман, Арцём Артём, Віталь Виталий, Кірыл Кирилл,
     Антон Антон, Ілля Илья, Уладзіслаў Владислав, Станіслаў Станислав, Валерый Валерий,
     Мікола Николай, Алесь Александр, Ягор Егор, Цімафей Тимофей, Анатоль Анатолий,
     Васіль Василий, Генадзь Геннадий, Эдуард Эдуард, Яўхім Ефим, Зміцер Дмитрий,
     Рыгор Григорий, Кастусь Константин, Лявон Леонид`,
    2,
  ),
}

/** Belarusian and Russian stems of patronymics: `Сяргее` + `віч` or `ўна`. */
const fathers = wordList(
  `Аляксандра Александро, Сяргее Сергее, Мікалае Николае, Уладзіміра Владимиро,
   Івана Ивано, Віктара Викторо, Анатолье Анатолье, Валер’е Валерье, Міхайла Михайло,
   Васілье Василье, Пятро Петро, Ігара Игоре, Алега Олего, Юр’е Юрье, Рыгора Григорье,
   Леаніда Леонидо, Паўла Павло, Яўгенье Евгенье`,
  2,
)

const surnames = slavicSurnames([
  { be: 'овіч', ru: 'ович' },
  { be: 'енка', ru: 'енко' },
  { be: 'оўскі/оўская', ru: 'овский/овская' },
  { be: 'аў/ава', ru: 'ов/ова' },
  { be: 'ук', ru: 'ук' },
  { be: 'ейка', ru: 'ейко' },
  { be: 'ец', ru: 'ец' },
  { be: 'ік', ru: 'ик' },
  { be: 'евіч', ru: 'евич' },
  { be: 'еня', ru: 'еня' },
  { be: 'аль', ru: 'аль' },
  { be: 'онак', ru: 'онок' },
])

export function belarusianNames(random: Random, sex: Sex): FictionalName[] {
  const [beGiven, ruGiven] = pickSkewed(random, given[sex])
  const [beFather, ruFather] = pickSkewed(random, fathers)
  const family = surnames(random, sex)
  const be = `${beGiven} ${family.be}`
  const ru = `${ruGiven} ${family.ru}`
  const beMiddle = beFather + (sex === 'female' ? 'ўна' : 'віч')
  const ruMiddle = ruFather + (sex === 'female' ? 'вна' : 'вич')
  const withPatronymic = random() < 0.45
  const names = [
    primary(withPatronymic ? `${beGiven} ${beMiddle} ${family.be}` : be, 'be', 'Cyrl'),
    primary(
      withPatronymic ? `${ruGiven} ${ruMiddle} ${family.ru}` : ru,
      'ru',
      'Cyrl',
      'ru',
    ),
    primary(passport(be), 'en', 'Latn', 'official_passport'),
  ]
  if (random() < 0.3) names.push(variant(romanise(ru, russianBgn), 'en', 'Latn', 'bgn'))
  if (random() < 0.2) names.push(variant(lacinka(be), 'be', 'Latn', 'be_lacinka'))
  if (random() < 0.1) names.push(variant(`${family.ru} ${ruGiven}`, 'ru', 'Cyrl', 'ru'))
  return distinct(names)
}

/** A doubled ц is written once: Таццяна is Tatsiana. */
const passport = (be: string) => romanise(be, belarusianPassport).replace('tsts', 'ts')
