import { expect, test } from 'vitest'
import { paths, publicRoutes } from './paths.ts'

const slugs = {
  person: 'a-person',
  release: 'a-release',
  source: 'a-source',
  event: 'an-event',
}

test('every public route makes an address of its own pattern', () => {
  for (const { pattern, example } of publicRoutes) {
    const shape = pattern.replaceAll(/\[\w+\]/g, '[a-z-]+')
    expect(example('be', slugs)).toMatch(new RegExp(`^${shape}$`))
  }
})

test('a query follows only when there is one', () => {
  expect(paths.people('en')).toBe('/en/people')
  expect(paths.people('en', 'q=maria')).toBe('/en/people?q=maria')
  expect(paths.desk.signIn('en', '/en/desk/people?q=a')).toBe(
    '/en/desk/sign-in?next=%2Fen%2Fdesk%2Fpeople%3Fq%3Da',
  )
})
