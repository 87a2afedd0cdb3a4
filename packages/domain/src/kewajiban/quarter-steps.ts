import type { FaktaTahun, FaktaTriwulan } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * Of each quarter the one step it waits for. Units: ISO dates. Source: PermenPANRB 53/2014 (pengukuran berkala).
 * Example: an open quarter with three empty indicators gives one `ukur-isi` of three. Edge: one not opened yet asks
 * nothing, a locked one asks who may open it. Error: none.
 */
export function stepsOfQuarters({ triwulan }: FaktaTahun): Step[] {
  return triwulan.flatMap((quarter) => stepOf(quarter) ?? [])
}

function stepOf(quarter: FaktaTriwulan): Step | null {
  const { triwulan, jendela, menunggu, kurang, pertama } = quarter
  if (menunggu === null) return null
  const { tenggat } = jendela
  if (menunggu !== 'pengukuran.isi') return { jenis: 'ukur-periksa', izin: menunggu, triwulan, tenggat }
  if (jendela.state === 'belum-buka') return null
  if (jendela.state === 'terkunci') {
    return { jenis: 'ukur-buka', izin: 'pengecualian.buka', triwulan, tenggat, jumlah: kurang }
  }
  if (kurang === 0) return { jenis: 'ukur-ajukan', izin: 'pengukuran.ajukan', triwulan, tenggat }
  return { jenis: 'ukur-isi', izin: 'pengukuran.isi', triwulan, tenggat, jumlah: kurang, subjek: pertama }
}
