import {
  addDays,
  addWorkingDays,
  dayName,
  type EmailKerap,
  type HariLibur,
  isWorkingDay,
  type Kewajiban,
} from '@akuntabel/domain'

export interface DigestAsk {
  personId: string
  hari: string
  libur: HariLibur
  /** Duties the letter before told of. */
  told: readonly string[]
  /** Duties somebody asked for since. */
  asked: ReadonlySet<string>
}

/** What one person can do now, the most urgent first; each duty stands once. */
export interface Digest {
  late: Kewajiban[]
  /** Due within three working days. */
  soon: Kewajiban[]
  /** Newly owed, or somebody asked for it. */
  fresh: Kewajiban[]
  rest: Kewajiban[]
}

const SOON_DAYS = 3

export function digestOf(owed: readonly Kewajiban[], ask: DigestAsk): Digest {
  const until = addWorkingDays(ask.hari, SOON_DAYS, ask.libur)
  const mine = owed.filter(({ orang, terhalang }) => terhalang === null && orang.includes(ask.personId))
  const parts = Map.groupBy(mine, ({ kunci, tenggat }): keyof Digest => {
    if (tenggat !== null && tenggat < ask.hari) return 'late'
    if (tenggat !== null && tenggat <= until) return 'soon'
    return ask.asked.has(kunci) || !ask.told.includes(kunci) ? 'fresh' : 'rest'
  })
  const of = (part: keyof Digest): Kewajiban[] => parts.get(part) ?? []
  return { late: of('late'), soon: of('soon'), fresh: of('fresh'), rest: of('rest') }
}

export function countOf({ late, soon, fresh, rest }: Digest): number {
  return late.length + soon.length + fresh.length + rest.length
}

/** Daily: something presses or is new. Weekly: on the first working day of a week, whatever is owed. */
export function isLetterDue(
  digest: Digest,
  { kerap, hari, libur }: { kerap: EmailKerap; hari: string; libur: HariLibur },
): boolean {
  if (kerap === 'tidak' || !isWorkingDay(hari, libur)) return false
  if (kerap === 'harian') return countOf(digest) > digest.rest.length
  return countOf(digest) > 0 && isFirstOfWeek(hari, libur)
}

function isFirstOfWeek(hari: string, libur: HariLibur): boolean {
  for (let day = addDays(hari, -1); dayName(day) !== 'Minggu'; day = addDays(day, -1))
    if (isWorkingDay(day, libur)) return false
  return true
}
