import { expect, test } from 'vitest'
import type { Understood } from './list-entry.ts'
import { understand } from './list-reading.ts'

const nothing: Understood = {
  name: '',
  otherNames: [],
  birthYear: null,
  birthOn: null,
  age: null,
  place: null,
  articles: [],
  country: null,
  rest: '',
}
const anna = 'Anna Doe'
const ivan = 'Иванов Иван'

test.each<[string, Partial<Understood>]>([
  [
    '1. КОЛЕСНИКОВА Мария Александровна, 1982 г.р., ИК-4',
    { name: 'КОЛЕСНИКОВА Мария Александровна', birthYear: 1982, place: 'ИК-4' },
  ],
  [
    'Марыя Калеснікава / Maria Kolesnikova',
    { name: 'Марыя Калеснікава', otherNames: ['Maria Kolesnikova'] },
  ],
  [
    'Мария Колесникова (Kolesnikova), 43 года',
    { name: 'Мария Колесникова', otherNames: ['Kolesnikova'], age: 43 },
  ],
  [
    'Kalesnikava, Maryia, 24.04.1982, Homiel',
    {
      name: 'Kalesnikava, Maryia',
      birthYear: 1982,
      birthOn: '1982-04-24',
      place: 'Homiel',
    },
  ],
  ['刘晓波 (Liu Xiaobo)', { name: '刘晓波', otherNames: ['Liu Xiaobo'] }],
  ['Иванов Иван 1982 г. н.', { name: ivan, birthYear: 1982 }],
  ['Иванов Иван, 1982 р.н.', { name: ivan, birthYear: 1982 }],
  ['Иванов Иван, 1982 года рождения', { name: ivan, birthYear: 1982 }],
  ['Иванов Иван, 1982 року народження', { name: ivan, birthYear: 1982 }],
  ['Иванов Иван (1982)', { name: ivan, birthYear: 1982 }],
  ['Иванов Иван 1982', { name: ivan, birthYear: 1982 }],
  [
    'Иванов Иван, род. 24 апреля 1982 года',
    { name: ivan, birthYear: 1982, birthOn: '1982-04-24' },
  ],
  ['Anna Doe, born 1982', { name: anna, birthYear: 1982 }],
  [
    'Anna Doe, born on April 24, 1982',
    { name: anna, birthYear: 1982, birthOn: '1982-04-24' },
  ],
  ['Anna Doe, ur. 1982', { name: anna, birthYear: 1982 }],
  ['Anna Doe (b. 1982)', { name: anna, birthYear: 1982 }],
  ['Anna Doe, née en 1982', { name: anna, birthYear: 1982 }],
  ['Anna Doe 1982-04-24', { name: anna, birthYear: 1982, birthOn: '1982-04-24' }],
  ['Anna Doe, 05/06/1982', { name: anna, birthYear: 1982, rest: '05/06/1982' }],
  ['Anna Doe, 31.02.1982', { name: anna, rest: '31.02.1982' }],
  ['محمد علی، متولد ۱۳۶۱', { name: 'محمد علی', rest: 'متولد ۱۳۶۱' }],
  ['محمد علي، نى ١٩٨٢', { name: 'محمد علي', birthYear: 1982 }],
  ['张三，1982年生', { name: '张三', birthYear: 1982 }],
  ['김철수 1982년생', { name: '김철수', birthYear: 1982 }],
  ['Иванов Иван, освобожден 13.12.2025', { name: ivan, rest: 'освобожден 13.12.2025' }],
  ['Иванов Иван, арестован 1.2.2009', { name: ivan, rest: 'арестован 1.2.2009' }],
  ['Марыя Калеснікава, 43 гады', { name: 'Марыя Калеснікава', age: 43 }],
  ['Anna Doe, aged 43', { name: anna, age: 43 }],
  ['Anna Doe, 43 y.o.', { name: anna, age: 43 }],
  ['Anna Doe, 43 years old', { name: anna, age: 43 }],
  ['Anna Doe (43)', { name: anna, age: 43 }],
  ['43-year-old Anna Doe', { name: anna, age: 43 }],
  ['Anna Doe, 43 lata', { name: anna, age: 43 }],
  ['山田太郎 43歳', { name: '山田太郎', age: 43 }],
  ['王小五，43岁', { name: '王小五', age: 43 }],
  ['김철수 (43세)', { name: '김철수', age: 43 }],
  [
    'نرگس محمدی، ۵۳ ساله، زندان اوین',
    { name: 'نرگس محمدی', age: 53, place: 'زندان اوین' },
  ],
  ['राम शर्मा, ४३ वर्ष', { name: 'राम शर्मा', age: 43 }],
  ['ဒေါ်စုစုလွင်၊ ၄၃ နှစ်', { name: 'ဒေါ်စုစုလွင်', age: 43 }],
  ['Иванов Иван, 18 лет колонии', { name: ivan, rest: '18 лет колонии' }],
  [
    'Anna Doe, sentenced to 15 years in prison',
    { name: anna, rest: 'sentenced to 15 years in prison' },
  ],
  ['Иванов Иван, ПК № 4', { name: ivan, place: 'ПК № 4' }],
  ['Иванов Иван, СИЗО-1', { name: ivan, place: 'СИЗО-1' }],
  ['Иванов Иван, турма № 8, Жодзіна', { name: ivan, place: 'турма № 8, Жодзіна' }],
  ['Anna Doe, IK-4', { name: anna, place: 'IK-4' }],
  ['Иванов Иван, Могилев', { name: ivan, place: 'Могилев' }],
  ['Иванов Иван из Бобруйска', { name: ivan, rest: 'из Бобруйска' }],
  ['Anna Doe, Evin', { name: anna, place: 'Evin' }],
  ['Anna Doe, Insein Prison', { name: anna, place: 'Insein Prison' }],
  ['Иванов Иван, СИЗО КГБ', { name: ivan, place: 'СИЗО КГБ' }],
  ['Иванов Иван, ст. 342', { name: ivan, articles: ['342'] }],
  ['Иванов Иван, ч. 1 ст. 342', { name: ivan, articles: ['342 ч. 1'] }],
  ['Иванов Иван, ст. 130 ч. 1, 361 УК РБ', { name: ivan, articles: ['130 ч. 1', '361'] }],
  ['Иваноў Іван, арт. 361', { name: 'Иваноў Іван', articles: ['361'] }],
  ['Anna Doe, art. 130', { name: anna, articles: ['130'] }],
  ['Anna Doe, Art. 361-1', { name: anna, articles: ['361-1'] }],
  ['Иванов Иван, статья 130 УК', { name: ivan, articles: ['130'] }],
  ['Иванов Иван, 130 ч. 1', { name: ivan, articles: ['130 ч. 1'] }],
  ['🇱🇹 Jonas Petraitis', { name: 'Jonas Petraitis', country: 'LT' }],
  ['Jonas Petraitis, citizen of Lithuania', { name: 'Jonas Petraitis', country: 'LT' }],
  ['Jonas Petraitis, гражданин Литвы', { name: 'Jonas Petraitis', country: 'LT' }],
  ['John Roe, US citizen', { name: 'John Roe', country: 'US' }],
  ['Иванов Иван — вывезен в Литву', { name: ivan, rest: 'вывезен в Литву' }],
  ['Anna Doe — released', { name: anna, rest: 'released' }],
  ['Anna Doe https://example.org/1', { name: anna, rest: 'https://example.org/1' }],
  ['журналист Иванов Иван', { name: ivan, rest: 'журналист' }],
  [
    'имя не называется, 1990 г.р., Минск',
    { birthYear: 1990, place: 'Минск', rest: 'имя не называется' },
  ],
  ['name withheld', { rest: 'name withheld' }],
  ['еще один человек', { rest: 'еще один человек' }],
  ['', {}],
  ['14', { rest: '14' }],
])('%s', (raw, said) => expect(understand(raw)).toEqual({ ...nothing, ...said }))

test('what is far too long for an entry is kept in the rest', () => {
  const { name, rest } = understand(`Anna Doe, ${'word '.repeat(2000)}`)
  expect(name).toBe('Anna Doe')
  expect(rest.length).toBeGreaterThan(9000)
})
