import { sendEvidence } from './evidence.ts'
import type { Ratio } from './ratios.ts'
import { timePage } from './visitor.ts'

const ROUNDS = 60
const BERANDA = '/k/3572/kpu/2022/beranda'
const LAPORAN = '/k/3572/kpu/2022/laporan'

/** In turns: Laporan after something was written, so that nothing kept of it holds; Beranda; Laporan again. */
export async function laporanRatios(cookie: string): Promise<Ratio[]> {
  const [beranda, anew, again]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const status = await sendEvidence(cookie, new File([`Perubahan ke-${round}.\n`], 'bukti.txt'))
    if (status !== 303) throw new Error(`the evidence was answered ${status}`)
    anew.push(await timePage(LAPORAN, cookie))
    // It keeps the same of every year, so it is held against when nothing of it has to be read again.
    await timePage(BERANDA, cookie)
    beranda.push(await timePage(BERANDA, cookie))
    again.push(await timePage(LAPORAN, cookie))
  }
  return [
    { what: 'Laporan after a change', base: beranda, measured: anew, goal: 3 },
    { what: 'Laporan asked again', base: beranda, measured: again, goal: 1.5 },
  ]
}
