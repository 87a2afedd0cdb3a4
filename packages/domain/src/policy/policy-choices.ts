import type { Policy, SyaratAjukan } from './policy.ts'

/** What a pack can leave to the office; stored words. */
export const PILIHAN = {
  paguLebih: 'Baris anggaran melebihi pagu',
  ajukan: 'Isian wajib tiap triwulan',
  rantai: 'Urutan persetujuan pengukuran',
} as const satisfies Record<string, string>

export type Pilihan = keyof typeof PILIHAN

/** What an office chose of it; left out, as the pack says. */
export interface PolicyChoices {
  paguLebih?: Policy['paguLebih'] | undefined
  ajukan?: { tw1_3: SyaratAjukan; tw4: SyaratAjukan } | undefined
  rantai?: Policy['rantai'] | undefined
}

/**
 * The choices that a pack does not leave to the office. Units: none. Source: the pack's own `pilihan`. Example: a pack that
 * leaves `paguLebih` and the choices `{ rantai }` → `['rantai']`. Edge: a pack that says nothing leaves nothing. Error: none.
 */
export function foreignChoices(policy: Policy, choices: PolicyChoices): Pilihan[] {
  const left = policy.pilihan ?? []
  return (Object.keys(PILIHAN) as Pilihan[]).filter(
    (key) => choices[key] !== undefined && !left.includes(key),
  )
}

/**
 * The pack with what the office chose in its place. Units: none. Source: the pack's own `pilihan`. Example: `paguLebih`
 * `tolak` chosen of a pack that says `alasan` → a policy that says `tolak`. Edge: what is not chosen stays as the pack
 * says. Error: RangeError for a choice that the pack does not leave.
 */
export function withChoices(policy: Policy, choices: PolicyChoices): Policy {
  const [foreign] = foreignChoices(policy, choices)
  if (foreign !== undefined)
    throw new RangeError(`${policy.name} ${policy.version} does not leave ${foreign}`)
  const { paguLebih = policy.paguLebih, ajukan = policy.ajukan, rantai = policy.rantai } = choices
  return { ...policy, paguLebih, ajukan, rantai }
}
