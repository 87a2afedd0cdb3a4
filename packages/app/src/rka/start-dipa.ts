import type { TahapRka } from '@akuntabel/domain'
import { formatRupiah } from '@akuntabel/domain'
import { anggaranAt, listRka, lockYearRingkasan, type Rka, updateKeluaran } from '@akuntabel/store'
import { dipaEntry } from '../dipa/dipa-entry.ts'
import { dipaYear } from '../dipa/dipa-rows.ts'
import { writeDipa } from '../dipa/write-dipa.ts'
import { AppError } from '../errors/app-error.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { rkaTotal } from './rka-budget.ts'
import { tahapOf } from './rka-tahap.ts'

/** The first DIPA of a year begins with the last stage of its plan, money and outputs; its number is written when it comes. */
export const startDipa = defineUseCase({
  name: 'start-dipa',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.dipa',
  input: dipaYear,
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun }) {
    const office = await loadOffice(tx, unit, tahun)
    await lockYearRingkasan(tx, { unit, tahun })
    if ((await anggaranAt(tx, { unit, tahun })) !== null)
      throw new AppError('sudah-ada', { sentence: dipaIsThere(tahun) })
    const begun = await listRka(tx, { unit, tahun })
    const found = newestStage(tahapOf(office.policy, begun.keys()), begun)
    if (found === null) throw new AppError('tidak-ditemukan', { sentence: NO_STAGE })
    const { stage, rka } = found
    const rows = rka.rows.map(({ kode, induk_kode: induk, uraian, tingkat, pagu }) => {
      return { kode, induk, uraian, tingkat, pagu, blokir: 0n }
    })
    const write = {
      ...{ office, tahun, before: null, rows, total: rkaTotal(rka), head: {} },
      revision: { do: 'tetap', jenis: null } as const,
    }
    const made = await writeDipa(tx, write)
    const outputs = rka.rows.map(
      ({ kode, entitas, sumber_dana, indikator_kegiatan, satuan, volume, ...target }) => {
        const { target_pelaksanaan, target_persen } = target
        const said = {
          entitas,
          sumber_dana,
          indikator_kegiatan,
          satuan,
          volume,
          target_pelaksanaan,
          target_persen,
        }
        return { kode, ...said }
      },
    )
    const told = outputs.filter(({ kode: _, ...said }) => Object.values(said).some((one) => one !== null))
    await updateKeluaran(tx, { unit, dipaId: made.id, by: actor.personName }, told)
    const view = { baris: rows.length, tahap: stage.nama, paguText: formatRupiah(write.total) }
    return { view, audit: dipaEntry(write, made) }
  },
})

export const NO_STAGE = 'Belum ada tahap RKA yang berisi. Isi satu tahapnya lebih dahulu.'

export function dipaIsThere(tahun: number): string {
  return `DIPA ${tahun} sudah ada. Ubah isinya di halaman DIPA.`
}

/** The last stage that has rows. */
export function newestStage(
  stages: readonly TahapRka[],
  begun: ReadonlyMap<string, Rka>,
): { stage: TahapRka; rka: Rka } | null {
  for (const stage of stages.toReversed()) {
    const rka = begun.get(stage.kode)
    if (rka !== undefined && rka.rows.length > 0) return { stage, rka }
  }
  return null
}
