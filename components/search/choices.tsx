type Props<Value extends string> = {
  name: string
  legend: string
  values: readonly Value[]
  chosen: readonly Value[]
  label: (value: Value) => string
}

/** Tick as many as wanted; none ticked means any. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, legend, values, chosen, label } = props
  const all = [...new Set([...values, ...chosen])]
  if (all.length === 0) return null
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <ul className="mt-1">
        {all.map((value) => (
          <li key={value}>
            <label className="flex min-h-6 gap-2 py-0.5">
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              {label(value)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
