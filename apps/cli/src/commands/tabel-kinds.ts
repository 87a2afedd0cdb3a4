import type { Actor } from '@akuntabel/app'
import { REALISASI_KIND } from './realisasi-kind.ts'
import type { TabelKind } from './tabel-kind.ts'

/** What an office is kept by is written by its admin. */
function keeper(actor: Actor): Actor {
  return { ...actor, roles: ['admin'] }
}

export const TABEL_KINDS = {
  'dasar-hukum': {
    title: 'peraturan catatan kantor',
    async read({ app, program, actor }, isi) {
      const preview = await app.run(program.previewDasarHukum, actor, { isi })
      return {
        ...preview,
        save: () => app.run(program.saveDasarHukum, actor, { baris: preview.rows }),
      }
    },
    write: async ({ app, program, actor }, format) =>
      (await app.run(program.exportDasarHukum, actor, { format })).bytes,
  },
  dipa: {
    title: 'DIPA satu tahun',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewDipa, actor, { tahun, isi })
      const { sidik, rows: baris, berkas: impor } = preview
      return { ...preview, save: () => app.run(program.saveDipa, actor, { tahun, sidik, baris, impor }) }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportDipa, actor, { tahun, format })).bytes,
  },
  iku: {
    title: 'kartu IKU satu entitas dan tahun',
    async read({ app, program, actor, tahun, entitas }, isi) {
      const preview = await app.run(program.previewIku, actor, { entitas, tahun, isi })
      const { sidik, baris, berkas: impor } = preview
      const sent = { entitas, tahun, sidik, baris, impor }
      return { ...preview, save: () => app.run(program.importIku, actor, sent) }
    },
    write: async ({ app, program, actor, tahun, entitas }, format) =>
      (await app.run(program.exportIku, actor, { entitas, tahun, format })).bytes,
  },
  jadwal: {
    title: 'jadwal tugas satu tahun',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewJadwal, keeper(actor), { tahun, isi })
      const { sidik, jendela } = preview
      return {
        ...preview,
        save: () => app.run(program.changeJadwal, keeper(actor), { tahun, sidik, jendela }),
      }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportJadwal, actor, { tahun, format })).bytes,
  },
  kegiatan: {
    title: 'kegiatan satu entitas dan tahun',
    async read({ app, program, actor, tahun, entitas }, isi) {
      const preview = await app.run(program.previewKegiatan, actor, { entitas, tahun, isi })
      const { sidik, baris, berkas: impor } = preview
      const sent = { entitas, tahun, sidik, baris, impor }
      return { ...preview, save: () => app.run(program.importKegiatan, actor, sent) }
    },
    write: async ({ app, program, actor, tahun, entitas }, format) =>
      (await app.run(program.exportKegiatan, actor, { entitas, tahun, format })).bytes,
  },
  keluaran: {
    title: 'keluaran DIPA satu tahun',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewKeluaran, actor, { tahun, isi })
      const rows = preview.rows.filter(({ state }) => state !== 'sama')
      return {
        ...preview,
        save: () => app.run(program.saveKeluaran, actor, { tahun, rows, impor: preview.berkas }),
      }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportKeluaran, actor, { tahun, format })).bytes,
  },
  libur: {
    title: 'hari libur satu tahun',
    async read({ app, program, actor }, isi) {
      const preview = await app.run(program.previewLibur, keeper(actor), { isi })
      return { ...preview, save: () => app.run(program.saveLibur, keeper(actor), { baris: preview.rows }) }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportLibur, actor, { tahun, format })).bytes,
  },
  realisasi: REALISASI_KIND,
  'rencana-aksi': {
    title: 'rencana aksi satu entitas dan tahun',
    async read({ app, program, actor, tahun, entitas }, isi) {
      const preview = await app.run(program.previewRencanaAksi, actor, { entitas, tahun, isi })
      const rows = preview.rows.filter(({ state }) => state !== 'sama')
      const sent = { entitas, tahun, rows, impor: preview.berkas }
      return { ...preview, save: () => app.run(program.saveRencanaAksi, actor, sent) }
    },
    write: async ({ app, program, actor, tahun, entitas }, format) =>
      (await app.run(program.exportRencanaAksi, actor, { entitas, tahun, format })).bytes,
  },
  renstra: {
    title: 'Renstra periode yang memuat tahun itu',
    async read({ app, program, actor, tahun }, isi) {
      const preview = await app.run(program.previewRenstra, actor, { tahun, isi })
      // A file holds the rows; what stands above them stays as it is.
      const { kepala } = await app.run(program.readRenstraDraf, actor, { tahun })
      const head = Object.fromEntries(
        Object.entries(kepala[0]?.cells ?? {}).map(([field, { saved }]) => [field, saved]),
      )
      const { sidik, rows: baris, berkas: impor } = preview
      const plan = { ...head, tercetak: head.tercetak === 'ya', tahun, sidik, baris, impor }
      return { ...preview, save: () => app.run(program.saveRenstra, actor, plan) }
    },
    write: async ({ app, program, actor, tahun }, format) =>
      (await app.run(program.exportRenstra, actor, { tahun, format })).bytes,
  },
  rka: {
    title: 'satu tahap RKA satu tahun',
    async read({ app, program, actor, tahun, tahap }, isi) {
      const preview = await app.run(program.previewRka, actor, { tahun, tahap, isi })
      const { kiriman: rows, berkas: impor } = preview
      return { ...preview, save: () => app.run(program.editRka, actor, { tahun, tahap, rows, impor }) }
    },
    write: async ({ app, program, actor, tahun, tahap }, format) =>
      (await app.run(program.exportRka, actor, { tahun, tahap, format })).bytes,
  },
  rkt: {
    title: 'RKT satu entitas dan tahun',
    async read({ app, program, actor, tahun, entitas }, isi) {
      const preview = await app.run(program.previewRkt, actor, { entitas, tahun, isi })
      const rows = preview.rows.filter(({ state }) => state === 'berubah')
      return { ...preview, save: () => app.run(program.editRkt, actor, { entitas, tahun, rows }) }
    },
    write: async ({ app, program, actor, tahun, entitas }, format) =>
      (await app.run(program.exportRkt, actor, { entitas, tahun, format })).bytes,
  },
} satisfies Record<string, TabelKind>
