import type { NamedRow, SourceOptions } from '#db/queries/desk-options'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import { amendmentFields } from './event-form.tsx'
import { figureFields, massReleaseFields, rollFields } from './mass-release-fields.ts'

type Common = {
  locale: string
  to: (locale: string) => string
  options: SourceOptions
  action: FormAction
}

type FormProps = Common & {
  organisations: readonly NamedRow[]
  values: Values
  /** Undefined for a new one. */
  release?: DeskMassRelease
}

export function MassReleaseForm({ locale, to, action, release, ...asked }: FormProps) {
  const t = translator(locale)
  const name = release && (localText(release.names, locale)?.text ?? release.slug)
  const fields = [
    ...massReleaseFields({ locale, ...asked }),
    ...(release ? amendmentFields(locale, release) : []),
  ]
  return (
    <DeskPage
      locale={locale}
      to={to}
      title={
        name ? t('desk.massReleases.editTitle', { name }) : t('desk.massReleases.new')
      }
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.form.save')}
        check
      />
    </DeskPage>
  )
}

type PartProps = Common & { release: DeskMassRelease }

export function FigureForm({ locale, to, options, action, release }: PartProps) {
  const t = translator(locale)
  const name = localText(release.names, locale)?.text ?? release.slug
  return (
    <DeskPage
      locale={locale}
      to={to}
      title={t('desk.massReleases.figureTitle', { name })}
    >
      <DeskForm
        locale={locale}
        action={action}
        fields={figureFields(locale, options, release.id)}
        words={formWords(locale)}
        submit={t('desk.massReleases.addFigure')}
        check
      />
    </DeskPage>
  )
}

export function RollForm({ locale, to, options, action, release }: PartProps) {
  const t = translator(locale)
  const name = localText(release.names, locale)?.text ?? release.slug
  return (
    <DeskPage locale={locale} to={to} title={t('desk.massReleases.rollTitle', { name })}>
      <DeskForm
        locale={locale}
        action={action}
        fields={rollFields(locale, options, release.id)}
        words={formWords(locale)}
        submit={t('desk.massReleases.addRoll')}
      />
    </DeskPage>
  )
}
