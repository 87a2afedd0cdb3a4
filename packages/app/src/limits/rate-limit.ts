export interface RateLimit {
  /** False when this visitor came too often; else counts the visit. */
  allow: (visitor: string) => boolean
  /** Whether the next visit would be one too many; counts nothing. */
  isExhausted: (visitor: string) => boolean
}

const MOST_VISITORS = 10_000

/** At most `most` times in `everyMs` for each visitor; remembers a bounded number of visitors. */
export function createRateLimit(
  { most, everyMs }: { most: number; everyMs: number },
  now: () => number = Date.now,
): RateLimit {
  const visits = new Map<string, number[]>()
  const recentOf = (visitor: string): number[] => {
    const since = now() - everyMs
    return (visits.get(visitor) ?? []).filter((at) => at > since)
  }
  return {
    isExhausted: (visitor) => recentOf(visitor).length >= most,
    allow(visitor) {
      const recent = recentOf(visitor)
      if (recent.length >= most) return false
      visits.delete(visitor)
      visits.set(visitor, [...recent, now()])
      // The one who has been away longest is forgotten first.
      if (visits.size > MOST_VISITORS) visits.delete(visits.keys().next().value ?? '')
      return true
    },
  }
}

/** Who a network address is: one household or office has a whole /64 of IPv6. */
export function visitorOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = tail.split(':').filter((part) => part !== '')
  const gap = plain.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  return [...left, ...Array<string>(gap).fill('0'), ...right].slice(0, 4).join(':')
}
