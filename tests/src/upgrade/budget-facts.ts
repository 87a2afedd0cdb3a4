import { type Actor, type App, readAnggaran } from '@akuntabel/app'

/** Budget and spending of a year, row by row. */
export async function budgetFacts(app: App, actor: Actor, tahun: number): Promise<object> {
  const { dipa } = await app.run(readAnggaran, actor, { tahun })
  return {
    tahun,
    nomor: dipa?.nomor,
    total: [dipa?.total.pagu.raw, dipa?.total.realisasi?.raw, dipa?.total.persenText],
    baris: dipa?.rows.map((row) => [row.kode, row.uraian, row.pagu.raw, row.realisasi?.raw ?? null]),
    revisi: dipa?.revisions.map((one) => [one.revisi, one.sesudah.raw, one.alasan]),
  }
}
