import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { described, FieldFrame, inputLook } from '#components/ui/field'
import type { FoundPeople } from '#db/queries/people-search'
import { heldRules } from '#domain/counting'
import { defaultSort, type PeopleFilter, queryOf } from '#domain/filter'
import { sorts } from '#domain/filter-fields'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { Choices } from './choices.tsx'

type Props = { locale: string; filter: PeopleFilter; found: FoundPeople }

/** A plain form: its address is its state, and it needs no script. */
export function FilterForm({ locale, filter, found: { facets } }: Props) {
  const t = translator(locale)
  return (
    <search>
      <form action={paths.people(locale)} className="mb-6 space-y-4 print:hidden">
        <Unseen filter={filter} />
        <FieldFrame id="q" label={t('people.name')} hint={t('people.nameHint')}>
          <input
            type="search"
            name="q"
            defaultValue={filter.q}
            className={inputLook}
            {...described('q', { hint: true })}
          />
        </FieldFrame>
        <Folded summary={t('ui.filters')} open={isFiltered(filter)}>
          <Choices
            name="status"
            legend={t('people.status')}
            values={valuesOf(facets.status)}
            chosen={filter.status}
            label={(status) => words(locale, 'custodyStatus', status)}
          />
          <HeldOn locale={locale} filter={filter} />
          <Between
            locale={locale}
            name="arrested"
            from={filter.arrestedFrom}
            to={filter.arrestedTo}
          />
          <Between
            locale={locale}
            name="released"
            from={filter.releasedFrom}
            to={filter.releasedTo}
          />
          <Choices
            name="release"
            legend={t('people.release')}
            values={valuesOf(facets.release)}
            chosen={filter.release}
            label={(type) => words(locale, 'releaseType', type)}
          />
          <Choices
            name="country"
            legend={t('people.country')}
            values={valuesOf(facets.country)}
            chosen={filter.country}
            label={(code) => countryWords(locale, code)}
          />
          <Choices
            name="sex"
            legend={t('people.sex')}
            values={valuesOf(facets.sex)}
            chosen={filter.sex}
            label={(sex) => words(locale, 'sex', sex)}
          />
        </Folded>
        <FieldFrame id="sort" label={t('ui.sortBy')}>
          <select
            id="sort"
            name="sort"
            defaultValue={filter.sort === defaultSort(filter.q) ? '' : filter.sort}
            className={inputLook}
          >
            {sortsFor(filter).map((sort) => (
              <option key={sort} value={sort === defaultSort(filter.q) ? '' : sort}>
                {t(`people.sort.${sort}`)}
              </option>
            ))}
          </select>
        </FieldFrame>
        <div className="flex flex-wrap items-center gap-4">
          <Button>{t('ui.apply')}</Button>
          <a href={paths.people(locale)}>{t('ui.clearAll')}</a>
        </div>
      </form>
    </search>
  )
}

const drawn = ['q', 'status', 'held', 'on', 'arrested_from', 'arrested_to', 'country']
const drawnToo = ['released_from', 'released_to', 'release', 'sex', 'sort']

/** What the address asks beyond what is drawn here is asked again. */
function Unseen({ filter }: { filter: PeopleFilter }) {
  const query = queryOf({ ...filter, after: null, before: null })
  return [...query]
    .filter(([field]) => ![...drawn, ...drawnToo].includes(field))
    .map(([field, value]) => (
      <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
    ))
}

type FoldedProps = { summary: string; open: boolean; children: ReactNode }

function Folded({ summary, open, children }: FoldedProps) {
  return (
    <details open={open} className="border-y border-line py-2">
      <summary className="font-semibold">{summary}</summary>
      <div className="mt-2 space-y-4">{children}</div>
    </details>
  )
}

function HeldOn({ locale, filter }: { locale: string; filter: PeopleFilter }) {
  const t = translator(locale)
  return (
    <>
      <FieldFrame id="held" label={t('people.held')}>
        <select
          id="held"
          name="held"
          defaultValue={filter.held ?? ''}
          className={inputLook}
        >
          <option value="">{t('people.heldAny')}</option>
          {heldRules.map((rule) => (
            <option key={rule} value={rule}>
              {t(`rules.${rule}.name`)}
            </option>
          ))}
        </select>
      </FieldFrame>
      <FieldFrame id="on" label={t('people.on')} hint={t('people.onHint')}>
        <input
          type="date"
          name="on"
          defaultValue={filter.on ?? ''}
          className={inputLook}
          {...described('on', { hint: true })}
        />
      </FieldFrame>
    </>
  )
}

type BetweenProps = {
  locale: string
  name: 'arrested' | 'released'
  from: string | null
  to: string | null
}

function Between({ locale, name, from, to }: BetweenProps) {
  const t = translator(locale)
  return (
    <fieldset>
      <legend className="font-semibold">{t(`people.${name}Between`)}</legend>
      <p id={`${name}-hint`} className="text-sm text-muted">
        {t('people.betweenHint')}
      </p>
      <div className="mt-1 grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="block text-sm">
            {t(`ui.${end}`)}
            <input
              name={`${name}_${end}`}
              defaultValue={(end === 'from' ? from : to) ?? ''}
              aria-describedby={`${name}-hint`}
              className={inputLook}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const valuesOf = <Value extends string>(values: { value: Value }[]) =>
  values.map(({ value }) => value)

/** The order by likeness is one of names that were asked for. */
const sortsFor = ({ q }: PeopleFilter) =>
  sorts.filter((sort) => q !== '' || sort !== 'relevance')

function isFiltered(filter: PeopleFilter) {
  const {
    q: _q,
    sort: _sort,
    match: _match,
    after: _after,
    before: _before,
    ...rest
  } = filter
  return Object.values(rest).some((value) => value !== null && value.length > 0)
}
