import { expect, test } from 'vitest'
import { actOf } from './key-acts.ts'

const pressed = (key: string, code: string, given = {}) =>
  actOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...given })

test.each([
  ['j', 'KeyJ', 'j'],
  ['J', 'KeyJ', 'j'],
  ['о', 'KeyJ', 'j'],
  ['т', 'KeyN', 'n'],
  ['ў', 'KeyO', 'o'],
  ['h', 'KeyJ', 'h'],
  ['3', 'Digit3', '3'],
  ['?', 'Slash', '?'],
  ['ArrowDown', 'ArrowDown', 'arrow-down'],
])('the key that writes %s at %s means %s', (key, code, act) => {
  expect(pressed(key, code)).toBe(act)
})

test.each(['Enter', 'Tab', ' ', '0', 'Escape', 'F5'])(
  '%s is left to the browser',
  (key) => {
    expect(pressed(key, key)).toBeUndefined()
  },
)

test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s a key is the browser’s', (held) => {
  expect(pressed('n', 'KeyN', { [held]: true })).toBeUndefined()
})
