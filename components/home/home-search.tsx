import { SearchBox } from '#components/search/search-box'
import { paths } from '#i18n/paths'

export function HomeSearch({ locale }: { locale: string }) {
  return (
    <search className="mt-5 block max-w-2xl">
      <form action={paths.people(locale)}>
        <SearchBox locale={locale} />
      </form>
    </search>
  )
}
