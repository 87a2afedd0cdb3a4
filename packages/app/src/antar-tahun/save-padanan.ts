import { insertPadanan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadAntarTahun } from './load-antar-tahun.ts'
import { keyOf, padananInput, rowText, trailName } from './padanan-key.ts'

/** Says that a code of the plan or of a year is the same row as one of another year. */
export const savePadanan = defineUseCase({
  name: 'save-padanan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.padanan',
  input: padananInput,
  year: 'none',
  async run({ tx, unit, actor }, { tahun, dari, ke }) {
    const { groups } = await loadAntarTahun(tx, { unit, tahun })
    const groupOf = (text: string) => groups.find((rows) => rows.some((row) => rowText(row) === text))
    const [from, to] = [groupOf(rowText(dari)), groupOf(rowText(ke))]
    const lacks = {
      ...(from === undefined
        ? { dari: `${trailName(dari)} tidak ada lagi. Muat ulang halaman, lalu pilih lagi.` }
        : {}),
      ...(to === undefined
        ? { ke: `${trailName(ke)} tidak ada lagi. Muat ulang halaman, lalu pilih lagi.` }
        : {}),
    }
    if (Object.keys(lacks).length > 0) throw invalidInput(lacks)
    if (from === to)
      throw new AppError('keadaan-salah', {
        sentence: `${trailName(dari)} dan ${trailName(ke)} sudah dianggap baris yang sama.`,
      })
    if (from?.[0]?.tingkat !== to?.[0]?.tingkat)
      throw invalidInput({
        ke: 'Pilih kode yang setingkat: program dengan program, kegiatan dengan kegiatan.',
      })
    await insertPadanan(tx, { unit, by: actor.personName, key: keyOf({ dari, ke }) })
    return {
      view: null,
      audit: { subject: `padanan/${rowText(dari)}`, data: { kode: trailName(dari), ke: trailName(ke) } },
    }
  },
})
