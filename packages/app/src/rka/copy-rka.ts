import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { copiedRows, RKA_SOURCES } from './copy-sources.ts'
import { type RkaPreview, rkaPreview } from './fill-rka.ts'
import { loadTahap, rkaStage } from './load-tahap.ts'

/** What another plan would make of a stage, as a file would; writes nothing. */
export const copyRka = defineUseCase({
  name: 'copy-rka',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: rkaStage.extend({ dari: z.enum(RKA_SOURCES, 'Pilih asalnya dari daftar.') }),
  async run({ tx, unit }, { tahun, tahap, dari }): Promise<RkaPreview> {
    const loaded = await loadTahap(tx, { unit, tahun, tahap })
    const rows = await copiedRows(tx, { unit, tahun, loaded, dari })
    if (rows.length === 0) throw new AppError('tidak-ditemukan', { sentence: NOTHING[dari](tahun) })
    return rkaPreview(rows, loaded)
  },
})

const NOTHING = {
  rkt: (tahun: number) => `RKT ${tahun} belum ada, atau Renstra-nya belum memuat program dan kegiatan.`,
  tahap: () => 'Belum ada tahap sebelumnya yang berisi.',
  'tahun-lalu': (tahun: number) => `Belum ada DIPA tahun ${tahun - 1}.`,
}
