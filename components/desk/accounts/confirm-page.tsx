import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import { codeField } from './code-field.ts'

type Props = { locale: string; next: string | undefined; action: FormAction }

export function ConfirmPage({ locale, next, action }: Props) {
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.confirm(other, next)}
      title={t('desk.confirm.title')}
    >
      <p className="mb-4 max-w-prose">{t('desk.confirm.why')}</p>
      <DeskForm
        locale={locale}
        action={action}
        fields={[
          { kind: 'hidden', name: 'next', value: next ?? '' },
          {
            kind: 'text',
            type: 'password',
            name: 'password',
            label: t('desk.fields.password'),
            autoComplete: 'current-password',
            autoFocus: true,
          },
          codeField(t('desk.confirm.orCode'), { required: false }),
        ]}
        words={formWords(locale)}
        submit={t('desk.confirm.submit')}
      />
    </DeskPage>
  )
}
