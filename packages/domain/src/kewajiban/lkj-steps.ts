import type { FaktaLkj, FaktaTahun } from './fakta.ts'
import { BAGIAN_LKJ, type BagianLkj, type IzinKewajiban } from './jenis.ts'
import { isThrough } from './quarter-steps.ts'
import type { Step } from './step.ts'

/**
 * What the report still asks: its missing pieces, handing it in, making it final only where that can succeed. Units:
 * ISO dates. Source: Perpres 29/2014 (pelaporan). Example: a draft with one empty part gives `lkj-isi` and, after it,
 * `lkj-ajukan`. Edge: one that was handed in and lost a piece since is only to be returned. Error: none.
 */
export function stepsOfLkj({ lkj, triwulan }: FaktaTahun, quarters: readonly Step[]): Step[] {
  if (lkj === null) return []
  const { state, tenggat } = lkj
  const measured = triwulan.length > 0 && triwulan.every(isThrough)
  if (state === 'draf') {
    const pieces = BAGIAN_LKJ.flatMap((bagian) => pieceOf(lkj, bagian, measured) ?? [])
    const after = quarters[0] ?? pieces[0]
    const ready = measured || after !== undefined
    return ready ? [...pieces, { jenis: 'lkj-ajukan', izin: 'lkj.tulis', tenggat, after }] : pieces
  }
  if (state !== 'diperiksa' && state !== 'direviu') return []
  const whole = measured && BAGIAN_LKJ.every((bagian) => lkj.kurang[bagian] === 0)
  return [{ jenis: whole ? 'lkj-finalkan' : 'lkj-kembalikan', izin: 'lkj.final', tenggat }]
}

/** Figures a quarter still waits for are asked by the quarter itself. */
function pieceOf({ kurang, tenggat }: FaktaLkj, bagian: BagianLkj, measured: boolean): Step | null {
  if (kurang[bagian] === 0 || (bagian === 'pengukuran' && !measured)) return null
  return { jenis: 'lkj-isi', izin: IZIN[bagian], tenggat, jumlah: kurang[bagian], subjek: bagian }
}

/** What was approved without it is opened again by who may. */
const IZIN: Record<BagianLkj, IzinKewajiban> = {
  laporan: 'lkj.tulis',
  pengukuran: 'pengecualian.buka',
  pejabat: 'pengaturan.kelola',
  perjanjian: 'pk.susun',
  iku: 'pk.susun',
  renstra: 'pk.susun',
  anggaran: 'anggaran.isi',
}
