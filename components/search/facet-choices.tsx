import type { FacetValue } from '#db/facets/values'
import { ageBands, lengthBands } from '#domain/facet'
import { fieldOf } from '#domain/filter-fields'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import type { ChoicePart } from './facet-groups.ts'
import type { FormProps } from './filter-form.tsx'
import { ValueText } from './value-text.tsx'
import { valueWords } from './value-words.ts'

type Props = FormProps & { part: ChoicePart }

const shownAtOnce = 8

/** Tick as many as wanted; beside each how many people it would find. */
export function FacetChoices({ part, ...form }: Props) {
  const { locale, found } = form
  const t = translator(locale)
  const values = inOrder(part, found.facets[part])
  const isShown = ({ selected }: FacetValue, at: number) => at < shownAtOnce || selected
  const folded = values.filter((value, at) => !isShown(value, at))
  if (values.length === 0)
    return <p className="text-sm text-muted">{t('people.noValues')}</p>
  return (
    <>
      <ul className="choices">
        {part === 'held' && (
          <AnyHeld locale={locale} chosen={form.filter.held === null} />
        )}
        <Choices part={part} values={values.filter(isShown)} {...form} />
      </ul>
      {folded.length > 0 && (
        <details className="text-sm">
          <summary className="py-1">
            {t('people.showMore', { count: folded.length })}
          </summary>
          <ul className="choices">
            <Choices part={part} values={folded} {...form} />
          </ul>
        </details>
      )}
      {found.more[part] > 0 && (
        <p className="text-sm text-muted">
          {t('people.more', { count: found.more[part] })}
        </p>
      )}
    </>
  )
}

type ChoicesProps = Props & { values: readonly FacetValue[] }

function Choices({ locale, part, values, found: { labels } }: ChoicesProps) {
  return values.map(({ value, count, selected }) => (
    <li key={value}>
      <label>
        <input
          type={part === 'held' ? 'radio' : 'checkbox'}
          name={fieldOf[part]}
          value={value}
          defaultChecked={selected}
        />
        <span>
          <ValueText
            words={valueWords(part, { locale, value, labels })}
            locale={locale}
          />
        </span>{' '}
        <data value={count}>{numberWords(locale, count)}</data>
      </label>
    </li>
  ))
}

/** One rule at most can be asked for, so there has to be a way to ask for none. */
function AnyHeld({ locale, chosen }: { locale: string; chosen: boolean }) {
  return (
    <li>
      <label>
        <input type="radio" name={fieldOf.held} value="" defaultChecked={chosen} />
        <span>{translator(locale)('people.heldAny')}</span>
      </label>
    </li>
  )
}

const ordered: Partial<Record<ChoicePart, readonly string[]>> = {
  age: ageBands,
  length: lengthBands,
}

/** Steps of a scale in its order, findings by their body; all else by how many there are. */
function inOrder(part: ChoicePart, values: readonly FacetValue[]): readonly FacetValue[] {
  const scale = ordered[part]
  if (scale)
    return values.toSorted((a, b) => scale.indexOf(a.value) - scale.indexOf(b.value))
  if (part !== 'designation') return values
  return values.toSorted((a, b) => (a.value < b.value ? -1 : 1))
}
