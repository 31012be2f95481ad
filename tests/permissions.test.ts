import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routes } from './access.ts'
import { actions } from './access-actions.ts'
import { imports, sourceFiles } from './imports.ts'
import { permissionsPage } from './permissions-page.ts'

const desk = 'app/[locale]/desk/'

test('every page and every address without one has its row, and there is no other', () => {
  const found = sourceFiles.flatMap((file) => {
    const [, path] = /^app(\/.*)\/(?:page|route)\.tsx?$/.exec(file) ?? []
    return path ? [path.replace(/\/\([^)]+\)/g, '')] : []
  })
  expect(Object.keys(routes).sort()).toEqual(found.sort())
})

test('every server action has its row', () => {
  const found = sourceFiles.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    if (!/^\s*['"]use server['"]/m.test(text) || file.startsWith('tests/')) return []
    const names = [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)]
    const folder = file.replace(desk, '').replace(/(?:\/?actions)?\.ts$/, '')
    return names.map(([, name]) => `${folder} ${name}`)
  })
  const rows = Object.entries(actions).flatMap(([folder, ofFolder]) =>
    Object.keys(ofFolder).map((name) => `${folder} ${name}`),
  )
  expect(rows.sort()).toEqual(found.sort())
})

const ofAccounts = new RegExp(`^${RegExp.escape(desk)}(accounts?|invitations|sign-in)/`)

test('the desk reads the record only as the editor who asks may know it', () => {
  const wrong = imports.filter(
    ({ from, to, typesOnly }) =>
      from.startsWith(desk) &&
      to === 'db/record.ts' &&
      !typesOnly &&
      !ofAccounts.test(from),
  )
  expect(wrong).toEqual([])
})

test('a page of the desk begins with who asks', () => {
  const pages = sourceFiles.filter(
    (file) => file.startsWith(desk) && /\/page\.tsx$/.test(file),
  )
  const open = pages.filter(
    (file) => !/\bawait require\w+\(/.test(readFileSync(file, 'utf8')),
  )
  expect(
    open.filter((file) => !/(sign-in|invitations\/\[token\])\/page\.tsx$/.test(file)),
  ).toEqual([])
})

test('a page of the desk asks for the right that the table says', () => {
  const wrong = sourceFiles.flatMap((file) => {
    const [, path] = /^app(\/\[locale\]\/desk.*)\/page\.tsx$/.exec(file) ?? []
    const asked = /await require(?:Right\('(\w+)'|Editor\()/.exec(
      readFileSync(file, 'utf8'),
    )
    if (!path || !asked) return []
    const { who } = routes[path as keyof typeof routes]
    return who === (asked[1] ?? 'propose') ? [] : [path]
  })
  expect(wrong).toEqual([])
})

test('docs/permissions.md says what the table says (npm run docs)', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage())
})
