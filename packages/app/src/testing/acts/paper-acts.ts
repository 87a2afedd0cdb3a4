import { readRealisasi } from '../../anggaran/read-realisasi.ts'
import { saveRealisasiBulanan } from '../../anggaran/save-realisasi-bulanan.ts'
import { createBeritaAcara } from '../../berita-acara/create-berita-acara.ts'
import { editDipa } from '../../dipa/edit-dipa.ts'
import { readDipa } from '../../dipa/read-dipa.ts'
import { correctLkj } from '../../dokumen/lkj/correct-lkj.ts'
import { finalizeLkj } from '../../dokumen/lkj/finalize-lkj.ts'
import { readLkj } from '../../dokumen/lkj/read-lkj.ts'
import { returnLkj } from '../../dokumen/lkj/return-lkj.ts'
import { saveLaporan } from '../../dokumen/lkj/save-laporan.ts'
import { submitLkj } from '../../dokumen/lkj/submit-lkj.ts'
import { listImpor } from '../../impor/list-impor.ts'
import { undoImporAnggaran, undoImporKegiatan, undoImporRencana } from '../../impor/undo-impor.ts'
import { createKegiatan } from '../../kegiatan/create-kegiatan.ts'
import { importKegiatan } from '../../kegiatan/import-kegiatan.ts'
import { readKeluaran } from '../../keluaran/read-keluaran.ts'
import { saveKeluaran } from '../../keluaran/save-keluaran.ts'
import { createKeputusan } from '../../keputusan/create-keputusan.ts'
import { createPkDraft } from '../../pk/create-pk-draft.ts'
import { editPk } from '../../pk/edit-pk.ts'
import { listPk } from '../../pk/list-pk.ts'
import { readPk } from '../../pk/read-pk.ts'
import { recordPkSignature } from '../../pk/record-pk-signature.ts'
import { returnPk } from '../../pk/return-pk.ts'
import { revisePk } from '../../pk/revise-pk.ts'
import { signPk } from '../../pk/sign-pk.ts'
import { submitPk } from '../../pk/submit-pk.ts'
import { createRapat } from '../../rapat/create-rapat.ts'
import { readPelaksanaan } from '../../rencana-aksi/read-pelaksanaan.ts'
import { readRencanaAksi } from '../../rencana-aksi/read-rencana-aksi.ts'
import { savePelaksanaan } from '../../rencana-aksi/save-pelaksanaan.ts'
import { saveRencanaAksi } from '../../rencana-aksi/save-rencana-aksi.ts'
import { editRka } from '../../rka/edit-rka.ts'
import { readRkaTahap } from '../../rka/read-rka-tahap.ts'
import { createRkt } from '../../rkt/create-rkt.ts'
import { typedInto } from '../typed-into.ts'
import type { Acts, World } from './world.ts'

const FILE = 'a'.repeat(64)
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

