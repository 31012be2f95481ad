import { expect, test } from 'vitest'
import { namedIn } from './pasted-address.ts'

test.each([
  'https://habeas.example/en/people/ada-example',
  'habeas.example/be/people/ada-example#event-12',
  'See (https://a.example/ru/people/ada-example?known=2021), please.',
  'http://127.0.0.1:3100/en/people/ada-example/',
  'https://habeas.example/api/v1/people/ada-example',
  'https://habeas.example/en/corrections/people/ada-example',
  'https://habeas.example/en/people/%61da-example.',
  'ada-example',
  ' Ada-Example\n',
])('%j names a person', (text) => {
  expect(namedIn(text)).toEqual([{ kind: 'person', key: 'ada-example' }])
})

test('other pages, ids and several addresses are read too', () => {
  expect(
    namedIn('/en/releases/one /be/sources/two /en/corrections/events/12 /people/123'),
  ).toEqual([
    { kind: 'release', key: 'one' },
    { kind: 'source', key: 'two' },
    { kind: 'event', key: '12' },
    { kind: 'person', key: '123' },
  ])
})

test.each([
  'Ada Example',
  'Ada',
  'Ада Прыклад',
  'https://other.example/about',
  '',
  '/people/',
])('%j names nobody', (text) => expect(namedIn(text)).toEqual([]))

test('what is no address breaks nothing', () => {
  expect(namedIn('/people/%E0%A4%A')).toEqual([{ kind: 'person', key: '%e0%a4%a' }])
})
