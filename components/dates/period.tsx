import type { Edtf } from '#domain/edtf'
import { periodWords } from '#i18n/format'

/** An interval that lasted, where `EdtfDate` means some time within it. */
export function Period({ date, locale }: { date: Edtf; locale: string }) {
  return <span>{periodWords(locale, date)}</span>
}
