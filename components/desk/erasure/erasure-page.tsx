import { Fact, Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { DeskPerson } from '#db/queries/desk-person'
import type { Erasure, ErasureCounts, NotErasable } from '#db/queries/erasures'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field } from '../fields.ts'
import { HeadingOfPerson } from '../heading-of-person.tsx'
import { choices } from '../options.ts'
import { ErasureDone } from './erasure-done.tsx'

type Props = {
  locale: string
  person: DeskPerson
  /** Why nothing can be erased now. */
  problem: NotErasable | undefined
  counts: ErasureCounts | undefined
  done: Erasure | undefined
  /** The open proposal to do it. */
  proposedIn: number | undefined
  request: FormAction
}

/** What would be erased of a removed person, what stays, and the way to propose it. */
export function ErasurePage({ locale, person, problem, counts, ...rest }: Props) {
  const { done, proposedIn, request } = rest
  const t = translator(locale)
  const name = localText(person.displayNames, locale)?.text ?? person.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.erasure(other, person.id)}
      title={t('desk.erasure.pageTitle', { name })}
      heading={
        <HeadingOfPerson
          locale={locale}
          title={t('desk.erasure.title')}
          person={person}
        />
      }
    >
      {done && <ErasureDone locale={locale} erasure={done} />}
      {!done && problem && problem.code !== 'missing' && (
        <Notice>{t(`errors.${problem.code}`)}</Notice>
      )}
      {proposedIn !== undefined && (
        <Notice>
          {t('desk.erasure.waits')}{' '}
          <a href={paths.desk.proposal(locale, proposedIn)}>
            {t('desk.erasure.seeProposal')}
          </a>
        </Notice>
      )}
      <p className="max-w-prose">{t('desk.erasure.intro')}</p>
      {counts && <Goes locale={locale} counts={counts} />}
      <Stays locale={locale} />
      {counts && proposedIn === undefined && (
        <Section id="erase" title={t('desk.erasure.title')}>
          <p className="mb-4 max-w-prose">{t('desk.erasure.hint')}</p>
          <DeskForm
            locale={locale}
            prefix="erase"
            action={request}
            fields={fieldsOf(locale, person)}
            words={formWords(locale)}
            submit={t('desk.erasure.submit')}
          />
        </Section>
      )}
    </DeskPage>
  )
}

function fieldsOf(locale: string, { id, slug }: DeskPerson): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'personId', value: String(id) },
    {
      kind: 'choice',
      name: 'basis',
      label: t('desk.erasure.basis'),
      options: choices(locale, 'erasureBasis'),
      required: true,
    },
    {
      kind: 'text',
      name: 'confirm',
      label: t('desk.erasure.confirm', { slug }),
      required: true,
    },
  ]
}

const counted = ['rows', 'history', 'photos', 'proposals', 'requests'] as const

function Goes({ locale, counts }: { locale: string; counts: ErasureCounts }) {
  const t = translator(locale)
  return (
    <Section id="goes" title={t('desk.erasure.whatGoes')}>
      <Facts>
        {counted.map((what) => (
          <Fact key={what} term={t(`desk.erasure.${what}`)}>
            {counts[what]}
          </Fact>
        ))}
      </Facts>
      <p className="mt-3 max-w-prose">{t('desk.erasure.masked')}</p>
    </Section>
  )
}

const staying = ['mark', 'number', 'others', 'copies'] as const

function Stays({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <Section id="stays" title={t('desk.erasure.stays')}>
      <ul className="max-w-prose list-disc ps-5">
        {staying.map((what) => (
          <li key={what}>{t(`desk.erasure.stay.${what}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
