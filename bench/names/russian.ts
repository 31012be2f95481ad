import { pickSkewed, type Random } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  type Sex,
  variant,
  wordList,
} from './fictional-name.ts'
import { romanise, russianBgn, russianPassport } from './latin.ts'
import { slavicSurnames } from './slavic-surnames.ts'

const given = {
  female: wordList(
    `Елена, Ольга, Наталья, Екатерина, Анна, Ирина, Татьяна, Светлана, Мария, Анастасия,
     Юлия, Дарья, Виктория, Александра, Ксения, Людмила, Марина, Надежда, Вера, Любовь,
     Полина, Алёна, Евгения, Софья, Зарема, Алсу, Лилия, Гульнара, Римма, Тамара`,
    1,
  ),
  male: wordList(
    `Александр, Сергей, Алексей, Дмитрий, Андрей, Михаил, Владимир, Иван, Евгений, Николай,
     Максим, Павел, Игорь, Олег, Юрий, Константин, Антон, Роман, Илья, Денис, Никита,
     Руслан, Артём, Кирилл, Тимур, Егор, Рустам, Виталий, Вячеслав, Ринат, Айдар, Ильдар,
     Пётр, Леонид, Станислав, Фёдор, Матвей, Лев, Захар, Эльдар`,
    1,
  ),
}

const fathers = wordList(
  `Александро, Сергее, Николае, Владимиро, Алексее, Ивано, Викторо, Анатолье, Михайло,
   Андрее, Юрье, Валерье, Евгенье, Петро, Василье, Геннадье, Олего, Борисо, Рашидо, Тимуро`,
  1,
)

const surnames = slavicSurnames([
  { ru: 'ов/ова' },
  { ru: 'ев/ева' },
  { ru: 'ин/ина' },
  { ru: 'кин/кина' },
  { ru: 'овский/овская' },
  { ru: 'ынин/ынина' },
  { ru: 'овых' },
  { ru: 'енков/енкова' },
  { ru: 'ицын/ицына' },
  { ru: 'ушкин/ушкина' },
])

export function russianNames(random: Random, sex: Sex): FictionalName[] {
  const [first] = pickSkewed(random, given[sex])
  const [father] = pickSkewed(random, fathers)
  const family = surnames(random, sex).ru
  const middle = father + (sex === 'female' ? 'вна' : 'вич')
  const full = `${first} ${middle} ${family}`
  const short = `${first} ${family}`
  const names = [
    primary(random() < 0.7 ? full : short, 'ru', 'Cyrl', 'ru'),
    primary(romanise(short, russianBgn), 'en', 'Latn', 'bgn'),
  ]
  if (random() < 0.35)
    names.push(
      variant(romanise(short, russianPassport), 'en', 'Latn', 'official_passport'),
    )
  if (random() < 0.1)
    names.push(variant(`${family} ${first} ${middle}`, 'ru', 'Cyrl', 'ru'))
  return distinct(names)
}
