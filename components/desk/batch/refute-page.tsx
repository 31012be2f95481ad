import { InLanguage } from '#components/ui/in-language'
import { Notice } from '#components/ui/notice'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskMassRelease, DeskRollEntry } from '#db/queries/desk-releases'
import type { CustodyStatus } from '#domain/custody'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field } from '../fields.ts'
import { sourceFields } from '../source-fields.ts'

type Effect = {
  /** The release recorded upon the entry, which would be refuted with it. */
  eventId: number | null
  /** 0 where there is none. */
  eventVersion: number
  before: CustodyStatus | undefined
  after: CustodyStatus | undefined
}

type Props = {
  locale: string
  release: DeskMassRelease
  entry: DeskRollEntry
  /** Undefined where nothing may be written: it is closed. */
  effect: Effect | undefined
  options: SourceOptions
  action: FormAction
}

/** That a list is wrong about somebody, said by a source; both claims are kept. */
export function RefutePage({ locale, release, entry, effect, options, action }: Props) {
  const t = translator(locale)
  const { id, massReleaseId, rawText, lang, publisher } = entry
  const name = localText(release.names, locale)?.text ?? release.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.refuteEntry(other, massReleaseId, id)}
      title={t('apply.refuteTitle', { name: rawText })}
      heading={
        <>
          {t('apply.refuteHeading')}{' '}
          <InLanguage text={rawText} lang={lang} locale={locale} />
        </>
      }
    >
      <p className="mb-4">
        {publisher}
        {' · '}
        <a href={paths.desk.massRelease(locale, release.id)}>{name}</a>
      </p>
      {effect ? (
        <>
          <Effects locale={locale} entry={entry} effect={effect} />
          <DeskForm
            locale={locale}
            action={action}
            fields={fieldsOf(locale, { ...entry, ...effect }, options)}
            words={formWords(locale)}
            submit={t('apply.refute')}
            check
          />
        </>
      ) : (
        <Notice>{t('errors.closed')}</Notice>
      )}
    </DeskPage>
  )
}

type EffectsProps = { locale: string; entry: DeskRollEntry; effect: Effect }

function Effects({ locale, entry, effect }: EffectsProps) {
  const t = translator(locale)
  const { eventId, before, after } = effect
  const { person } = entry
  return (
    <div className="mb-6 max-w-prose border-y-2 border-ink bg-panel px-3 py-2">
      <p className="font-semibold">{t('apply.refuteWould')}</p>
      <ul className="list-disc ps-5">
        <li>
          {t('apply.refuteEntry', {
            state: words(locale, 'matchState', entry.matchState),
          })}
        </li>
        {person && eventId !== null && (
          <li>
            <a href={paths.desk.editEvent(locale, person.id, eventId)}>
              {t('apply.refuteEvent')}
            </a>
          </li>
        )}
        {person && before && after && (
          <li>
            <a href={paths.desk.person(locale, person.id)}>
              {localText(person.names, locale)?.text ?? ''}
            </a>
            {`: ${words(locale, 'custodyStatus', before)} → ${words(locale, 'custodyStatus', after)}`}
          </li>
        )}
        <li>{t('apply.refuteKeeps')}</li>
      </ul>
    </div>
  )
}

function fieldsOf(
  locale: string,
  { id, version, eventVersion }: DeskRollEntry & Effect,
  options: SourceOptions,
): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    { kind: 'hidden', name: 'eventVersion', value: String(eventVersion) },
    ...sourceFields(locale, options),
    {
      kind: 'text',
      name: 'locator',
      label: t('desk.fields.locator'),
      hint: t('desk.hints.locator'),
    },
    {
      kind: 'long',
      name: 'value',
      label: t('apply.quote'),
      hint: t('apply.quoteHint'),
      rows: 2,
    },
    {
      kind: 'text',
      name: 'lang',
      label: t('apply.quoteLang'),
      hint: t('desk.hints.lang'),
      value: htmlLang(locale),
    },
    {
      kind: 'date',
      name: 'on',
      label: t('apply.refuteOn'),
      hint: t('desk.hints.date'),
    },
  ]
}
