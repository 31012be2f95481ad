import type { DeskDetails, DeskPerson } from '#db/queries/desk-person'
import { levelsUpTo, lowestLevel } from '#domain/merge'
import { sameEvents } from '#domain/same-events'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { countryWords, languageWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'

export type Half = { person: DeskPerson; details: DeskDetails }
type Both = { survivor: Half; other: Half }

/** What an editor chooses where two records differ; nothing is asked where they agree. */
export function mergeFields(locale: string, both: Both, version: number): Field[] {
  const t = translator(locale)
  const { person: one } = both.survivor
  const { person: two } = both.other
  const lowest = lowestLevel(one.publicationLevel, two.publicationLevel)
  return [
    { kind: 'hidden', name: 'survivorId', value: String(one.id) },
    { kind: 'hidden', name: 'otherId', value: String(two.id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    ...ownFields(locale, one, two),
    ...summaryFields(locale, one, two),
    {
      kind: 'choice',
      name: 'level',
      label: t('identity.levelField'),
      hint: t('identity.levelHint'),
      options: choices(locale, 'publicationLevel', levelsUpTo(lowest)),
      value: lowest,
    },
    ...eventFields(locale, both),
    { kind: 'text', name: 'why', label: t('desk.fields.why'), required: true },
  ]
}

type Told = { name: string; label: string; of: (person: DeskPerson) => string | null }

function ownFields(locale: string, one: DeskPerson, two: DeskPerson): Field[] {
  return told(locale).flatMap(({ name, label, of }) =>
    choice(locale, { name, label, ours: of(one), theirs: of(two) }),
  )
}

/** What a record knows of each; null where it knows nothing. */
export function told(locale: string): Told[] {
  const t = translator(locale)
  return [
    { name: 'slug', label: t('identity.addressField'), of: ({ slug }) => slug },
    {
      name: 'names',
      label: t('identity.namesField'),
      of: ({ names }) =>
        names
          .filter(({ kind }) => kind === 'primary')
          .map(({ text }) => text)
          .join(', ') || null,
    },
    {
      name: 'sex',
      label: t('desk.fields.sex'),
      of: ({ sex }) => (sex === 'unknown' ? null : words(locale, 'sex', sex)),
    },
    {
      name: 'birthOn',
      label: t('desk.fields.birthOn'),
      of: ({ birthOn }) => birthOn && dateWords(locale, birthOn),
    },
    {
      name: 'birthPlace',
      label: t('desk.fields.birthPlace'),
      of: ({ birthPlace }) => birthPlace,
    },
    {
      name: 'country',
      label: t('desk.fields.country'),
      of: ({ country }) => countryWords(locale, country),
    },
  ]
}

type Differing = {
  name: string
  label: string
  ours: string | null
  theirs: string | null
}

function choice(locale: string, { name, label, ours, theirs }: Differing): Field[] {
  if (ours === theirs || ours === null || theirs === null) return []
  return [
    {
      kind: 'radios',
      name,
      label: translator(locale)('identity.chooseOf', { field: label }),
      options: [
        { value: 'survivor', label: ours },
        { value: 'other', label: theirs },
      ],
      value: 'survivor',
    },
  ]
}

function summaryFields(locale: string, one: DeskPerson, two: DeskPerson): Field[] {
  const t = translator(locale)
  return Object.entries(one.summary ?? {}).flatMap(([lang, ours]) =>
    choice(locale, {
      name: `summary.${lang}`,
      label: t('identity.summaryField', { lang: languageWords(locale, lang) }),
      ours,
      theirs: two.summary?.[lang] ?? null,
    }),
  )
}

function eventFields(locale: string, { survivor, other }: Both): Field[] {
  const t = translator(locale)
  return sameEvents(survivor.details.events, other.details.events).flatMap(
    ([ours, theirs], at): Field[] => [
      { kind: 'hidden', name: `events.${at}.survivor`, value: String(ours.id) },
      { kind: 'hidden', name: `events.${at}.other`, value: String(theirs.id) },
      {
        kind: 'radios',
        name: `events.${at}.keep`,
        label: t('identity.sameEvent', { event: eventLine(locale, ours) }),
        options: [
          { value: 'both', label: t('identity.keepBoth') },
          ...(['survivor', 'other'] as const).map((value) => ({
            value,
            label: t('identity.keepOne', {
              event: eventLine(locale, value === 'other' ? theirs : ours),
            }),
          })),
        ],
        value: 'both',
      },
    ],
  )
}

type Line = Pick<DeskDetails['events'][number], 'kind' | 'on' | 'place' | 'state'>

/** An event in one line: what, when, where. */
export function eventLine(locale: string, { kind, on, place, state }: Line): string {
  return [
    words(locale, 'eventKind', kind),
    on ? dateWords(locale, on) : translator(locale)('identity.undated'),
    place,
    words(locale, 'eventState', state),
  ]
    .filter(Boolean)
    .join(', ')
}
