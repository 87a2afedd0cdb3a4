import type { TabelKind } from './tabel-kind.ts'

/** Reports of the treasury: columns as the source was told, or as the words of their heads say. */
export const REALISASI_KIND: TabelKind = {
  title: 'realisasi satu tahun dari laporan SAKTI, OM-SPAN, atau MonSAKTI',
  async read({ app, program, actor, tahun, laporan: asked }, isi) {
    await app.run(program.uploadLaporan, actor, { tahun, nama: asked?.nama, isi })
    const { laporan } = await app.run(program.readLaporanMasuk, actor, { tahun, sumber: asked?.sumber })
    const kolom = Object.fromEntries((laporan?.kolom ?? []).map(({ name, head }) => [name, head]))
    await app.run(program.savePemetaan, actor, {
      ...{ tahun, kolom, kepala: laporan?.kepala, bulan: asked?.bulan ?? '' },
      sumber: asked?.sumber ?? (laporan?.sumber || 'Baris perintah'),
      ...{ cara: asked?.cara ?? laporan?.cara, satker: asked?.satker ?? laporan?.satker },
    })
    const { rows, salah, sidik } = await app.run(program.previewRealisasi, actor, { tahun })
    const errors = salah.map(({ nomor, kolom, sentence }) => [`baris.${nomor - 1}.${kolom}`, sentence])
    return {
      ...{ rows, removed: [], errors: Object.fromEntries(errors) },
      save: () => app.run(program.importRealisasi, actor, { tahun, sidik }),
      leave: () => app.run(program.removeLaporan, actor, { tahun }),
    }
  },
  write: async ({ app, program, actor, tahun }, format) =>
    (await app.run(program.exportRealisasi, actor, { tahun, format })).bytes,
}
