import { DataTable } from '#components/ui/data-table'
import type { DeskDetails, DeskName, DeskPerson } from '#db/queries/desk-person'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { FieldLinks } from './field-links.tsx'

type Props = { locale: string; person: DeskPerson; details: DeskDetails }

export function NamesTable({ locale, person, details }: Props) {
  const t = translator(locale)
  return (
    <>
      <DataTable<DeskName>
        caption={t('desk.person.names')}
        rows={person.names}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('desk.fields.nameText'),
            breaks: true,
            cell: ({ text, lang }) => <bdi lang={lang}>{text}</bdi>,
          },
          {
            heading: t('desk.fields.nameLang'),
            cell: ({ lang }) => languageWords(locale, lang),
          },
          {
            heading: t('desk.fields.nameKind'),
            cell: ({ kind }) => words(locale, 'nameKind', kind),
          },
          {
            heading: t('ui.sources'),
            cell: ({ id, text }) => (
              <FieldLinks
                locale={locale}
                about={{ subject: 'name', subjectId: id }}
                fields={['spelling']}
                said={details}
                of={text}
              />
            ),
          },
          {
            heading: t('desk.people.act'),
            cell: ({ id, text }) => (
              <a
                href={paths.desk.editName(locale, person.id, id)}
                aria-label={t('desk.name.editTitle', { name: text })}
              >
                {t('desk.event.editShort')}
              </a>
            ),
          },
        ]}
      />
      <p className="mt-3">
        <a href={paths.desk.newName(locale, person.id)}>{t('desk.name.add')}</a>
      </p>
    </>
  )
}
