import { Notice } from '#components/ui/notice'
import type { Erasure } from '#db/queries/erasures'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

type Props = { locale: string; erasure: Erasure }

/** That every text is gone, since when, who decided it, and on what ground. */
export function ErasureDone({ locale, erasure }: Props) {
  const t = translator(locale)
  const { at, authorName, editorName, basis, proposalId, revisionId } = erasure
  return (
    <Notice>
      {t('desk.erasure.done', {
        when: instantWords(locale, new Date(at)),
        author: authorName ?? editorName,
        name: editorName,
        basis: words(locale, 'erasureBasis', basis),
      })}{' '}
      <a href={paths.desk.change(locale, revisionId)}>{t('desk.erasure.seeChange')}</a>
      {proposalId !== null && (
        <>
          {' · '}
          <a href={paths.desk.proposal(locale, proposalId)}>
            {t('desk.erasure.seeProposal')}
          </a>
        </>
      )}
    </Notice>
  )
}
