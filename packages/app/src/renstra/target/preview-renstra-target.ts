import { renstraWorkedOn, tahunOf } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../../draf/cell-name.ts'
import { AppError } from '../../errors/app-error.ts'
import { hashOfFile } from '../../impor/record-impor.ts'
import { tahun } from '../../input/schemas.ts'
import { lawsOf } from '../../kebijakan/law.ts'
import { fileCells } from '../../lembar/file-cells.ts'
import type { ListRow } from '../../lembar/list-sheet.ts'
import { cellErrors } from '../../tabel/cell-errors.ts'
import { rowsOfFile } from '../../tabel/rows-of-file.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { yearsOf } from '../renstra-posted.ts'
import { fromFileWords } from './file-words.ts'
import { judgeTargets } from './judge-targets.ts'
import { planIndikator, targetContent, targetListRows } from './plan-indikator.ts'
import { targetTabel } from './target-tabel.ts'

export interface RenstraTargetPreview {
  rows: { id: string; cells: Record<string, string>; state: 'baru' | 'berubah' | 'sama' }[]
  /** Indicators that would leave the plan. */
  removed: string[]
  /** SHA-256 of the file, by which saving it is kept. */
  berkas: string
  errors: Record<string, string>
  /** The file as it would have been typed into the page. */
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
}

const fileRows = z.array(z.record(z.string(), z.string().trim().max(1000, 'Paling banyak 1.000 huruf.')))

/** What a file or pasted cells would make of the plan's indicators; writes nothing. A row is known by its code. */
export const previewRenstraTarget = defineUseCase({
  name: 'preview-renstra-target',
  kind: 'read',
  permission: 'pk.susun',
  audit: null,
  input: z.object({
    tahun,
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services, unit, read }, { tahun, isi }) {
    const renstra = await read((tx) => renstraWorkedOn(tx, unit, tahun))
    if (renstra === null) throw new AppError('belum-lengkap', { sentence: FIRST })
    const sent = await services.tabel.read(targetTabel(yearsOf(renstra)), isi, actor.personId)
    return rowsOfFile(
      fileRows,
      sent.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: sent }, { tahun, isi: asSent }): Promise<RenstraTargetPreview> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    if (renstra === null) throw new Error('the plan is gone between two looks at it')
    const plan = await planIndikator(tx, unit, renstra)
    const saved = targetListRows(plan)
    const byKode = new Map(saved.map((row) => [row.cells.kode, row]))
    const content = targetContent(plan.years)
    const file = sent.map((cells) => {
      const known = byKode.get(cells.kode ?? '')
      return { id: known?.id ?? null, known, cells: fromFileWords(cells) }
    })
    const inPlan = new Set(plan.placed.map(({ id }) => `baris/${id}`))
    const { isi, ids } = fileCells(
      saved.filter(({ id }) => inPlan.has(id) || file.some((row) => row.id === id)),
      { rows: file, content },
    )
    const rows: ListRow[] = file.map(({ cells }, at) => ({ id: ids[at] ?? '', cells }))
    const closed = new Set(
      (await tahunOf(tx, unit)).filter(({ state }) => state === 'ditutup').map((row) => row.tahun),
    )
    const lawOf = await lawsOf(tx, unit)
    const errors = judgeTargets(rows, { plan, saved, closed, policyOf: (year) => lawOf(year).policy })
    const within = errors.filter(({ at }) => at !== -1)
    return {
      rows: file.map(({ known, cells }, at) => ({
        id: ids[at] ?? '',
        cells,
        state:
          known === undefined
            ? 'baru'
            : Object.entries(cells).every(([field, text]) => text === (known.cells[field] ?? ''))
              ? 'sama'
              : 'berubah',
      })),
      removed: plan.placed
        .filter(({ id }) => !file.some((row) => row.id === `baris/${id}`))
        .map(({ kode, name }) => `${kode} ${name}`),
      berkas: hashOfFile(asSent),
      errors: cellErrors(within),
      lembar: {
        isi,
        salah: Object.fromEntries(
          within.map(({ at, field, sentence }) => [cellName(ids[at] ?? '', field), sentence]),
        ),
      },
    }
  },
})

const FIRST = 'Belum ada Renstra untuk periode ini. Susun dahulu tujuan, sasaran, dan programnya.'
