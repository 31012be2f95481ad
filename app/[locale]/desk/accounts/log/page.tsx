import { requireRight } from '#auth/editor'
import { AccountLogPage } from '#components/desk/accounts/account-log-page'
import { firstBrokenAudit, listAudit } from '#db/queries/audit'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'

const linesOfPage = 100

export default async function DeskAccountLogPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/accounts/log'>) {
  const { locale } = await params
  await requireRight('manage', paths.desk.signIn(locale, paths.desk.accountLog(locale)))
  const before = Number((await searchParams).before) || undefined
  const lines = listAudit(recordDb(), { before, limit: linesOfPage + 1 })

  return (
    <AccountLogPage
      locale={locale}
      lines={lines.slice(0, linesOfPage)}
      olderThan={lines.length > linesOfPage ? lines[linesOfPage - 1]?.id : undefined}
      broken={firstBrokenAudit(recordDb())}
    />
  )
}
