/** January to December: full, inflected and short forms in the languages we read. */
const forms = [
  'january jan студзень студзеня студзені январь января январе янв',
  'february feb люты лютага лютым февраль февраля феврале фев февр',
  'march mar сакавік сакавіка сакавіку март марта марте мар',
  'april apr красавік красавіка красавіку апрель апреля апреле апр',
  'may май мая маі травень траўня траўні мае',
  'june jun чэрвень чэрвеня чэрвені июнь июня июне июн',
  'july jul ліпень ліпеня ліпені июль июля июле июл',
  'august aug жнівень жніўня жніўні август августа августе авг',
  'september sep sept верасень верасня верасні сентябрь сентября сентябре сен сент',
  'october oct кастрычнік кастрычніка кастрычніку октябрь октября октябре окт',
  'november nov лістапад лістапада лістападзе ноябрь ноября ноябре ноя нояб',
  'december dec снежань снежня снежні декабрь декабря декабре дек',
]

const months = new Map(
  forms.flatMap((line, index) =>
    line.split(' ').map((form) => [form, index + 1] as const),
  ),
)

/** The number of a month from its name, 1 to 12. */
export function monthOf(name: string): number | undefined {
  return months.get(name)
}
