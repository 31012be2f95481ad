import { RuleLink } from '#components/ui/rule-link'
import type { RollCount } from '#db/queries/roll-counts'
import type { BoardQuery } from '#domain/roll-board'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'

type Body = { id: number; names: Record<string, string> }
type Props = {
  locale: string
  massReleaseId: number
  counts: RollCount
  bodies: readonly Body[]
  query: BoardQuery
}

const plain = [
  'named',
  'matched',
  'reported',
  'verified',
  'withheld',
  'refuted',
  'foreigners',
  'undecided',
] as const

/** What this record counts, side by side: none of these is read without the others. */
export function BoardCounts({ locale, counts, bodies, ...asked }: Props) {
  const t = translator(locale)
  const cells = [
    ...plain.map((name) => [name, numberWords(locale, counts[name])] as const),
    ['unnamed', gapWords(locale, counts)] as const,
    ...(counts.onBodyList === null || counts.notOnBodyList === null
      ? []
      : [
          ['onBodyList', numberWords(locale, counts.onBodyList)] as const,
          ['notOnBodyList', numberWords(locale, counts.notOnBodyList)] as const,
        ]),
  ]
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3 lg:grid-cols-6">
        {cells.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm">{t(`board.counts.${name}`)}</dt>
            <dd>
              <span className="font-serif text-2xl">{value}</span>
              <span className="block text-sm text-muted">
                {t(`board.countMeans.${name}`)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        {t('releases.rule')} <RuleLink rule="released_in" locale={locale} />
      </p>
      {bodies.length > 0 && <BodyChoice locale={locale} bodies={bodies} {...asked} />}
    </>
  )
}

/** Announced and not named, by the least number and the greatest; below 0, too many are. */
function gapWords(locale: string, { unnamedLeast, unnamedMost }: RollCount): string {
  const t = translator(locale)
  if (unnamedLeast === null || unnamedMost === null) return t('releases.noNumber')
  const [least, most] = [unnamedLeast, unnamedMost].map((gap) => numberWords(locale, gap))
  return unnamedLeast === unnamedMost
    ? String(most)
    : t('releases.numbersDiffer', { least: String(least), most: String(most) })
}

type BodyProps = Omit<Props, 'counts'>

function BodyChoice({ locale, massReleaseId, bodies, query }: BodyProps) {
  const t = translator(locale)
  return (
    <form
      method="get"
      action={paths.desk.massRelease(locale, massReleaseId)}
      className="mt-3 flex flex-wrap items-end gap-2"
    >
      {query.pile && <input type="hidden" name="pile" value={query.pile} />}
      <label className="grid max-w-full grid-cols-1 gap-1 text-sm">
        {t('board.body')}
        <select
          name="body"
          defaultValue={query.bodyId ?? ''}
          className="min-h-9 rounded-sm border border-muted bg-paper px-2"
        >
          <option value="">{t('board.noBody')}</option>
          {bodies.map(({ id, names }) => (
            <option key={id} value={id}>
              {localText(names, locale)?.text ?? id}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="min-h-9 rounded-sm border border-muted px-3">
        {t('ui.apply')}
      </button>
    </form>
  )
}
