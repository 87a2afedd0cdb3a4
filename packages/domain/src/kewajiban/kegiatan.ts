import type { FaktaKegiatan, FaktaSatker, Kewajiban } from './fakta.ts'

/**
 * What was planned for a day that has passed: somebody says what became of it. Units: ISO dates. Source: Perpres 29/2014,
 * the yearly cycle (docs/domain.md §5). Example: one of Rina, planned for 12 March, gives one `kegiatan-tandai` of hers,
 * due that day. Edge: nobody named, or one who has no right any more, leaves it to who works for its part of the office,
 * and with nobody there to everybody with the right. Error: none.
 */
export function unmarkedKegiatan(fakta: Pick<FaktaSatker, 'unit' | 'pemegang' | 'kegiatan'>): Kewajiban[] {
  const izin = 'pengukuran.isi'
  return (fakta.kegiatan ?? []).map((one) => ({
    ...{
      kunci: `${fakta.unit}/${one.entitas}/${one.tahun}/kegiatan-tandai/${one.id}`,
      jenis: 'kegiatan-tandai',
    },
    ...{ unit: fakta.unit, entitas: one.entitas, tahun: one.tahun, triwulan: null, izin },
    orang: owners(one, fakta.pemegang[izin]),
    ...{ tenggat: one.tenggat, terhalang: null, jumlah: null, subjek: one.id },
  }))
}

function owners({ orang, bagian }: FaktaKegiatan, able: readonly string[]): readonly string[] {
  if (orang !== null && able.includes(orang)) return [orang]
  const own = able.filter((one) => bagian.includes(one))
  return own.length > 0 ? own : able
}
