import {
  type Actor,
  type App,
  readBeranda,
  readLkj,
  readPengukuranGrid,
  readPengukuranIndikator,
} from '@akuntabel/app'

export type Year = { entitas: 'kpu' | 'sekretariat'; tahun: number }

export async function entitasText(app: App, actor: Actor, year: Year): Promise<string | undefined> {
  return (await app.run(readPengukuranGrid, actor, year)).entitasCapaian?.text
}

/** Figures of the measurement, of Beranda and of the report, and what people wrote. */
export async function yearFacts(app: App, actor: Actor, year: Year): Promise<object> {
  const grid = await app.run(readPengukuranGrid, actor, { ...year, triwulan: 4 })
  const beranda = await app.run(readBeranda, actor, year)
  const lkj = await app.run(readLkj, actor, year)
  const indikator = grid.sasaran.flatMap((sasaran) => sasaran.rows)
  return {
    ...year,
    capaian: grid.entitasCapaian?.text,
    kategori: grid.entitasCapaian?.kategori?.name,
    sasaran: grid.sasaran.map((one) => ({ uraian: one.uraian, capaian: one.capaian.text })),
    indikator: indikator.map((row) => ({
      kode: row.kode,
      nama: row.name,
      satuan: row.satuan,
      target: row.targetTahun.text,
      setahun: row.konsolidasi.text,
      capaian: row.capaian.text,
      triwulan: row.quarters.map((one) => [
        one.target.text,
        one.realisasi.text,
        one.capaian.text,
        one.bukti,
        one.sampel,
      ]),
    })),
    penjelasan: await explanations(app, actor, { year, rows: indikator }),
    beranda: {
      capaian: beranda.capaian?.text,
      pagu: beranda.serapan?.pagu.raw,
      realisasi: beranda.serapan?.realisasi?.raw,
      persen: beranda.serapan?.persenText,
      triwulan: beranda.triwulan.map(({ filled, of, state }) => [state, filled, of]),
    },
    laporan: {
      keadaan: lkj.state,
      hash: lkj.hash,
      bagian: lkj.parts.filter((part) => part.filled).map((part) => [part.bagian, part.isi]),
      capaian: lkj.ringkas.capaian.text,
      sasaran: lkj.ringkas.sasaran.map((one) => one.capaian.text),
      anggaran: [lkj.ringkas.anggaran?.realisasi?.raw, lkj.ringkas.anggaran?.persenText],
    },
  }
}

async function explanations(
  app: App,
  actor: Actor,
  { year, rows }: { year: Year; rows: { indikatorId: string; kode: string }[] },
): Promise<unknown> {
  const found = []
  for (const { indikatorId, kode } of rows) {
    const view = await app.run(readPengukuranIndikator, actor, { ...year, triwulan: 4, indikatorId })
    const { penyebab, hambatan, solusi, tindakLanjut, program } = view.teks
    found.push([kode, penyebab, hambatan, solusi, tindakLanjut, program])
  }
  return found
}
