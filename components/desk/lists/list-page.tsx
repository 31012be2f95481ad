import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import type { BoardEntry, BoardList } from '#db/queries/roll-board'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { actionWords } from '../action-words.ts'
import { ButtonsForm } from '../buttons-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { cutFormId } from './cut.tsx'
import { ListEntries } from './list-entries.tsx'
import { ListText } from './list-text.tsx'

type Props = {
  locale: string
  release: DeskMassRelease
  list: BoardList
  /** Of this list. */
  entries: readonly BoardEntry[]
  openId: number | undefined
  lastCut: { revisionId: number; action: string; editorName: string } | undefined
  cut: FormAction
  read: FormAction
}

/** One list as it was pasted, and how it was cut; what is wrong is put right here. */
export function ListPage({ locale, release, list, entries, openId, ...work }: Props) {
  const t = translator(locale)
  const isOpen = release.status !== 'closed'
  const source = list.title ? `${list.publisher} – ${list.title}` : list.publisher
  const query = openId ? `entry=${openId}` : ''
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.rollList(other, release.id, list.id, query)}
      title={t('board.listTitle', { source })}
    >
      {!isOpen && <Notice>{t('board.isClosed')}</Notice>}
      <p className="mb-3 flex flex-wrap gap-x-4">
        <a href={paths.desk.board(locale, release.id)}>
          {t('board.toBoard', {
            name: localText(release.names, locale)?.text ?? release.slug,
          })}
        </a>
        <a href={paths.source(locale, list.sourceSlug)}>{t('desk.fields.source')}</a>
      </p>
      {isOpen && <CutForm {...{ locale, release, list, ...work }} />}
      <div className="gap-10 lg:grid lg:grid-cols-2">
        <Section id="text" title={t('board.listText')}>
          <ListText locale={locale} list={list} entries={entries} />
        </Section>
        <Section id="entries" title={t('board.listEntries', { count: entries.length })}>
          <ListEntries
            locale={locale}
            massReleaseId={release.id}
            list={list}
            entries={entries}
            openId={openId}
            isOpen={isOpen}
            read={work.read}
          />
        </Section>
      </div>
    </DeskPage>
  )
}

type CutProps = Pick<Props, 'locale' | 'release' | 'list' | 'lastCut' | 'cut'>

/** The form of all the buttons below, and the way back from the last of them. */
function CutForm({ locale, release, list, lastCut, cut }: CutProps) {
  const t = translator(locale)
  const words = {
    refused: t('desk.form.refused'),
    invalid: t('errors.wrong-form'),
    saving: t('desk.form.saving'),
    signedOut: t('errors.signed-out'),
    failed: t('errors.not-sent'),
  }
  return (
    <ButtonsForm
      id={cutFormId}
      action={cut}
      hidden={{ locale, massReleaseId: String(release.id), listId: String(list.id) }}
      words={words}
    >
      {lastCut && (
        <p className="flex flex-wrap items-baseline gap-2 text-sm">
          <button type="submit" name="undo" value={lastCut.revisionId} className="act">
            {t('board.undoCut')}
          </button>
          <span className="text-muted">
            {`${lastCut.editorName}: ${actionWords(locale, lastCut.action)}`}
          </span>
        </p>
      )}
    </ButtonsForm>
  )
}