/** What is done to the money of a year and its papers. */
export function paperActs({ test, who, year, draft }: World): Acts {
  let turn = 0
  const { tahun } = year
  const pkNow = () => test.app.run(readPk, who.kasubbag, { ...year, id: draft })
  return {
    'save-realisasi-bulanan': {
      async prepare() {
        const month = { tahun, bulan: 12 }
        const page = await test.app.run(readRealisasi, who.operator, month)
        const rows = page.baris
          .slice(0, 2)
          .toReversed()
          .map(({ kode }) => ({
            ...{ id: `baris/${kode}`, version: page.rows[`baris/${kode}`]?.version },
            fields: { jumlah: `${1000 + turn++}`, alasan: 'Revisi menyusul' },
          }))
        return () => test.app.run(saveRealisasiBulanan, who.operator, { ...month, rows })
      },
    },
    'edit-dipa': {
      async prepare() {
        const page = await test.app.run(readDipa, who.operator, { tahun })
        const rows = typedInto([...page.kepala, ...page.rows], { kepala: { nomor: `SP DIPA ${turn++}` } })
        const draf = { urut: page.draf.urut + 1, lepas: [] }
        return () => test.app.run(editDipa, who.operator, { tahun, rows, draf })
      },
    },
    'edit-rka': {
      async prepare() {
        const stage = { tahun, tahap: 'pagu-anggaran' }
        const page = await test.app.run(readRkaTahap, who.operator, stage)
        const saved = page.rows.find(({ cells }) => cells.kode?.saved)
        const uraian = `Program ${turn++}`
        const rows = typedInto([...page.kepala, ...page.rows], {
          [saved?.id ?? 'baru/1']: saved ? { uraian } : { kode: '076.01.WA', uraian, pagu: '1000' },
        })
        const draf = { urut: page.draf.urut + 1, lepas: [] }
        return () => test.app.run(editRka, who.operator, { ...stage, rows, draf })
      },
    },
    'save-laporan': {
      async prepare() {
        const { parts } = await test.app.run(readLkj, who.operator, year)
        const { bagian, version } = parts[0] ?? {}
        const rows = [{ id: bagian, version, fields: { isi: `Uraian ${turn++}` } }]
        return () => test.app.run(saveLaporan, who.operator, { ...year, rows })
      },
    },
    'submit-lkj': { prepare: async () => () => test.app.run(submitLkj, who.operator, year) },
    'return-lkj': {
      prepare: async () => () => test.app.run(returnLkj, who.sekretaris, { ...year, alasan: 'Perbaiki' }),
    },
    'finalize-lkj': { prepare: async () => () => test.app.run(finalizeLkj, who.ketua, year) },
    'correct-lkj': {
      prepare: async () => () => test.app.run(correctLkj, who.ketua, { ...year, alasan: 'Salah salin' }),
    },
    'edit-pk': {
      async prepare() {
        const { version } = await pkNow()
        const change = { do: 'ubah-nomor' as const, nomor: `${turn++}/PK/2022` }
        return () => test.app.run(editPk, who.kasubbag, { ...year, id: draft, version, change })
      },
    },
    'submit-pk': {
      async prepare() {
        const { version } = await pkNow()
        return () => test.app.run(submitPk, who.kasubbag, { ...year, id: draft, version })
      },
    },
    'return-pk': {
      async prepare() {
        const { version } = await pkNow()
        const back = { ...year, id: draft, version, alasan: 'Pagu keliru' }
        return () => test.app.run(returnPk, who.ketua, back)
      },
    },
    'revise-pk': {
      async prepare() {
        const { items } = await test.app.run(listPk, who.kasubbag, year)
        const id = items.find((one) => one.current)?.id
        return () =>
          test.app.run(revisePk, who.kasubbag, {
            ...year,
            id,
            alasanJenis: 'strategi-anggaran',
            alasan: 'Pagu lagi',
          })
      },
    },
    'sign-pk': {
      async prepare() {
        const { version } = await pkNow()
        return () => test.app.run(signPk, who.sekretaris, { ...year, id: draft, version })
      },
    },
    'record-pk-signature': {
      async prepare() {
        const { version } = await pkNow()
        const paper = { pihak: [1], tanggal: '2022-01-05', pindaian: SCAN }
        return () => test.app.run(recordPkSignature, who.kasubbag, { ...year, id: draft, version, ...paper })
      },
    },
    'create-pk-draft': { prepare: async () => () => test.app.run(createPkDraft, who.kasubbag, year) },
    'create-berita-acara': {
      prepare: async () => () => test.app.run(createBeritaAcara, who.kasubbag, year),
    },
    'create-rapat': {
      prepare: async () => () =>
        test.app.run(createRapat, who.kasubbag, {
          ...{ ...year, jenis: 'internal', tanggal: '12 Januari 2023', tempat: 'Ruang rapat' },
        }),
    },
    'create-kegiatan': {
      prepare: async () => () =>
        test.app.run(createKegiatan, who.operator, {
          ...{ ...year, nama: `Sosialisasi ${turn++}`, jenis: 'sosialisasi', mulai: '12 Maret 2022' },
        }),
    },
    'import-kegiatan': {
      prepare: async () => () =>
        test.app.run(importKegiatan, who.operator, { ...year, baris: [kegiatanRow(turn++)] }),
    },
    'undo-impor-kegiatan': {
      async prepare() {
        await test.app.run(importKegiatan, who.operator, {
          ...{ ...year, baris: [kegiatanRow(turn++)], impor: FILE },
        })
        const asked = { ...year, jenis: 'kegiatan' } as const
        const { impor } = await test.app.run(listImpor, who.operator, asked)
        return () => test.app.run(undoImporKegiatan, who.operator, { ...asked, id: impor[0]?.id })
      },
    },
    'create-keputusan': {
      prepare: async () => () => test.app.run(createKeputusan, who.kasubbag, { ...year, jenis: 'umum' }),
    },
    'save-rencana-aksi': {
      async prepare() {
        const { sasaran } = await test.app.run(readRencanaAksi, who.kasubbag, year)
        const id = `baru/${sasaran[0]?.indikator[0]?.id}/0`
        const rows = [{ id, version: 0, fields: { uraian: `Langkah ${turn++}` } }]
        return () => test.app.run(saveRencanaAksi, who.kasubbag, { ...year, rows })
      },
    },
    'undo-impor-rencana': {
      async prepare() {
        const { sasaran } = await test.app.run(readRencanaAksi, who.kasubbag, year)
        const id = `baru/${sasaran[0]?.indikator[0]?.id}/0`
        const rows = [{ id, version: 0, fields: { uraian: `Dari berkas ${turn++}` } }]
        await test.app.run(saveRencanaAksi, who.kasubbag, { ...year, rows, impor: FILE })
        const asked = { ...year, jenis: 'rencana-aksi' } as const
        const { impor } = await test.app.run(listImpor, who.kasubbag, asked)
        return () => test.app.run(undoImporRencana, who.kasubbag, { ...asked, id: impor[0]?.id })
      },
    },
    'undo-impor-anggaran': {
      async prepare() {
        const { rows, baris } = await test.app.run(readKeluaran, who.operator, { tahun })
        const id = `baris/${baris.find(({ leaf }) => leaf)?.kode}`
        const row = { id, version: rows[id]?.version, fields: { indikator: `Dari berkas ${turn++}` } }
        await test.app.run(saveKeluaran, who.operator, { tahun, rows: [row], impor: FILE })
        const asked = { ...year, jenis: 'keluaran' } as const
        const { impor } = await test.app.run(listImpor, who.operator, asked)
        return () => test.app.run(undoImporAnggaran, who.operator, { ...asked, id: impor[0]?.id })
      },
    },
    'save-pelaksanaan': {
      async prepare() {
        const { indikator, rows } = await test.app.run(readPelaksanaan, who.operator, year)
        const id = indikator[0]?.months[0]?.id ?? ''
        const fields =
          turn++ % 2 === 0 ? { hasil: 'ya' } : { hasil: 'tidak', alasan: 'Ditunda', tanggal: '1 Juli 2022' }
        const sent = [{ id, version: rows[id]?.version ?? 0, fields }]
        return () => test.app.run(savePelaksanaan, who.operator, { ...year, rows: sent })
      },
    },
    'create-rkt': { prepare: async () => () => test.app.run(createRkt, who.kasubbag, year) },
  }
}

/** A row of a file of the log. */
function kegiatanRow(turn: number): Record<string, string> {
  return { nama: `Dari berkas ${turn}`, jenis: 'Rapat', rencana_mulai: '14 Maret 2022' }
}
