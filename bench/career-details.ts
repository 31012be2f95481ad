import type { plainEventKinds } from '#domain/event'
import type { ReleaseType } from '#domain/release'
import type { Detail, FictionalSentence, Story } from './career-events.ts'
import { judgeCount, pickIn } from './fictional-world.ts'
import { between, pick, pickSkewed, type Random, skewed } from './random.ts'

export function arrestDetail({ random, country }: Story): Detail {
  const status = pickSkewed(
    random,
    [
      'pretrial_detention',
      'administrative_detention',
      'house_arrest_pretrial',
      'police_custody',
      'held_unspecified',
    ] as const,
    0.8,
  )
  return { kind: 'arrest', status, body: pickIn(random, 'bodies', country) }
}

export function chargeDetail({ random, country }: Story): Detail {
  const stage = pickSkewed(
    random,
    ['charged', 'suspected', 'indicted', 'reported'] as const,
    1,
  )
  const picked = Array.from({ length: pickSkewed(random, [1, 2, 3] as const, 2) }, () =>
    pickIn(random, 'articles', country),
  )
  return { kind: 'charge', stage, articles: [...new Set(picked)] }
}

export function verdictDetail(story: Story, acquitted: boolean): Detail {
  return {
    kind: 'decision',
    type: 'verdict',
    outcome: acquitted ? 'acquitted' : 'convicted',
    ...court(story),
    inAbsentia: false,
    sentences: acquitted ? [] : sentences(story.random),
  }
}

export function appealDetail(story: Story): Detail {
  const outcome = pickSkewed(
    story.random,
    ['upheld', 'changed', 'returned'] as const,
    0.5,
  )
  const changed = outcome === 'changed' ? [mainSentence(story.random)] : []
  const type = pickSkewed(
    story.random,
    ['appeal', 'cassation', 'supervision'] as const,
    1,
  )
  return {
    kind: 'decision',
    type,
    outcome,
    ...court(story),
    inAbsentia: false,
    sentences: changed,
  }
}

/** Judges are published in some decisions only. */
function court({ random, country }: Story) {
  const judge = random() < 0.35 ? skewed(random, judgeCount, 10) : null
  return { court: pickIn(random, 'courts', country), judge }
}

function sentences(random: Random): FictionalSentence[] {
  const main = mainSentence(random)
  if (random() < 0.2)
    return [
      main,
      { kind: 'fine', term: null, money: between(random, 1, 60) * 500, regime: null },
    ]
  return [main]
}

function mainSentence(random: Random): FictionalSentence {
  const kind = pickSkewed(
    random,
    [
      'imprisonment',
      'restriction_open_facility',
      'restriction_home',
      'suspended',
      'criminal_arrest',
      'compulsory_treatment',
      'life',
    ] as const,
    0.7,
  )
  const regime = pickSkewed(
    random,
    ['general', 'enhanced', 'strict', 'special'] as const,
    2,
  )
  const inside = kind === 'imprisonment'
  return { kind, term: term(random, kind), money: null, regime: inside ? regime : null }
}

function term(random: Random, kind: string): string | null {
  if (kind === 'life' || kind === 'compulsory_treatment') return null
  if (kind === 'criminal_arrest') return `P${between(random, 1, 6)}M`
  const years =
    kind === 'imprisonment' ? 1 + skewed(random, 18, 5) : between(random, 1, 5)
  return random() < 0.4 ? `P${years}Y6M` : `P${years}Y`
}

const massTypes: [ReleaseType, ...ReleaseType[]] = [
  'pardon',
  'amnesty',
  'negotiated_release',
  'exchange',
]
const ordinaryTypes: [ReleaseType, ...ReleaseType[]] = [
  'full_term_served',
  'parole',
  'term_offset_by_remand',
  'commuted_to_non_custodial',
  'unknown',
  'amnesty',
  'medical',
  'measure_changed',
  'case_dropped',
  'conviction_quashed',
  'suspended_on_appeal',
  'other',
]

export function releaseDetail(
  { random }: Story,
  massRelease: number | null,
  type = pickSkewed(random, massRelease === null ? ordinaryTypes : massTypes, 2),
): Detail {
  const exiled = massRelease !== null && random() < 0.4
  return {
    kind: 'release',
    type,
    conditionality: exiled ? 'forced_exile' : condition(random),
    outcome: exiled
      ? pickSkewed(random, ['expelled', 'refused_and_returned_to_prison'] as const, 0.02)
      : pickSkewed(random, ['unknown', 'stayed', 'left_freely'] as const, 2),
    destination: exiled
      ? pickSkewed(random, ['LT', 'PL', 'DE', 'UA', 'US'] as const, 2)
      : null,
    documents: pickSkewed(
      random,
      ['unknown', 'withheld', 'returned', 'none'] as const,
      1,
    ),
    massRelease,
  }
}

const condition = (random: Random) =>
  pickSkewed(
    random,
    [
      'unknown',
      'unconditional',
      'supervision',
      'conditional',
      'travel_ban',
      'silence_condition',
    ] as const,
    2,
  )

const insideKinds: [Plain, ...Plain[]] = [
  'punishment_cell',
  'letter_received',
  'visit_denied',
  'visit',
  'hospitalised',
  'lawyer_denied',
  'contact_lost',
  'cell_type_room',
  'hunger_strike',
  'other_ill_treatment',
  'pardon_request',
  'contact_restored',
]
type Plain = (typeof plainEventKinds)[number]

export function insideDetail({ random }: Story): Detail {
  const told = random() < 0.3
  return {
    kind: pickSkewed(random, insideKinds, 5),
    text: told ? `Fictional: ${pick(random, tellers)} ${pick(random, tellings)}.` : null,
  }
}

const tellers = [
  'the family says',
  'a lawyer says',
  'a cellmate says',
  'a letter says',
] as const
const tellings = [
  'he or she spent ten days in the punishment cell',
  'no letters have come since spring',
  'a parcel with warm clothes was sent back',
  'a doctor was called only on the third day',
  'the visit was cancelled on the morning itself',
  'the library is closed and books are taken away',
  'work at the sawmill goes on without days off',
  'the transfer came at night and without a reason',
] as const
