import type { FaktaSatker, FaktaTindakLanjut, Kewajiban } from './fakta.ts'

/**
 * What was promised of the measuring: done by who owes it, then verified. Units: ISO dates. Source: PermenPANRB 53/2014
 * (pengukuran and its follow-up). Example: an open one of Rina gives one `tindak-lanjut-jalankan` of hers. Edge: who has no
 * right in the office any more leaves it to everybody who has, of a meeting to who leads meetings; one that only some
 * may know of (`hanya`) stays among them. Error: none.
 */
export function followUps(fakta: Pick<FaktaSatker, 'unit' | 'pemegang' | 'tindakLanjut'>): Kewajiban[] {
  return (fakta.tindakLanjut ?? []).map((one) => {
    const { entitas, tahun, triwulan, tenggat, id } = one
    const step = one.state === 'terbuka' ? 'jalankan' : 'verifikasi'
    const jenis = `${one.dari === 'rapat' ? 'putusan' : 'tindak-lanjut'}-${step}` as const
    return {
      ...{
        kunci: [fakta.unit, entitas, tahun, jenis, triwulan, id].filter((part) => part !== null).join('/'),
        jenis,
        unit: fakta.unit,
      },
      ...{ entitas, tahun, triwulan, tenggat, subjek: id, terhalang: null, jumlah: null },
      ...owners(one, fakta.pemegang),
    }
  })
}

function owners(
  { state, orang, dari, hanya }: FaktaTindakLanjut,
  pemegang: FaktaSatker['pemegang'],
): Pick<Kewajiban, 'izin' | 'orang'> {
  const checks = dari === 'rapat' ? 'rapat.kelola' : 'pengukuran.verifikasi'
  if (state === 'selesai')
    return { izin: checks, orang: checkers(hanya ?? pemegang[checks], dari === 'rapat' ? orang : null) }
  const able = hanya ?? pemegang['tindak-lanjut.jalankan']
  if (able.includes(orang)) return { izin: 'tindak-lanjut.jalankan', orang: [orang] }
  return dari === 'rapat'
    ? { izin: checks, orang: hanya ?? pemegang[checks] }
    : { izin: 'tindak-lanjut.jalankan', orang: able }
}

/** Who did it does not verify it, unless nobody else could. */
function checkers(able: readonly string[], doer: string | null): readonly string[] {
  const others = able.filter((one) => one !== doer)
  return others.length > 0 ? others : able
}
