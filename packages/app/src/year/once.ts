const made = new WeakMap<object, Map<string, unknown>>()

/** What was made of something that never changes, made once and kept as long as that. */
export function once<T>(owner: object, key: string, make: () => T): T {
  const results = made.get(owner) ?? new Map<string, unknown>()
  made.set(owner, results)
  if (!results.has(key)) results.set(key, make())
  return results.get(key) as T
}
