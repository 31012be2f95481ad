/** What was understood of one entry of a published list; everything as the list writes it. */
export type Understood = {
  name: string
  /** The same name in another script or spelling, where the list gives it. */
  otherNames: string[]
  birthYear: number | null
  /** EDTF, where the list gives a whole date. */
  birthOn: string | null
  /** Whole years. */
  age: number | null
  place: string | null
  articles: string[]
  /** ISO 3166-1 alpha-2, where a flag or a word says so. */
  country: string | null
  /** What was not understood. */
  rest: string
}
