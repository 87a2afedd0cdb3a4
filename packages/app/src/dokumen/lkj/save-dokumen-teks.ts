import { saveTeks } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { entitasTahun, version } from '../../input/schemas.ts'
import { loadUnit } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { formatClock, formatInstant } from '../../view/instant.ts'
import { LKJ_BAGIAN, LKJ_PARTS } from './lkj-parts.ts'
import { requireDraftLkj } from './lkj-state.ts'

export interface SavedTextView {
  version: number
  /** `14.32 WIB` */
  atText: string
}

/** One part of the report; a stale save gets both versions. */
export const saveDokumenTeks = defineUseCase({
  name: 'save-dokumen-teks',
  kind: 'write',
  permission: 'lkj.tulis',
  audit: 'lkj.teks',
  input: entitasTahun.extend({
    jenis: z.literal('lkj').default('lkj'),
    bagian: z.enum(LKJ_BAGIAN, 'Pilih bagian laporan dari daftar.'),
    isi: z.string().max(50_000),
    version,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, jenis, bagian, isi, version }) {
    const office = await loadUnit(tx, unit)
    await requireDraftLkj(tx, { unit, entitas, tahun })
    const judul = LKJ_PARTS.find((part) => part.bagian === bagian)?.judul ?? bagian
    const typed = isi.replaceAll('\r\n', '\n').trim()
    const result = await saveTeks(tx, {
      unit,
      entitas,
      tahun,
      jenis,
      bagian,
      isi: typed,
      version,
      updatedBy: actor.personName,
    })
    const { saved, conflict } = result
    const row = saved ?? (conflict?.isi === typed ? conflict : null)
    if (row === null) {
      if (!conflict) throw new AppError('keadaan-salah')
      throw new AppError('konflik', {
        conflict: {
          fields: [{ field: 'isi', label: judul, mine: typed, theirs: conflict.isi }],
          mine: { isi: typed },
          theirs: { isi: conflict.isi },
          version: conflict.version,
          by: conflict.updated_by ?? 'Sistem',
          atText: formatInstant(conflict.updated_at, office.timezone),
        },
      })
    }
    return {
      view: {
        version: row.version,
        atText: formatClock(row.updated_at, office.timezone),
      } satisfies SavedTextView,
      audit: {
        subject: `dokumen-teks/lkj/${entitas}/${tahun}/${bagian}`,
        data: { judul, tahun, entitas, versi: row.version },
      },
    }
  },
})
