import { describe, expect, it } from 'vitest'
import { renderPdf } from '../writers/pdf/write-pdf.ts'
import { readPdf } from '../writers/testing/read-pdf.ts'
import { daftarKegiatanTree } from './daftar-kegiatan/daftar-kegiatan-tree.ts'
import { ikuTree } from './iku/iku-tree.ts'
import { laporanBerkalaTree } from './laporan-berkala/laporan-berkala-tree.ts'
import { lkjTree } from './lkj/lkj-tree.ts'
import { pengukuranKegiatanTree, pengukuranSasaranTree } from './pengukuran/pengukuran-tree.ts'
import { pkTree } from './pk/pk-tree.ts'
import { notulenTree, undanganRapatTree } from './rapat/rapat-trees.ts'
import { rencanaAksiTree } from './rencana-aksi/rencana-aksi-tree.ts'
import { renstraTree } from './renstra/renstra-tree.ts'
import { rkaTree } from './rka/rka-tree.ts'
import { rktTree } from './rkt/rkt-tree.ts'
import { makeIku } from './testing/make-iku.ts'
import { makeDaftarKegiatan } from './testing/make-kegiatan.ts'
import { makeLaporanBerkala } from './testing/make-laporan-berkala.ts'
import { makeLkj } from './testing/make-lkj.ts'
import { makeOffice } from './testing/make-office.ts'
import { makePengukuranKegiatan, makePengukuranSasaran } from './testing/make-pengukuran.ts'
import { makePk } from './testing/make-pk.ts'
import { makeRapat } from './testing/make-rapat.ts'
import { makeRencanaAksi } from './testing/make-rencana-aksi.ts'
import { makeRenstra } from './testing/make-renstra.ts'
import { makeRka } from './testing/make-rka.ts'
import { makeRkt } from './testing/make-rkt.ts'

// What is handed out says PDF/A-2a; that it would be PDF/UA-1 as well is held here, because Typst declares one at a time.

const TREES = {
  RKT: () => rktTree(makeRkt()),
  Renstra: () => renstraTree(makeRenstra()),
  RKA: () => rkaTree(makeRka()),
  'Rencana Aksi': () => rencanaAksiTree(makeRencanaAksi()),
  'Pengukuran Kinerja Kegiatan': () => pengukuranKegiatanTree(makePengukuranKegiatan()),
  'Pengukuran Pencapaian Sasaran': () => pengukuranSasaranTree(makePengukuranSasaran()),
  'Laporan Berkala': () => laporanBerkalaTree(makeLaporanBerkala()),
  Notulen: () => notulenTree(makeRapat()),
  Undangan: () => undanganRapatTree(makeRapat()),
  'Daftar Kegiatan': () => daftarKegiatanTree(makeDaftarKegiatan()),
  IKU: () => ikuTree(makeIku()),
  LKj: () => lkjTree(makeLkj()),
  'PK of the KPU': () => pkTree(makePk()),
  'PK of the Sekretariat': () => pkTree(makePk({ office: makeOffice({ entitas: 'sekretariat' }) })),
}

describe.each(Object.entries(TREES))('%s as a PDF', { timeout: 60_000 }, (_, make) => {
  it('is PDF/A-2a with tags, a language and alternative texts, and meets PDF/UA-1 with the same pages', async () => {
    const tree = make()
    const archive = await renderPdf(tree)
    const bytes = Buffer.from(archive.pdf).toString('latin1')
    expect(bytes).toMatch(/pdfaid:part>\s*2\s*</)
    expect(bytes).toMatch(/pdfaid:conformance>\s*A\s*</)
    const accessible = await renderPdf(tree, { standard: 'ua-1' })
    expect(Buffer.from(accessible.pdf).toString('latin1')).toContain('pdfuaid:part')
    expect(accessible.pages).toEqual(archive.pages)
    const read = await readPdf(archive.pdf)
    expect(read.language).toBe('id-ID')
    const figures = read.roles.flat().filter((role) => role === 'Figure')
    expect(figures.length).toBeGreaterThan(0)
    expect(read.alternatives.filter((text) => text.trim() !== '')).toHaveLength(figures.length)
  })
})
