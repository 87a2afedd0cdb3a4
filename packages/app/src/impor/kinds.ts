import type { ImporJenis } from '@akuntabel/domain'
import type { ImporKind } from './impor-kind.ts'
import { DIPA_IMPOR } from './kinds/dipa.ts'
import { IKU_IMPOR } from './kinds/iku.ts'
import { KEGIATAN_IMPOR } from './kinds/kegiatan.ts'
import { KELUARAN_IMPOR } from './kinds/keluaran.ts'
import { REALISASI_IMPOR } from './kinds/realisasi.ts'
import { RENCANA_IMPOR } from './kinds/rencana-aksi.ts'
import { RENSTRA_IMPOR } from './kinds/renstra.ts'
import { RENSTRA_TARGET_IMPOR } from './kinds/renstra-target.ts'
import { RKA_IMPOR } from './kinds/rka.ts'

/** Every kind of table whose imports are kept. */
export const IMPOR_KINDS: Record<ImporJenis, ImporKind> = {
  renstra: RENSTRA_IMPOR,
  'renstra-target': RENSTRA_TARGET_IMPOR,
  rka: RKA_IMPOR,
  dipa: DIPA_IMPOR,
  keluaran: KELUARAN_IMPOR,
  iku: IKU_IMPOR,
  'rencana-aksi': RENCANA_IMPOR,
  realisasi: REALISASI_IMPOR,
  kegiatan: KEGIATAN_IMPOR,
}

/** Those that are money, which closes with either entity's report. */
export const IMPOR_ANGGARAN = ['rka', 'dipa', 'keluaran', 'realisasi'] as const

export function isAnggaran(jenis: ImporJenis): boolean {
  return (IMPOR_ANGGARAN as readonly ImporJenis[]).includes(jenis)
}
