import { Section } from '#components/ui/section'
import type { DeskEvent } from '#db/queries/desk-event'
import type { SourceOptions } from '#db/queries/desk-options'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { sourceFields } from '../source-fields.ts'

type Props = {
  locale: string
  event: DeskEvent
  options: SourceOptions
  action: FormAction
}

/** A release is confirmed by one who would know, and by nobody else. */
export function VerifySection({ locale, event, options, action }: Props) {
  const t = translator(locale)
  return (
    <Section id="verify" title={t('apply.verifyTitle')}>
      <p className="mb-3 max-w-prose">{t('apply.verifyRule')}</p>
      <DeskForm
        locale={locale}
        prefix="verify"
        action={action}
        fields={[
          { kind: 'hidden', name: 'eventId', value: String(event.id) },
          { kind: 'hidden', name: 'version', value: String(event.version) },
          ...sourceFields(locale, { ...options, value: '', required: false }),
          {
            kind: 'text',
            name: 'locator',
            label: t('desk.fields.locator'),
            hint: t('desk.hints.locator'),
          },
        ]}
        words={formWords(locale)}
        submit={t('apply.verify')}
      />
    </Section>
  )
}
