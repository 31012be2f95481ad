/**
 * The same function with a memory for what it made of at most twice `most` texts, or things;
 * those not asked for lately are forgotten first.
 */
export function remembered<Value extends object, Key extends string | object = string>(
  most: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  let recent = new Map<Key, Value>()
  let older = new Map<Key, Value>()
  return (key) => {
    const known = recent.get(key)
    if (known) return known
    const value = older.get(key) ?? make(key)
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(key, value)
    return value
  }
}
