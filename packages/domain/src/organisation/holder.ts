import { addDays } from '../period/calendar.ts'
import type { Kedudukan } from './kedudukan.ts'
import { PEJABAT_STATUS, type PejabatStatus } from './pejabat-status.ts'

/** Somebody holding a post from one day to another; dates are ISO and both ends count. */
export interface Holding {
  kedudukan: Kedudukan
  /** Of which subbagian, for its head. */
  subbagianId: string | null
  jabatan: string
  nama: string
  status: PejabatStatus
  sejak: string
  sampai: string | null
  /** While the holder cannot act, so that a Plt. or Plh. does. */
  berhalanganSejak: string | null
  berhalanganSampai: string | null
}

/** A post of which there is one: two entries of one slot cannot act on the same day. */
type Slotted = Pick<Holding, 'kedudukan' | 'subbagianId' | 'jabatan' | 'nama'>

/**
 * The post one person at a time acts in. Units: none. Source: UU 30/2014, Pasal 14: a mandate is held by one.
 * Example: two entries of `kepala` share a slot; heads of two subbagian do not. Edge: members and Pejabat Pembuat Komitmen are many,
 * each his or her own slot, so only the same person twice is one; of other posts the name of the post decides. Error: none.
 */
export function slotOf({ kedudukan, subbagianId, jabatan, nama }: Slotted): string {
  const name = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (kedudukan === 'kasubbag') return `kasubbag ${subbagianId ?? name(jabatan)}`
  if (kedudukan === 'anggota' || kedudukan === 'ppk') return `${kedudukan} ${name(nama)}`
  return kedudukan === 'lain' ? `lain ${name(jabatan)}` : kedudukan
}

/**
 * Whether somebody acts in the post on a day. Units: ISO days, both ends count. Source: UU 30/2014, Pasal 14.
 * Example: in office since 1 January, away 1–14 March → acts on 15 March, not on the 14th.
 * Edge: without an end the time in office and the time away go on. Error: none.
 */
export function actsOn(holding: Holding, hari: string): boolean {
  return activeSpans(holding).some((span) => span.from <= hari && (span.to === null || hari <= span.to))
}

/**
 * Who acts in a post on a day. Units: an ISO day. Source: UU 30/2014, Pasal 14: Plt. and Plh. act where the holder cannot.
 * Example: the Sekretaris is away 1–14 March and a Plh. stands in → on 10 March the Plh., on 15 March the Sekretaris.
 * Edge: where older entries overlap, definitif comes before Plt. before Plh., then who began later; nobody gives null.
 * Error: none.
 */
export function holderOn<H extends Holding>(
  holdings: readonly H[],
  { kedudukan, hari }: { kedudukan: Kedudukan; hari: string },
): H | null {
  const rank = Object.keys(PEJABAT_STATUS)
  const acting = holdings
    .filter((one) => one.kedudukan === kedudukan && actsOn(one, hari))
    .toSorted((a, b) => rank.indexOf(a.status) - rank.indexOf(b.status) || (a.sejak < b.sejak ? 1 : -1))
  return acting[0] ?? null
}

/**
 * The first other entry that acts in the same post on a day on which this one would. Units: none.
 * Source: UU 30/2014, Pasal 14. Example: A since January without end, B since June → A, unless A is away or left in May.
 * Edge: one leaving on 31 May and the next beginning on 1 June do not meet. Error: none; null where nobody meets.
 */
export function overlapping<H extends Holding>(holding: Holding, others: readonly H[]): H | null {
  const own = activeSpans(holding)
  const meets = (other: H): boolean =>
    slotOf(other) === slotOf(holding) &&
    activeSpans(other).some((theirs) => own.some((span) => spansMeet(span, theirs)))
  return others.find(meets) ?? null
}

interface Span {
  from: string
  to: string | null
}

/** The days on which somebody acts: in office and not away. */
function activeSpans({ sejak, sampai, berhalanganSejak, berhalanganSampai }: Holding): Span[] {
  if (berhalanganSejak === null) return [{ from: sejak, to: sampai }]
  const before = { from: sejak, to: addDays(berhalanganSejak, -1) }
  const after = berhalanganSampai === null ? null : { from: addDays(berhalanganSampai, 1), to: sampai }
  return [before, after].filter(
    (span): span is Span => span !== null && (span.to === null || span.from <= span.to),
  )
}

function spansMeet(a: Span, b: Span): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
}
