import { anggaranAt } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyView } from '../view/figure.ts'
import { movedBetween } from './moved-leaves.ts'
import { type RevisionView, revisionView } from './revision-view.ts'

export interface RevisiView {
  revisi: RevisionView
  /** Null: the rows of this revision, or of the one before it, were not recorded. */
  baris:
    | null
    | {
        kode: string
        uraian: string
        level: number
        /** Null: the row is not there. */
        sebelum: MoneyView | null
        sesudah: MoneyView | null
        selisih: MoneyView
      }[]
  /** Neighbours in the chain. */
  sebelumnya: number | null
  berikutnya: number | null
}

/** One revision of the DIPA: why, and the rows it moved. */
export const readRevisi = defineUseCase({
  name: 'read-revisi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, revisi: z.coerce.number().int().min(0).max(999) }),
  async run({ tx, unit }, { tahun, revisi }): Promise<RevisiView> {
    const after = await anggaranAt(tx, { unit, tahun, revisi })
    if (after?.revisi?.revisi !== revisi)
      throw new AppError('tidak-ditemukan', {
        sentence: `DIPA ${tahun} tidak mempunyai revisi ke-${revisi}.`,
      })
    const before = revisi === 0 ? null : await anggaranAt(tx, { unit, tahun, revisi: revisi - 1 })
    const known = after.paguRevisi === revisi && before?.paguRevisi === revisi - 1
    const all = [...(before?.rows ?? []), ...after.rows].toSorted((a, b) => a.sort - b.sort)
    const texts = new Map(all.map((row) => [row.kode, row]))
    const levelOf = (kode: string): number => {
      const induk = texts.get(kode)?.induk_kode ?? null
      return induk === null ? 0 : levelOf(induk) + 1
    }
    const order = [...texts.keys()]
    const moved = before !== null && known ? movedBetween(before, after) : null
    return {
      revisi: revisionView(after.revisi),
      baris:
        moved
          ?.toSorted((a, b) => order.indexOf(a.kode) - order.indexOf(b.kode))
          .map(({ kode, sebelum, sesudah, selisih }) => ({
            ...{ kode, uraian: texts.get(kode)?.uraian ?? '', level: levelOf(kode) },
            sebelum: sebelum === null ? null : moneyView(sebelum),
            sesudah: sesudah === null ? null : moneyView(sesudah),
            selisih: moneyView(selisih),
          })) ?? null,
      sebelumnya: revisi === 0 ? null : revisi - 1,
      berikutnya: after.revisions.some((row) => row.revisi === revisi + 1) ? revisi + 1 : null,
    }
  },
})
