import type { PeopleFilter } from '#domain/filter'
import { fieldOf } from '#domain/filter-fields'
import { translator } from '#i18n/messages'
import { DayField, RangeFields } from './date-fields.tsx'
import { FacetChoices } from './facet-choices.tsx'
import type { FormPart, RangePart } from './facet-groups.ts'
import type { FormProps } from './filter-form.tsx'

type Props = FormProps & { part: FormPart }

const openAtFirst: readonly FormPart[] = ['country', 'status']

/** One question of the form, folded until something is chosen. */
export function Facet({ part, ...form }: Props) {
  const { locale, filter } = form
  const chosen = chosenOf(filter, part)
  return (
    <details
      open={chosen > 0 || openAtFirst.includes(part)}
      className="border-b border-line py-0.5"
    >
      <summary id={`facet-${part}`} className="py-1 text-sm">
        {titleOf(locale, part)}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      <fieldset aria-labelledby={`facet-${part}`} className="pb-2">
        <Fields part={part} {...form} />
      </fieldset>
    </details>
  )
}

function Fields({ part, ...form }: Props) {
  const { locale, filter } = form
  switch (part) {
    case 'arrested':
    case 'released':
      return (
        <RangeFields
          locale={locale}
          name={part}
          from={filter[`${part}From`]}
          to={filter[`${part}To`]}
        />
      )
    case 'on':
      return <DayField locale={locale} field="on" value={filter.on} hint="onHint" />
    case 'known':
      return (
        <DayField locale={locale} field="known" value={filter.known} hint="knownHint" />
      )
    case 'newsBefore':
      return (
        <DayField
          locale={locale}
          field="news_before"
          value={filter.newsBefore}
          hint="newsHint"
        />
      )
    default:
      return <FacetChoices part={part} {...form} />
  }
}

const isRange = (part: FormPart): part is RangePart =>
  part === 'arrested' || part === 'released'

function titleOf(locale: string, part: FormPart) {
  const t = translator(locale)
  return isRange(part) ? t(`people.${part}`) : t(`people.fields.${fieldOf[part]}`)
}

function chosenOf(filter: PeopleFilter, part: FormPart): number {
  const parts = isRange(part) ? ([`${part}From`, `${part}To`] as const) : [part]
  return parts.flatMap((one) => filter[one] ?? []).length
}
