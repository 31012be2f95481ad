import { test } from 'vitest'
import { checkListLaw } from '#tests/list-law'

test('ten thousand texts of any kind are tiled by their parts', () => {
  checkListLaw(10_000)
}, 120_000)
