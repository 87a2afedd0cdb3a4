import { beritaAcaraTree } from './berita-acara/berita-acara-tree.ts'
import { daftarKegiatanTree } from './daftar-kegiatan/daftar-kegiatan-tree.ts'
import { ikuTree } from './iku/iku-tree.ts'
import { keputusanTree } from './keputusan/keputusan-tree.ts'
import { laporanBerkalaTree } from './laporan-berkala/laporan-berkala-tree.ts'
import { lkjTree } from './lkj/lkj-tree.ts'
import { pengukuranKegiatanTree, pengukuranSasaranTree } from './pengukuran/pengukuran-tree.ts'
import { pkTree } from './pk/pk-tree.ts'
import { daftarHadirTree, notulenTree, undanganRapatTree } from './rapat/rapat-trees.ts'
import { rencanaAksiBulananTree, rencanaAksiTree } from './rencana-aksi/rencana-aksi-tree.ts'
import { renstraTree } from './renstra/renstra-tree.ts'
import { rkaTree } from './rka/rka-tree.ts'
import { rencanaKerjaTree, rktTree } from './rkt/rkt-tree.ts'
import { suratPengantarTree } from './surat-pengantar/surat-pengantar-tree.ts'

/** Every kind of document that can be written, data → tree. */
export const TEMPLATES = {
  iku: ikuTree,
  lkj: lkjTree,
  renstra: renstraTree,
  rka: rkaTree,
  rkt: rktTree,
  'rencana-kerja': rencanaKerjaTree,
  pk: pkTree,
  'rencana-aksi': rencanaAksiTree,
  'rencana-aksi-bulanan': rencanaAksiBulananTree,
  'pengukuran-kegiatan': pengukuranKegiatanTree,
  'pengukuran-sasaran': pengukuranSasaranTree,
  'laporan-berkala': laporanBerkalaTree,
  'undangan-rapat': undanganRapatTree,
  'daftar-hadir': daftarHadirTree,
  notulen: notulenTree,
  'daftar-kegiatan': daftarKegiatanTree,
  'berita-acara': beritaAcaraTree,
  keputusan: keputusanTree,
  'surat-pengantar': suratPengantarTree,
} as const

export type Jenis = keyof typeof TEMPLATES

/** What the template of a kind prints. */
export type DataOf<J extends Jenis> = Parameters<(typeof TEMPLATES)[J]>[0]
