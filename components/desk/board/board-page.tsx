import { LocalText } from '#components/ui/local-text'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { DeskSource } from '#db/queries/desk-sources'
import type { Figure } from '#db/queries/mass-release-parts'
import type { ReleaseTerms } from '#db/queries/release-terms'
import type { RollBoard } from '#db/queries/roll-board'
import type { RollCount } from '#db/queries/roll-counts'
import type { RollPiles as Piles } from '#db/queries/roll-piles'
import { type BoardPile, type BoardQuery, boardQueryText } from '#domain/roll-board'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { BoardBar, type Work } from './board-bar.tsx'
import { BoardCounts } from './board-counts.tsx'
import { BoardFigures } from './board-figures.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardLists } from './board-lists.tsx'
import { moveFields } from './move-fields.ts'
import { PileLinks } from './pile-links.tsx'
import { RollPiles } from './roll-piles.tsx'
import { shownEntries } from './shown-entries.ts'

type Props = {
  locale: string
  board: RollBoard
  piles: Piles
  query: BoardQuery
  terms: ReleaseTerms
  figures: readonly Figure[]
  sources: ReadonlyMap<number, DeskSource>
  counts: RollCount
  bodies: readonly { id: number; names: Record<string, string> }[]
  work: Work
  move: FormAction
}

/** One mass release as it is reconciled: what was announced, who is named, who they are. */
export function BoardPage({ locale, board, piles, query, work, ...rest }: Props) {
  const { release, lists, entries, lines } = board
  const { id, slug, names } = release
  const t = translator(locale)
  const isOpen = release.status !== 'closed'
  const at = { locale, massReleaseId: id }
  const part = {
    ...at,
    people: piles.people,
    lists: new Map(lists.map((list) => [list.id, list])),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    lines: new Map(lines.map((line) => [line.personId, line])),
    except: new Set(query.except),
  }
  const isShown = (pile: BoardPile) => query.pile === null || query.pile === pile
  const shown = shownEntries(piles, isShown)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.board(other, id, boardQueryText(query))}
      title={localText(names, locale)?.text ?? slug}
      heading={<LocalText texts={names} locale={locale} />}
    >
      {!isOpen && <Notice>{t('board.isClosed')}</Notice>}
      <BoardHead locale={locale} release={release} terms={rest.terms} />
      <Section id="counts" title={t('board.countsTitle')}>
        <BoardCounts {...at} counts={rest.counts} bodies={rest.bodies} query={query} />
      </Section>
      <Section id="figures" title={t('releases.figures')}>
        <BoardFigures {...at} figures={rest.figures} sources={rest.sources} />
      </Section>
      <Section id="lists" title={t('board.lists')}>
        <BoardLists {...at} lists={lists} entries={entries} isOpen={isOpen} />
      </Section>
      <Section id="roll" title={t('board.roll')}>
        <PileLinks {...at} piles={piles} query={query} />
        <BoardBar {...part} work={work} query={query} shown={shown} isOpen={isOpen} />
        <RollPiles {...part} {...{ piles, isShown, shown, isOpen }} />
      </Section>
      <Section id="state" title={t('board.move')}>
        <DeskForm
          locale={locale}
          action={rest.move}
          fields={moveFields({ locale, release, terms: rest.terms })}
          words={formWords(locale)}
          submit={t('board.moveSubmit')}
          prefix="move"
        />
      </Section>
    </DeskPage>
  )
}
