import { arrestStatuses } from '#domain/arrest'
import { translator } from '#i18n/messages'
import type { EventForm } from './event-fields.ts'
import type { Field } from './fields.ts'
import { articleChoices, choices, countryChoices, named } from './options.ts'
import { sentenceRows } from './sentence-fields.ts'

type Parts = {
  /** Asked at once. */
  first: Field[]
  /** Asked of who knows more. */
  more: Field[]
}

/** What only events of one kind have. */
export function detailFields(
  form: Pick<EventForm, 'locale' | 'kind' | 'options'>,
): Parts {
  switch (form.kind) {
    case 'arrest':
      return arrestFields(form)
    case 'charge':
      return chargeFields(form)
    case 'decision':
      return decisionFields(form)
    case 'transfer':
      return transferFields(form)
    case 'release':
      return releaseFields(form)
    case 'death':
      return deathFields(form)
    default:
      return { first: [], more: [] }
  }
}

type Form = Pick<EventForm, 'locale' | 'options'>

function arrestFields({ locale, options }: Form): Parts {
  const t = translator(locale)
  const status: Field = {
    kind: 'choice',
    name: 'status',
    label: t('desk.fields.arrestStatus'),
    options: choices(locale, 'custodyStatus', arrestStatuses),
    value: 'held_unspecified',
  }
  const body: Field = {
    kind: 'choice',
    name: 'organisationId',
    label: t('desk.fields.arrestedBy'),
    options: named(locale, options.organisations),
    none: t('desk.fields.none'),
  }
  return { first: [status], more: [body] }
}

function chargeFields({ locale, options }: Form): Parts {
  const t = translator(locale)
  return {
    first: [
      {
        kind: 'choice',
        name: 'stage',
        label: t('desk.fields.stage'),
        options: choices(locale, 'chargeStage'),
        value: 'reported',
      },
      {
        kind: 'ticks',
        name: 'articleIds',
        label: t('desk.fields.articles'),
        options: articleChoices(locale, options.articles),
      },
      {
        kind: 'text',
        name: 'newArticles',
        label: t('desk.fields.newArticles'),
        hint: t('desk.hints.newArticles'),
      },
    ],
    more: [],
  }
}

function decisionFields({ locale, options }: Form): Parts {
  const t = translator(locale)
  return {
    first: [
      {
        kind: 'choice',
        name: 'type',
        label: t('desk.fields.decisionType'),
        options: choices(locale, 'decisionType'),
        value: 'verdict',
      },
      {
        kind: 'choice',
        name: 'outcome',
        label: t('desk.fields.decisionOutcome'),
        options: choices(locale, 'decisionOutcome'),
        value: 'unknown',
      },
      sentenceRows(locale),
    ],
    more: [
      {
        kind: 'choice',
        name: 'courtId',
        label: t('desk.fields.court'),
        options: named(locale, options.courts),
        none: t('desk.fields.none'),
      },
      { kind: 'tick', name: 'inAbsentia', label: t('desk.fields.inAbsentia') },
      { kind: 'text', name: 'judges', label: t('desk.fields.judges') },
      {
        kind: 'tick',
        name: 'namesJudges',
        label: t('desk.fields.namesJudges'),
        hint: t('desk.hints.namesJudges'),
      },
    ],
  }
}

function transferFields({ locale, options }: Form): Parts {
  const t = translator(locale)
  const facility = (name: string, label: string): Field => ({
    kind: 'choice',
    name,
    label,
    options: named(locale, options.facilities),
    none: t('desk.fields.none'),
  })
  return {
    first: [
      facility('toFacilityId', t('desk.fields.toFacility')),
      facility('fromFacilityId', t('desk.fields.fromFacility')),
    ],
    more: [],
  }
}

function releaseFields({ locale, options }: Form): Parts {
  const t = translator(locale)
  const choice = (name: string, label: string, vocabulary: ReleaseVocabulary): Field => ({
    kind: 'choice',
    name,
    label,
    options: choices(locale, vocabulary),
    value: 'unknown',
  })
  return {
    first: [
      {
        kind: 'choice',
        name: 'type',
        label: t('desk.fields.releaseType'),
        options: choices(locale, 'releaseType'),
        none: t('desk.fields.choose'),
        required: true,
      },
    ],
    more: [
      choice('conditionality', t('desk.fields.conditionality'), 'conditionality'),
      choice('outcome', t('desk.fields.releaseOutcome'), 'releaseOutcome'),
      {
        kind: 'choice',
        name: 'destination',
        label: t('desk.fields.destination'),
        options: countryChoices(locale),
        none: t('desk.fields.none'),
      },
      choice('documents', t('desk.fields.documents'), 'documentState'),
      { kind: 'text', name: 'legalAct', label: t('desk.fields.legalAct') },
      {
        kind: 'choice',
        name: 'massReleaseId',
        label: t('desk.fields.massRelease'),
        options: named(locale, options.massReleases),
        none: t('desk.fields.none'),
      },
    ],
  }
}

type ReleaseVocabulary = 'conditionality' | 'releaseOutcome' | 'documentState'

function deathFields({ locale }: Form): Parts {
  const t = translator(locale)
  return {
    first: [
      { kind: 'tick', name: 'inCustody', label: t('desk.fields.inCustody') },
      { kind: 'text', name: 'officialCause', label: t('desk.fields.officialCause') },
      { kind: 'text', name: 'reportedCause', label: t('desk.fields.reportedCause') },
    ],
    more: [],
  }
}
