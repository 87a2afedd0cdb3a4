import type { Jenis } from '@akuntabel/documents'
import { z } from 'zod'
import { type Actor, can } from '../permission/actor.ts'
import { beritaAcara } from './berita-acara/berita-acara.ts'
import { daftarKegiatan } from './daftar-kegiatan/daftar-kegiatan.ts'
import { iku } from './iku/iku.ts'
import type { JenisDokumen } from './jenis.ts'
import { keputusan } from './keputusan/keputusan.ts'
import { laporanBerkala } from './laporan-berkala/laporan-berkala.ts'
import { lkj } from './lkj/lkj.ts'
import { DOKUMEN } from './nama.ts'
import { pengukuranKegiatan, pengukuranSasaran } from './pengukuran/pengukuran.ts'
import { pk } from './pk/pk.ts'
import { daftarHadir, notulen, undanganRapat } from './rapat/rapat.ts'
import { rencanaAksi, rencanaAksiBulanan } from './rencana-aksi/rencana-aksi.ts'
import { renstra } from './renstra/renstra.ts'
import { rka } from './rka/rka.ts'
import { rencanaKerja, rkt } from './rkt/rkt.ts'
import { suratPengantar } from './surat-pengantar/surat-pengantar.ts'

/** Every kind of document there is. */
export const JENIS_DOKUMEN: { [J in Jenis]: JenisDokumen<J> } = {
  iku,
  'pengukuran-kegiatan': pengukuranKegiatan,
  'pengukuran-sasaran': pengukuranSasaran,
  'laporan-berkala': laporanBerkala,
  'undangan-rapat': undanganRapat,
  'daftar-hadir': daftarHadir,
  notulen,
  'daftar-kegiatan': daftarKegiatan,
  'berita-acara': beritaAcara,
  keputusan,
  lkj,
  renstra,
  rkt,
  'rencana-kerja': rencanaKerja,
  rka,
  pk,
  'rencana-aksi': rencanaAksi,
  'rencana-aksi-bulanan': rencanaAksiBulanan,
  'surat-pengantar': suratPengantar,
}

export const DOKUMEN_NAMES = Object.keys(DOKUMEN) as Jenis[]

export const jenisInput = z.enum(DOKUMEN_NAMES, 'Dokumen ini tidak dikenal.')

export function jenisDokumen(jenis: Jenis): JenisDokumen {
  return JENIS_DOKUMEN[jenis]
}

/** A kind of document as a page offers it. */
export interface DokumenLink {
  jenis: Jenis
  judul: string
}

/** What a page offers beside its own document, to those who may read it. */
export function dokumenBeside(main: Jenis, actor: Actor): DokumenLink[] {
  const { layar } = jenisDokumen(main)
  return DOKUMEN_NAMES.filter((jenis) => jenis !== main)
    .filter((jenis) => jenisDokumen(jenis).layar === layar && can(actor, jenisDokumen(jenis).izin.baca))
    .map((jenis) => ({ jenis, judul: DOKUMEN[jenis] }))
}
