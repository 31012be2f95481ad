import { Section } from '#components/ui/section'
import type { Editor } from '#domain/editor'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { rightsFields } from './rights-fields.ts'

type Props = { locale: string; account: Editor; change: FormAction; end: FormAction }

export function OtherAccountPage({ locale, account, change, end }: Props) {
  const t = translator(locale)
  const which = { kind: 'hidden', name: 'editorId', value: account.id } as const
  const form = { locale, words: formWords(locale) }
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.otherAccount(other, account.id)}
      title={account.name}
    >
      <Section id="rights" title={t('desk.accounts.rightsTitle')}>
        <p className="mb-4 max-w-prose">{t('desk.accounts.changeEnds')}</p>
        <DeskForm
          {...form}
          action={change}
          fields={[which, ...rightsFields(locale, account)]}
          submit={t('desk.accounts.change')}
          prefix="rights"
        />
      </Section>
      <Section id="end" title={t('desk.accounts.endTitle')}>
        <p className="mb-4 max-w-prose">{t('desk.accounts.endWhat')}</p>
        <DeskForm
          {...form}
          action={end}
          fields={[which]}
          submit={t('desk.accounts.end', { name: account.name })}
          prefix="end"
        />
      </Section>
      <p className="mt-6">
        <a href={paths.desk.accounts(locale)}>{t('desk.accounts.all')}</a>
      </p>
    </DeskPage>
  )
}
