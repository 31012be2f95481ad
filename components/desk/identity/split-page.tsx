import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { optionalMessage, translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field, Option } from '../fields.ts'
import { choices } from '../options.ts'
import { eventLine, type Half } from './merge-fields.ts'

type Props = Half & {
  locale: string
  /** The last revision of the person. */
  version: number
  action: FormAction
}

/** A record that was of two people: which rows are of the other one. */
export function SplitPage({ locale, person, details, version, action }: Props) {
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <DeskPage
      locale={locale}
      to={(to) => paths.desk.splitPerson(to, person.id)}
      title={t('identity.splitTitle', { name })}
    >
      <p className="mb-4 max-w-prose text-muted">{t('identity.splitHint')}</p>
      <DeskForm
        locale={locale}
        action={action}
        fields={splitFields(locale, { person, details }, version)}
        words={formWords(locale)}
        submit={t('identity.splitSubmit')}
      />
    </DeskPage>
  )
}

function splitFields(
  locale: string,
  { person, details }: Half,
  version: number,
): Field[] {
  const t = translator(locale)
  const ticks = (name: string, label: string, options: Option[]): Field[] =>
    options.length > 0 ? [{ kind: 'ticks', name, label, options }] : []
  const option = (id: number, label: string) => ({ value: String(id), label })
  return [
    { kind: 'hidden', name: 'personId', value: String(person.id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    ...ticks(
      'names',
      t('identity.splitNames'),
      person.names.map(({ id, text, lang }) => option(id, `${text} (${lang})`)),
    ),
    ...ticks(
      'events',
      t('identity.splitEvents'),
      details.events.map((event) => option(event.id, eventLine(locale, event))),
    ),
    ...ticks(
      'designations',
      t('identity.splitDesignations'),
      details.designations.map(({ id, body, status }) =>
        option(
          id,
          `${localText(body.names, locale)?.text ?? ''}: ${words(locale, 'designationStatus', status)}`,
        ),
      ),
    ),
    ...ticks(
      'entries',
      t('identity.splitRolls'),
      details.rolls.map(({ id, rawText }) => option(id, rawText)),
    ),
    ...ticks('claims', t('identity.splitClaims'), claimOptions(locale, details)),
    {
      kind: 'choice',
      name: 'sex',
      label: t('desk.fields.sex'),
      options: choices(locale, 'sex'),
      value: 'unknown',
    },
    { kind: 'text', name: 'why', label: t('desk.fields.why'), required: true },
  ]
}

/** Who says it, of what, and what. */
function claimOptions(locale: string, { claims, sources }: Half['details']): Option[] {
  return claims
    .filter(({ subject }) => subject === 'person')
    .map(({ id, field, value, sourceId }) => ({
      value: String(id),
      label: [
        sourceId === null ? null : sources.get(sourceId)?.publisher,
        field && optionalMessage(locale, `words.claimField.${field}`),
        value,
      ]
        .filter(Boolean)
        .join(': '),
    }))
}
