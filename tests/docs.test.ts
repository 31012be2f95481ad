import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableRoles } from '#db/tables'
import { sourceFiles } from '#tests/imports'
import packageJson from '../package.json' with { type: 'json' }

const pages = ['README.md', ...globSync('docs/**/*.md')].map((page) =>
  readFileSync(page, 'utf8'),
)
const docs = pages.join('\n')
const code = sourceFiles.map((file) => readFileSync(file, 'utf8')).join('\n')

const ofTheSystem = ['PATH', 'TMPDIR', 'TZ']

/** What no page of the docs names, as code: `name`. */
function unnamed(names: readonly string[], written = (name: string) => `\`${name}\``) {
  return [...new Set(names)].sort().filter((name) => !docs.includes(written(name)))
}

/** `app/[locale]/(public)/people/[slug]/page.tsx` is `/people/[slug]`. */
function routeOf(file: string) {
  const path = file
    .replace(/^app/, '')
    .replace(/^\/\[locale\]/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/(page|route)\.tsx?$/, '')
  return path || '/'
}

test('every route is named in the docs', () => {
  const routes = sourceFiles.filter((file) =>
    /^app\/(.*\/)?(page|route)\.tsx?$/.test(file),
  )
  expect(unnamed(routes.map(routeOf))).toEqual([])
})

test('every npm script is named in the docs', () => {
  const missing = unnamed(Object.keys(packageJson.scripts)).filter(
    (name) => !new RegExp(`npm (run )?${name}\\b(?!:)`).test(docs),
  )
  expect(missing).toEqual([])
})

test('every environment variable that is read is named in the docs', () => {
  const read = [...code.matchAll(/\b(?:env\.|read\(')(?<name>[A-Z][A-Z_0-9]+)/g)]
    .map(({ groups }) => groups?.name ?? '')
    .filter((name) => !ofTheSystem.includes(name))
  expect(unnamed(read)).toEqual([])
})

test('every table is named in the docs', () => {
  expect(unnamed(Object.keys(tableRoles))).toEqual([])
})
