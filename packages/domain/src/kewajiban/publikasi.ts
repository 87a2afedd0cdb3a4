import type { FaktaSatker, Kewajiban } from './fakta.ts'

/**
 * What was signed and people must be able to read: somebody says where they can. Units: none. Source: PermenPANRB 53/2014
 * (the agreement and the report are published), which names no day. Example: a sealed agreement that no address is
 * recorded of gives one `publikasi-catat` of everybody with the right. Edge: of a closed year, too, since a report is
 * published after it closed its year. Error: none.
 */
export function unpublished(fakta: Pick<FaktaSatker, 'unit' | 'pemegang' | 'publikasi'>): Kewajiban[] {
  const izin = 'publikasi.catat'
  return (fakta.publikasi ?? []).map(({ id, entitas, tahun }) => ({
    kunci: `${fakta.unit}/${entitas}/${tahun}/publikasi-catat/${id}`,
    ...{ jenis: 'publikasi-catat', unit: fakta.unit, entitas, tahun, triwulan: null, izin },
    orang: fakta.pemegang[izin],
    ...{ tenggat: null, terhalang: null, jumlah: null, subjek: id },
  }))
}
