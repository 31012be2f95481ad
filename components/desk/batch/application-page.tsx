import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import { Section } from '#components/ui/section'
import type { Application, ApplicationLine } from '#db/queries/application'
import { formWords } from '#i18n/desk-form-words'
import { instantWords } from '#i18n/instants'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction, ReportLine } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { undoFields } from './undo-fields.ts'

type Props = {
  locale: string
  /** This page, with what is asked of it. */
  to: (locale: string, query?: string) => string
  application: Application
  /** What has just been done. */
  done: 'applied' | 'undone' | undefined
  /** Whose line alone is ticked for undoing. */
  only: number | undefined
  /** What was done to whose rows since, so that they cannot simply be taken back. */
  later: readonly (ReportLine & { personId: number | null })[]
  action: FormAction
}

/** Releases recorded together: what was written, and undo of all or of some of it. */
export function ApplicationPage(props: Props) {
  const { locale, to, application, done } = props
  const t = translator(locale)
  const { at, editorName, massReleaseId, lines } = application
  const left = lines.filter(({ state }) => state !== null)
  return (
    <DeskPage
      locale={locale}
      to={to}
      title={t('apply.recordedTitle', { when: instantWords(locale, new Date(at)) })}
    >
      {done && (
        <p
          role="status"
          className="mb-4 border-y-2 border-ink bg-panel px-3 py-2 font-semibold"
        >
          {done === 'applied'
            ? t('apply.applied', {
                fresh: lines.filter(({ isNew }) => isNew).length,
                further: lines.filter(({ isNew }) => !isNew).length,
              })
            : t('apply.undone')}
        </p>
      )}
      <p className="mb-3 flex flex-wrap gap-x-6">
        <span className="text-muted">{t('apply.by', { name: editorName })}</span>
        {massReleaseId !== null && (
          <>
            <a href={paths.desk.massRelease(locale, massReleaseId)}>{t('apply.board')}</a>
            <a href={paths.desk.rollApplications(locale, massReleaseId)}>
              {t('board.applications')}
            </a>
          </>
        )}
        {left.length > 0 && <a href="#undo">{t('apply.undoTitle')}</a>}
      </p>
      <People locale={locale} to={to} lines={lines} />
      <Section id="undo" title={t('apply.undoTitle')}>
        {left.length === 0 ? (
          <Empty>{t('apply.nothingLeft')}</Empty>
        ) : (
          <Undo {...props} left={left} />
        )}
      </Section>
    </DeskPage>
  )
}

type UndoProps = Props & { left: readonly ApplicationLine[] }

function Undo({ locale, application, left, only, later, action }: UndoProps) {
  const t = translator(locale)
  return (
    <>
      <p className="mb-3 max-w-prose">{t('apply.undoLead')}</p>
      {later.length > 0 && (
        <div className="mb-4 max-w-prose border-2 border-ink px-3 py-2">
          <p className="font-semibold">{t('apply.laterTitle')}</p>
          <ul className="list-disc ps-5">
            {later.map(({ lead, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read the same
              <li key={index}>
                {lead && <a href={lead.href}>{lead.text}</a>}
                {`: ${text}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DeskForm
        locale={locale}
        prefix="undo"
        action={action}
        fields={undoFields({ locale, revisionId: application.id, left, only, later })}
        words={formWords(locale)}
        submit={t('apply.previewUndo')}
        previews
      />
    </>
  )
}

type PeopleProps = Pick<Props, 'locale' | 'to'> & { lines: readonly ApplicationLine[] }

function People({ locale, to, lines }: PeopleProps) {
  const t = translator(locale)
  return (
    <DataTable<ApplicationLine>
      caption={t('apply.parts.people')}
      rows={lines}
      keyOf={({ personId }) => personId}
      columns={[
        {
          heading: t('desk.people.name'),
          breaks: true,
          cell: ({ personId, names, slug }) => {
            const name = localText(names, locale)
            return (
              <a href={paths.desk.person(locale, personId)}>
                <InLanguage
                  text={name?.text ?? slug}
                  lang={name?.lang ?? null}
                  locale={locale}
                />
              </a>
            )
          },
        },
        {
          heading: t('apply.written'),
          cell: (line) => <Written locale={locale} line={line} />,
        },
        {
          heading: t('apply.statusNow'),
          cell: ({ status }) => words(locale, 'custodyStatus', status),
        },
        {
          heading: t('desk.people.act'),
          cell: (line) => <Acts locale={locale} to={to} line={line} />,
        },
      ]}
    />
  )
}

type LineProps = { locale: string; line: ApplicationLine }

function Written({ locale, line: { isNew, state } }: LineProps) {
  const t = translator(locale)
  if (state === null) return t('apply.takenBack')
  const what = t(isNew ? 'apply.newRelease' : 'apply.furtherSource')
  return `${what} · ${words(locale, 'eventState', state)}`
}

function Acts({ locale, to, line }: LineProps & Pick<Props, 'to'>) {
  const t = translator(locale)
  const { personId, eventId, state, names, slug } = line
  if (state === null) return null
  const name = localText(names, locale)?.text ?? slug
  const event = paths.desk.editEvent(locale, personId, eventId)
  return (
    <span className="flex flex-wrap gap-x-4">
      <a href={event} aria-label={t('apply.openOf', { name })}>
        {t('apply.open')}
      </a>
      {state === 'reported' && (
        <a href={`${event}#verify`} aria-label={t('apply.verifyOf', { name })}>
          {t('apply.verify')}
        </a>
      )}
      <a
        href={`${to(locale, `only=${personId}`)}#undo`}
        aria-label={t('apply.undoOf', { name })}
      >
        {t('apply.undo')}
      </a>
    </span>
  )
}
