import type { Ratio } from './ratios.ts'
import { timePage } from './visitor.ts'

const ROUNDS = 12
const CROWD = 20
const ALONE = 5

/** Pages that make no document. */
const PAGES = [
  ...[
    'beranda',
    'renstra',
    'iku',
    'perjanjian',
    'pengukuran?tw=4',
    'anggaran',
    'anggaran/realisasi?bulan=11',
  ],
  ...['laporan', 'dokumen', 'jejak', 'pengaturan', 'pengaturan/pejabat'],
].map((page) => `/k/3572/kpu/2022/${page}`)

/** In turns: some visits of one person, then of twenty at once. */
export async function lightRatios(cookie: string): Promise<Ratio[]> {
  const rows: Ratio[] = []
  for (const path of [...PAGES, '/periksa']) {
    const [base, measured]: [number[], number[]] = [[], []]
    await crowd(path, cookie)
    for (let round = 0; round < ROUNDS; round++) {
      for (let visit = 0; visit < ALONE; visit++) base.push(await timePage(path, cookie))
      measured.push(...(await crowd(path, cookie)))
    }
    rows.push({ what: path, base, measured, goal: 20 })
  }
  return rows
}

function crowd(path: string, cookie: string): Promise<number[]> {
  return Promise.all(Array.from({ length: CROWD }, () => timePage(path, cookie)))
}
