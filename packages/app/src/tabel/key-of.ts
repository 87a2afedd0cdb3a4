/** The key of a label as people choose or write it; null where it is none. */
export function keyOf<Key extends string>(labels: Record<Key, string>, text = ''): Key | null {
  const plain = text.trim().toLowerCase()
  return (Object.keys(labels) as Key[]).find((key) => labels[key].toLowerCase() === plain) ?? null
}
