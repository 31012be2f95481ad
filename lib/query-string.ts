/** What Next gives a page of its query, as the standard has it. */
export function queryString(
  given: Record<string, string | string[] | undefined>,
): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) params.append(name, value)
  return params
}
