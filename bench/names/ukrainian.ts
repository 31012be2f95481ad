import { pickSkewed, type Random } from '../random.ts'
import {
  distinct,
  type FictionalName,
  primary,
  type Sex,
  variant,
  wordList,
} from './fictional-name.ts'
import { romanise, russianBgn, ukrainianPassport } from './latin.ts'
import { slavicSurnames } from './slavic-surnames.ts'

const given = {
  female: wordList(
    `Оксана Оксана, Олена Елена, Тетяна Татьяна, Ірина Ирина, Наталія Наталия, Марія Мария,
     Ганна Анна, Юлія Юлия, Світлана Светлана, Ольга Ольга, Людмила Людмила, Катерина Екатерина,
     Вікторія Виктория, Галина Галина, Надія Надежда, Леся Леся, Анастасія Анастасия,
     Софія София, Дарина Дарина, Мар’яна Марьяна, Зоряна Зоряна, Ярина Ярина`,
    2,
  ),
  male: wordList(
    `Олександр Александр, Сергій Сергей, Андрій Андрей, Володимир Владимир, Микола Николай,
     Іван Иван, Дмитро Дмитрий, Олег Олег, Юрій Юрий, Віталій Виталий, Олексій Алексей,
     Василь Василий, Ігор Игорь, Михайло Михаил, Максим Максим, Євген Евгений, Роман Роман,
     Богдан Богдан, Тарас Тарас, Петро Пётр, Віктор Виктор, Павло Павел, Ярослав Ярослав,
     Назар Назар, Остап Остап, Григорій Григорий, Степан Степан, Ростислав Ростислав`,
    2,
  ),
}

/** Ukrainian for a son, for a daughter, and the Russian stem. */
const fathers = wordList(
  `Олександрович Олександрівна Александро, Сергійович Сергіївна Сергее,
   Миколайович Миколаївна Николае, Володимирович Володимирівна Владимиро,
   Іванович Іванівна Ивано, Петрович Петрівна Петро, Васильович Василівна Василье,
   Михайлович Михайлівна Михайло, Андрійович Андріївна Андрее, Юрійович Юріївна Юрье,
   Степанович Степанівна Степано, Богданович Богданівна Богдано`,
  3,
)

const surnames = slavicSurnames([
  { ru: 'енко', uk: 'енко' },
  { ru: 'чук', uk: 'чук' },
  { ru: 'ук', uk: 'ук' },
  { ru: 'овский/овская', uk: 'овський/овська' },
  { ru: 'ец', uk: 'ець' },
  { ru: 'ак', uk: 'ак' },
  { ru: 'ик', uk: 'ик' },
  { ru: 'ишин', uk: 'ишин' },
  { ru: 'уняк', uk: 'уняк' },
  { ru: 'айло', uk: 'айло' },
])

export function ukrainianNames(random: Random, sex: Sex): FictionalName[] {
  const [ukGiven, ruGiven] = pickSkewed(random, given[sex])
  const [son, daughter, ruFather] = pickSkewed(random, fathers)
  const family = surnames(random, sex)
  const uk = `${ukGiven} ${family.uk}`
  const ru = `${ruGiven} ${family.ru}`
  const female = sex === 'female'
  const withPatronymic = random() < 0.6
  const ukFull = `${ukGiven} ${female ? daughter : son} ${family.uk}`
  const ruFull = `${ruGiven} ${ruFather}${female ? 'вна' : 'вич'} ${family.ru}`
  const names = [
    primary(withPatronymic ? ukFull : uk, 'uk', 'Cyrl'),
    primary(withPatronymic ? ruFull : ru, 'ru', 'Cyrl', 'ru'),
    primary(romanise(uk, ukrainianPassport), 'en', 'Latn', 'official_passport'),
  ]
  if (random() < 0.3) names.push(variant(romanise(ru, russianBgn), 'en', 'Latn', 'bgn'))
  return distinct(names)
}
