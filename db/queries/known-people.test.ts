import { expect, test } from 'vitest'
import { insert } from '#db/write'
import {
  aCharge,
  aChargedArticle,
  aDeath,
  aFacility,
  aMassRelease,
  anArrest,
  anArticle,
  aPerson,
  aRelease,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'
import { edtf } from '#tests/list-entries'
import { knownPeople } from './known-people.ts'

test('what the record knows of people is read as of the eve of the release', () => {
  const db = aRecord()
  const { id, held, gone, dead } = write(db, (tx) => {
    const id = aMassRelease(tx, { on: '2025-12-13' })
    const [held, gone, dead] = ['Held', 'Gone', 'Dead'].map((name) =>
      aPerson(tx, { name, sex: 'male', ...dated('birth_on', '1982-03') }),
    ) as [number, number, number]
    insert(tx, 'citizenships', { person_id: held, country: 'PL' })
    const facility_id = aFacility(tx, { names: { en: 'Colony 4', be: 'Калонія 4' } })
    anArrest(tx, held, { on: '2020-09-07', facility_id })
    aChargedArticle(
      tx,
      aCharge(tx, held, { on: '2020-09-16' }),
      anArticle(tx, { article: '342' }),
    )
    aRelease(tx, held, { on: '2025-12-13', mass_release_id: id })
    anArrest(tx, gone, { on: '2020-09-07' })
    aRelease(tx, gone, { on: '2023-05' })
    aRelease(tx, gone, { on: '2024-05', state: 'refuted' })
    anArrest(tx, dead, { on: '2020-09-07' })
    aDeath(tx, dead, { on: '2021-05-21', in_custody: 1 })
    return { id, held, gone, dead }
  })
  const known = knownPeople(db, [held, gone, dead, 12345], { id, on: edtf('2025-12-13') })
  expect(known).toMatchObject([
    {
      id: held,
      names: ['Held'],
      birth: { text: '1982-03', latest: '1982-03-31' },
      citizenships: ['PL'],
      articles: ['342'],
      sex: 'male',
      heldThen: 'yes',
      heldWhere: ['Colony 4', 'Калонія 4'],
      released: { on: { text: '2025-12-13' }, thisRelease: true },
      died: null,
    },
    { heldThen: 'no', released: { on: { text: '2023-05' }, thisRelease: false } },
    { heldThen: 'no', released: null, died: { on: { text: '2021-05-21' } } },
  ])
})

test('of somebody with no event nothing is known of custody', () => {
  const db = aRecord()
  const id = write(db, (tx) => aPerson(tx))
  const [known] = knownPeople(db, [id], { id: 0, on: edtf('2025-12') })
  expect(known).toMatchObject({ heldThen: null, heldWhere: [], birth: null })
})
