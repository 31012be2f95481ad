import { idFor } from '#db/ids'
import { claimRows } from './claim-rows.ts'
import { eventRows } from './event-rows.ts'
import { dated, ids, type SeedRow } from './rows.ts'
import type { Person } from './shape.ts'

/** A person with names, events and all that sources say about them. */
export function personRows(person: Person): SeedRow[] {
  const id = ids.person(person.slug)
  return [
    {
      table: 'people',
      values: {
        id,
        slug: person.slug,
        sex: person.sex,
        ...dated('birth_on', person.birthOn),
        birth_place: person.birthPlace,
        country: person.country,
        summary: person.summary,
        publication_level: 'public',
      },
    },
    ...person.citizenships.map((country) => citizenshipRow(id, country)),
    ...person.occupations.map((occupation) => occupationRow(id, occupation)),
    ...person.names.flatMap((name) => nameRows(id, name)),
    ...claimRows({ subject: 'person', id }, person),
    ...person.events.flatMap((event) => eventRows(person.slug, event)),
  ]
}

function citizenshipRow(person_id: number, country: string): SeedRow {
  const id = idFor('citizenship', String(person_id), country)
  return { table: 'citizenships', values: { id, person_id, country } }
}

function occupationRow(person_id: number, occupation: string): SeedRow {
  const id = idFor('occupation', String(person_id), occupation)
  return { table: 'occupations', values: { id, person_id, occupation } }
}

function nameRows(person_id: number, name: Person['names'][number]): SeedRow[] {
  const { text, lang, script, kind, scheme } = name
  const id = idFor('name', String(person_id), lang, text)
  return [
    { table: 'names', values: { id, person_id, text, lang, script, kind, scheme } },
    ...claimRows({ subject: 'name', id }, { claims: name.sources.map(asSpelled) }),
  ]

  function asSpelled(source: string) {
    const field = 'spelling' as const
    return {
      source,
      field,
      value: text,
      lang,
      stance: 'supports',
      state: 'accepted',
    } as const
  }
}
