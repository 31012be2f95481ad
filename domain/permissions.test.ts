import { expect, test } from 'vitest'
import { roles } from '#domain/editor'
import { mayDo, rights } from '#domain/permissions'

const editor = { id: 'one', name: 'One' }

test.each([
  ['contributor', ['propose']],
  ['editor', ['propose', 'write']],
  ['reviewer', ['propose', 'write', 'review']],
  ['admin', ['propose', 'write', 'review', 'manage']],
] as const)('a %s may %j', (role, allowed) => {
  expect(rights.filter((right) => mayDo({ ...editor, role }, right))).toEqual(allowed)
})

test.each(roles)('a %s sees sealed people by that right alone', (role) => {
  expect(mayDo({ ...editor, role, maySeeSealed: true }, 'seal')).toBe(true)
  expect(mayDo({ ...editor, role, maySeeSealed: false }, 'seal')).toBe(false)
  expect(mayDo({ ...editor, role }, 'seal')).toBe(false)
})
