import type { FaktaSatker, FaktaTindakLanjut, Kewajiban } from './fakta.ts'

/**
 * What was promised of the measuring: done by who owes it, then verified. Units: ISO dates. Source: PermenPANRB 53/2014
 * (pengukuran and its follow-up). Example: an open one of Rina gives one `tindak-lanjut-jalankan` of hers. Edge: who has no
 * right in the office any more leaves it to everybody who has. Error: none.
 */
export function followUps(fakta: Pick<FaktaSatker, 'unit' | 'pemegang' | 'tindakLanjut'>): Kewajiban[] {
  return (fakta.tindakLanjut ?? []).map((one) => {
    const jenis = one.state === 'terbuka' ? 'tindak-lanjut-jalankan' : 'tindak-lanjut-verifikasi'
    const { entitas, tahun, triwulan, tenggat, id } = one
    return {
      ...{ kunci: `${fakta.unit}/${entitas}/${tahun}/${jenis}/${triwulan}/${id}`, jenis, unit: fakta.unit },
      ...{ entitas, tahun, triwulan, tenggat, subjek: id, terhalang: null, jumlah: null },
      ...owners(one, fakta.pemegang),
    }
  })
}

function owners(
  { state, orang }: FaktaTindakLanjut,
  pemegang: FaktaSatker['pemegang'],
): Pick<Kewajiban, 'izin' | 'orang'> {
  if (state === 'selesai') return { izin: 'pengukuran.verifikasi', orang: pemegang['pengukuran.verifikasi'] }
  const able = pemegang['tindak-lanjut.jalankan']
  return { izin: 'tindak-lanjut.jalankan', orang: able.includes(orang) ? [orang] : able }
}
