/**
 * The same function with a memory for what it made of at most twice `most` texts; those
 * not asked for lately are forgotten first.
 */
export function remembered<Value extends object>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  let recent = new Map<string, Value>()
  let older = new Map<string, Value>()
  return (text) => {
    const known = recent.get(text)
    if (known) return known
    const value = older.get(text) ?? make(text)
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, value)
    return value
  }
}
