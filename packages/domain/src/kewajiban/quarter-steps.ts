import type { FaktaTahun, FaktaTriwulan } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * Of each quarter the one step it waits for. Units: ISO dates. Source: PermenPANRB 53/2014 (pengukuran berkala).
 * Example: an open quarter with three empty indicators gives one `ukur-isi` of three. Edge: one not opened yet asks
 * nothing, nor one without any target; a locked one asks who may open it, one that was handed back asks for the repair.
 * Error: none.
 */
export function stepsOfQuarters({ triwulan }: FaktaTahun): Step[] {
  return triwulan.flatMap((quarter) => stepOf(quarter) ?? [])
}

/**
 * Whether nobody has anything to do in a quarter any more, or ever had. Units: none. Source: PermenPANRB 53/2014. Example: one
 * that was approved last → true. Edge: one without any target that nobody began → true. Error: none.
 */
export function isThrough({ menunggu, diminta }: FaktaTriwulan): boolean {
  return menunggu === null || (menunggu === 'pengukuran.isi' && !diminta)
}

function stepOf(quarter: FaktaTriwulan): Step | null {
  const { triwulan, jendela, menunggu, kurang, pertama } = quarter
  if (menunggu === null || isThrough(quarter)) return null
  const { tenggat } = jendela
  if (menunggu !== 'pengukuran.isi') return { jenis: 'ukur-periksa', izin: menunggu, triwulan, tenggat }
  if (jendela.state === 'belum-buka') return null
  if (jendela.state === 'terkunci') {
    return { jenis: 'ukur-buka', izin: 'pengecualian.buka', triwulan, tenggat, jumlah: kurang }
  }
  if (kurang === 0) {
    const jenis = quarter.dikembalikan ? 'ukur-perbaiki' : 'ukur-ajukan'
    return { jenis, izin: 'pengukuran.ajukan', triwulan, tenggat }
  }
  return { jenis: 'ukur-isi', izin: 'pengukuran.isi', triwulan, tenggat, jumlah: kurang, subjek: pertama }
}

/**
 * Evidence that is asked of figures that are there already. Units: ISO dates. Source: the policy pack, `ajukan`. Example: an
 * open quarter with two files missing gives one `ukur-bukti` of two. Edge: what is handed in or locked asks nothing here.
 * Error: none.
 */
export function stepsOfMissingEvidence({ triwulan }: FaktaTahun): Step[] {
  return triwulan.flatMap((quarter): Step[] => {
    const { triwulan, jendela, menunggu, kurangBukti } = quarter
    const open = jendela.state === 'terbuka' || jendela.state === 'terlambat'
    if (kurangBukti == null || menunggu !== 'pengukuran.isi' || isThrough(quarter) || !open) return []
    const { jumlah, pertama: subjek } = kurangBukti
    return [{ jenis: 'ukur-bukti', izin: menunggu, triwulan, tenggat: jendela.tenggat, jumlah, subjek }]
  })
}

/**
 * Evidence that was promised until a day. Units: ISO dates. Source: the policy pack, `ajukan` (evidence that follows).
 * Example: a promise until 20 January gives one `bukti-susulkan` due that day. Edge: once the day is over the quarter
 * asks for it itself while it is filled; of an approved one who may open it does. Error: none.
 */
export function stepsOfEvidence({ triwulan }: FaktaTahun): Step[] {
  return triwulan.flatMap(({ triwulan, menunggu, menyusul }): Step[] => {
    if (menyusul === null) return []
    const { jumlah, pertama: subjek, tenggat, lewat } = menyusul
    const step = { triwulan, tenggat, jumlah, subjek }
    if (!lewat) return [{ ...step, jenis: 'bukti-susulkan', izin: 'pengukuran.isi' }]
    return menunggu === null ? [{ ...step, jenis: 'bukti-buka', izin: 'pengecualian.buka' }] : []
  })
}

/**
 * What members are asked of a quarter that is being checked. Units: ISO dates. Source: PKPU 8/2019 (tata kerja), members see to
 * the work of their divisi. Example: a quarter handed in and two members without a remark give one `ukur-tanggapi` of
 * both. Edge: one that is filled, or finished, asks nobody. Error: none.
 */
export function stepsOfMembers({ triwulan }: FaktaTahun): Step[] {
  return triwulan.flatMap(({ triwulan, menunggu, jendela, menanggapi = [] }): Step[] => {
    if (menunggu === null || menunggu === 'pengukuran.isi' || menanggapi.length === 0) return []
    const step = { triwulan, tenggat: jendela.tenggat, orang: menanggapi }
    return [{ ...step, jenis: 'ukur-tanggapi', izin: 'komentar.tulis' }]
  })
}
