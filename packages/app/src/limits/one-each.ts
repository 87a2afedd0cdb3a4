/** Begins what each person has one of at a time, and says how it ends; null where theirs still runs. */
export type OneEach = (person: string) => (() => void) | null

export function createOneEach(): OneEach {
  const running = new Set<string>()
  return (person) => {
    if (running.has(person)) return null
    running.add(person)
    return () => void running.delete(person)
  }
}
