import type { RantaiRole } from '../policy/policy.ts'
import type { PengukuranState } from './states.ts'

/** Who approves a quarter after its submission, in order; of the policy pack, for one entity. */
export type Rantai = readonly RantaiRole[]

/** What the approval of each role makes of a quarter; its order is the order of every chain. */
export const RANTAI_STATES = {
  verifikator: 'diverifikasi',
  penyetuju: 'disetujui',
  pimpinan: 'disahkan',
} as const satisfies Record<RantaiRole, PengukuranState>

export const RANTAI_ROLES = Object.keys(RANTAI_STATES) as RantaiRole[]

/** How far a quarter has come that was handed in: 0 handed in, 1 past the first role of all. Null while it is filled. */
const REACHED: Record<PengukuranState, number | null> = {
  draf: null,
  dikembalikan: null,
  diajukan: 0,
  diverifikasi: 1,
  disetujui: 2,
  disahkan: 3,
}

/**
 * Whether roles can be a chain: at least one, each once, in the order of `RANTAI_ROLES`.
 * Units: none. Source: the policy pack, `rantai`. Example: `['penyetuju', 'pimpinan']` → true.
 * Edge: one role alone is a chain. Error: none possible.
 */
export function isRantai(roles: readonly RantaiRole[]): boolean {
  const places = roles.map((role) => RANTAI_ROLES.indexOf(role))
  return places.length > 0 && places.every((place, at) => at === 0 || place > (places[at - 1] as number))
}

/**
 * Whose turn it is. Units: none. Source: the policy pack, `rantai`.
 * Example: `disetujui` in verifikator, penyetuju, pimpinan → pimpinan; in verifikator, penyetuju → null.
 * Edge: null while it is filled, and once nobody is left. A quarter approved under another chain asks whoever of this one
 * comes after what it reached. Error: none possible.
 */
export function nextApprover(state: PengukuranState, rantai: Rantai): RantaiRole | null {
  const reached = REACHED[state]
  if (reached === null) return null
  return rantai.find((role) => (REACHED[RANTAI_STATES[role]] ?? 0) > reached) ?? null
}

/**
 * Whether the chain is through and the figures stand. Units: none. Source: the policy pack, `rantai`.
 * Example: `disetujui` in verifikator, penyetuju → true; in verifikator, penyetuju, pimpinan → false.
 * Edge: a quarter nobody opened, null, is not. Error: none possible.
 */
export function isSelesai(state: PengukuranState | null, rantai: Rantai): boolean {
  return state !== null && REACHED[state] !== null && nextApprover(state, rantai) === null
}

/**
 * The state that closes a quarter. Units: none. Source: the policy pack, `rantai`.
 * Example: verifikator, penyetuju → `disetujui`. Edge: one role alone closes it by itself. Error: a chain without roles throws RangeError.
 */
export function selesaiState(rantai: Rantai): PengukuranState {
  const last = rantai.at(-1)
  if (last === undefined) throw new RangeError('a chain has at least one role')
  return RANTAI_STATES[last]
}

/**
 * States that may follow one of a quarter. Units: none. Source: docs/domain.md §5; the policy pack, `rantai`.
 * Example: `diverifikasi` in verifikator, penyetuju → `disetujui`, `dikembalikan`.
 * Edge: what is closed opens again only by an exception, who, why and until when being recorded by the caller.
 * Error: none possible.
 */
export function quarterMoves(
  from: PengukuranState,
  rantai: Rantai,
  { exception = false }: { exception?: boolean } = {},
): readonly PengukuranState[] {
  if (REACHED[from] === null) return ['diajukan']
  const next = nextApprover(from, rantai)
  if (next !== null) return [RANTAI_STATES[next], 'dikembalikan']
  return exception ? ['draf'] : []
}
