import { Section } from '#components/ui/section'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { Correction, CorrectionStep } from '#db/queries/corrections'
import type { DeskDetails, DeskPerson } from '#db/queries/desk-person'
import type { StandingSoftHide } from '#db/queries/soft-hides'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import type { FormAction } from '#lib/form'
import { DeskPage } from '../desk-page.tsx'
import { AskedFacts } from './asked-facts.tsx'
import { BesideIt } from './beside-it.tsx'
import { CorrectionSteps } from './correction-steps.tsx'
import { DecisionForm } from './decision-form.tsx'

type Props = {
  locale: string
  correction: Correction
  steps: readonly CorrectionStep[]
  found: CorrectionAbout | undefined
  person: { person: DeskPerson; details: DeskDetails } | undefined
  softHide: StandingSoftHide | undefined
  /** Others that wait about the same. */
  same: readonly number[]
  now: number
  actions: { decide: FormAction; hide: (form: FormData) => Promise<void> }
}

/** One request: what is asked, the record beside it, the answer, and what was done. */
export function CorrectionPage({ locale, correction, actions, ...rest }: Props) {
  const { steps, found, person, softHide, same, now } = rest
  const t = translator(locale)
  const kind = words(locale, 'correctionKind', correction.kind)
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.correction(other, correction.id)}
      title={t('desk.corrections.titleOf', { kind })}
    >
      <div className="gap-x-10 lg:grid lg:grid-cols-2">
        <Section id="asked" title={t('desk.corrections.asked')}>
          <AskedFacts locale={locale} correction={correction} now={now} />
          <Same locale={locale} same={same} />
        </Section>
        <Section id="beside" title={t('desk.corrections.readAs')}>
          <BesideIt
            locale={locale}
            correctionId={correction.id}
            isBound={correction.subject !== null}
            hide={actions.hide}
            {...{ found, person, softHide }}
          />
        </Section>
      </div>
      <Section id="decide" title={t('desk.corrections.decide')}>
        <DecisionForm
          locale={locale}
          correction={correction}
          action={actions.decide}
          seen={steps.at(-1)?.id ?? 0}
          stands={softHide?.stands ?? false}
        />
      </Section>
      <Section id="history" title={t('desk.corrections.history')}>
        <CorrectionSteps locale={locale} steps={steps} />
      </Section>
    </DeskPage>
  )
}

function Same({ locale, same }: Pick<Props, 'locale' | 'same'>) {
  const t = translator(locale)
  if (same.length === 0) return null
  return (
    <p className="mt-3">
      {t('desk.corrections.aboutSame', { count: same.length })}
      {same.slice(0, 10).map((id, index) => (
        <span key={id}>
          {' '}
          <a href={paths.desk.correction(locale, id)}>
            {`${t('desk.corrections.act')} ${index + 1}`}
          </a>
        </span>
      ))}
    </p>
  )
}
