import { HeadingOfPerson } from '#components/desk/heading-of-person'
import { Section } from '#components/ui/section'
import type { DeskPerson } from '#db/queries/desk-person'
import type { DeskPublication } from '#db/queries/desk-publication'
import type { Erasure } from '#db/queries/erasures'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskPage } from '../desk-page.tsx'
import { ErasureDone } from '../erasure/erasure-done.tsx'
import { PublicationForm } from '../publication-form.tsx'
import { Consents } from './consents.tsx'
import { LimitForm, LimitsTable } from './limits.tsx'
import { PublicView } from './public-view.tsx'

type Button = (form: FormData) => Promise<void>
type Props = {
  locale: string
  person: DeskPerson
  publication: DeskPublication
  publicSlug: string | undefined
  maySeal: boolean
  /** That their texts were erased, if they were. */
  erasure: Erasure | undefined
  mayErase: boolean
  actions: {
    setLevel: FormAction
    hide: Button
    limit: FormAction
    lift: Button
    addConsent: FormAction
  }
}

/** Everything about who may see what of one person, on a page of its own. */
export function PublicationPage({ locale, person, publication, ...rest }: Props) {
  const { publicSlug, maySeal, erasure, mayErase, actions } = rest
  const t = translator(locale)
  const { id, displayNames, slug, publicationLevel } = person
  const name = localText(displayNames, locale)?.text ?? slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.publication(other, id)}
      title={t('desk.publication.pageTitle', { name })}
      heading={
        <HeadingOfPerson
          locale={locale}
          title={t('desk.publication.title')}
          person={person}
        />
      }
    >
      {erasure && <ErasureDone locale={locale} erasure={erasure} />}
      <PublicView
        locale={locale}
        person={person}
        publication={publication}
        publicSlug={publicSlug}
        hide={actions.hide}
      />
      {publicationLevel === 'removed' && mayErase && (
        <p className="mt-3">
          <a href={paths.desk.erasure(locale, id)}>{t('desk.erasure.title')}</a>
        </p>
      )}
      <Section id="fields" title={t('desk.publication.fields')}>
        <LimitsTable locale={locale} limits={publication.limits} lift={actions.lift} />
      </Section>
      <Section id="limit" title={t('desk.publication.limitTitle')}>
        <LimitForm
          locale={locale}
          person={person}
          limitable={publication.limitable}
          action={actions.limit}
        />
      </Section>
      <Section id="level" title={t('desk.publication.levelTitle')}>
        <PublicationForm
          locale={locale}
          person={person}
          why={publication.why}
          maySeal={maySeal}
          setLevel={actions.setLevel}
        />
      </Section>
      <Section id="consent" title={t('desk.consent.title')}>
        <Consents
          locale={locale}
          personId={id}
          consents={publication.consents}
          action={actions.addConsent}
        />
      </Section>
    </DeskPage>
  )
}
