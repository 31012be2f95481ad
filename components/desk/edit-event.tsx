import { Section } from '#components/ui/section'
import type { DeskEvent } from '#db/queries/desk-event'
import type { EventOptions } from '#db/queries/desk-options'
import type { DeskPerson } from '#db/queries/desk-person'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { VerifySection } from './batch/verify-section.tsx'
import { DeskForm } from './desk-form.tsx'
import { amendmentFields, EventForm } from './event-form.tsx'
import { choices } from './options.ts'

type Props = {
  locale: string
  to: (locale: string) => string
  person: DeskPerson
  event: DeskEvent
  options: EventOptions
  actions: { amend: FormAction; withdraw: FormAction; verify: FormAction }
}

export function EditEvent({ locale, to, person, event, options, actions }: Props) {
  const t = translator(locale)
  const { id, version, kind, values } = event
  return (
    <>
      <EventForm
        locale={locale}
        to={to}
        person={person}
        kind={kind}
        values={{ source: '', ...values }}
        options={options}
        action={actions.amend}
        amends={{ id, version }}
      />
      {kind === 'release' && values.state === 'reported' && (
        <VerifySection
          locale={locale}
          event={event}
          options={options}
          action={actions.verify}
        />
      )}
      <Section id="withdraw" title={t('desk.event.withdraw')}>
        <p className="mb-3 max-w-prose">{t('desk.event.withdrawHint')}</p>
        <DeskForm
          locale={locale}
          prefix="withdraw"
          action={actions.withdraw}
          fields={[
            {
              kind: 'choice',
              name: 'state',
              label: t('desk.fields.state'),
              options: choices(locale, 'eventState', ['refuted', 'draft']),
              value: 'refuted',
            },
            ...amendmentFields(locale, { id, version }),
          ]}
          words={formWords(locale)}
          submit={t('desk.event.withdraw')}
        />
      </Section>
    </>
  )
}
