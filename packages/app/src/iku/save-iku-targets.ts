import { type Policy, type ValueColumns, valueFromColumns, valueToColumns } from '@akuntabel/domain'
import {
  deleteRenstraTargets,
  getIndikatorOfYear,
  putRenstraIndikator,
  putRenstraTargets,
  type Renstra,
  renstraIndikator,
  renstraOf,
  renstraTargets,
  tahunOf,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { readFigure } from '../input/figure-input.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { lawOf } from '../kebijakan/law.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { figureView } from '../view/figure.ts'

/** Typed instead of a figure: said to have no target that year. Empty is not typed yet. */
export const NO_TARGET = '–'

/** The yearly targets of an indicator in the version of the Renstra that rules the year. */
export const saveIkuTargets = defineUseCase({
  name: 'save-iku-targets',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.target',
  input: entitasTahun.extend({
    id,
    target: z.record(z.string().regex(/^[0-9]{4}$/), z.string().trim().max(60, 'Paling banyak 60 huruf.')),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { id, entitas, tahun, target }) {
    const card = await getIndikatorOfYear(tx, { unit, id, tahun })
    if (card === null || card.entitas !== entitas) throw new AppError('tidak-ditemukan')
    const renstra = await renstraOf(tx, unit, tahun)
    if (renstra === null) {
      throw new AppError('belum-lengkap', {
        sentence: `Belum ada Renstra untuk tahun ${tahun}. Target lima tahun ditulis setelah Renstra ditetapkan.`,
      })
    }
    const outside = Object.keys(target).filter((year) => !yearsOfPlan(renstra).includes(Number(year)))
    if (outside.length > 0) {
      const sentence = `Renstra ini mencakup tahun ${renstra.mulai}–${renstra.selesai}.`
      throw invalidInput(Object.fromEntries(outside.map((year) => [`target.${year}`, sentence])))
    }
    const version = { unit, renstraId: renstra.id }
    const { policy } = await lawOf(tx, unit, tahun)
    const stored = new Map(
      (await renstraTargets(tx, { ...version, indikatorIds: [id] })).map((row) => [row.tahun, row]),
    )
    const changed = yearsOfPlan(renstra).flatMap((year) => {
      const text = target[year]
      if (text === undefined) return []
      const columns = readTarget(text, { tahun: year, kind: card.value_kind, policy })
      return same(columns, stored.get(year)) ? [] : [{ tahun: year, columns }]
    })
    if (changed.length === 0) return { view: { changed: 0 }, audit: [] }
    const closed = (await tahunOf(tx, unit)).filter(
      (row) =>
        row.entitas === entitas && row.state === 'ditutup' && changed.some((one) => one.tahun === row.tahun),
    )
    if (closed.length > 0) {
      const sentence = 'Tahun ini sudah ditutup oleh Laporan Kinerja final; targetnya tidak berubah lagi.'
      throw invalidInput(Object.fromEntries(closed.map((row) => [`target.${row.tahun}`, sentence])))
    }
    if (!(await renstraIndikator(tx, version)).some((placed) => placed.id === id)) {
      const placed = {
        unit_code: unit,
        renstra_id: renstra.id,
        indikator_id: id,
        indikator_versi: card.versi,
      }
      await putRenstraIndikator(tx, [{ ...placed, node_id: null, sort: card.sort }])
    }
    const gone = changed.filter(({ columns }) => columns === null).map(({ tahun }) => tahun)
    await deleteRenstraTargets(tx, { ...version, indikatorId: id, tahun: gone })
    await putRenstraTargets(
      tx,
      changed.flatMap(({ tahun, columns }) =>
        columns === null
          ? []
          : [{ unit_code: unit, renstra_id: renstra.id, indikator_id: id, tahun, ...columns }],
      ),
    )
    const said = changed.map(({ tahun, columns }) => `${tahun} ${saidOf(columns, card.value_kind)}`)
    return {
      view: { changed: changed.length },
      audit: { subject: `indikator/${id}`, data: { kode: card.kode, target: said.join(', ') } },
    }
  },
})

export function yearsOfPlan({ mulai, selesai }: Pick<Renstra, 'mulai' | 'selesai'>): number[] {
  return Array.from({ length: selesai - mulai + 1 }, (_, at) => mulai + at)
}

type Kind = Parameters<typeof valueFromColumns>[0]

/** Null: not typed. */
function readTarget(
  text: string,
  { tahun, kind, policy }: { tahun: number; kind: Kind; policy: Policy },
): ValueColumns | null {
  if (text === '') return null
  if (text === NO_TARGET || text === '-') return { amount: null, code: null }
  return valueToColumns(readFigure(text, { kind, field: `target.${tahun}`, policy }).value)
}

function same(columns: ValueColumns | null, stored: ValueColumns | undefined): boolean {
  if (columns === null || stored === undefined) return columns === null && stored === undefined
  return columns.amount === stored.amount && columns.code === stored.code
}

function saidOf(columns: ValueColumns | null, kind: Kind): string {
  if (columns === null) return 'belum diisi'
  const value = valueFromColumns(kind, columns)
  return value === null ? 'belum ditargetkan' : figureView(value).text
}
