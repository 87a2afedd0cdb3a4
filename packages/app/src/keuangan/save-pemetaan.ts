import { CARA_LAPORAN, type CaraLaporan, KOLOM_KEUANGAN, KOLOM_NAMES } from '@akuntabel/domain'
import { getUnggahan, listPemetaan, putPemetaan, tellUnggahan } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { KolomTertulis } from './heads.ts'
import { noLaporan } from './read-masuk.ts'

const month = z.coerce
  .number('Pilih bulannya.')
  .int('Pilih bulannya.')
  .min(1, 'Pilih bulannya.')
  .max(12, 'Pilih bulannya.')

const cara = z.enum(Object.keys(CARA_LAPORAN) as [CaraLaporan], 'Pilih cara menghitungnya.')

/** Tells what the columns of a report are, and remembers it for the next one of the same source. */
export const savePemetaan = defineUseCase({
  name: 'save-pemetaan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.pemetaan',
  input: z.object({
    tahun,
    sumber: z
      .string()
      .trim()
      .min(1, 'Beri nama sumbernya, contoh: OM-SPAN.')
      .max(100, 'Paling banyak 100 huruf.'),
    kepala: z.coerce
      .number('Tulis nomor barisnya.')
      .int('Tulis nomor barisnya.')
      .min(1, 'Tulis nomor barisnya.'),
    bulan: z.preprocess((value) => (value === '' ? undefined : value), month.optional()),
    cara: cara.default('bulan'),
    satker: z
      .string()
      .trim()
      .regex(/^(\d{6})?$/, 'Kode satker di SAKTI enam angka.')
      .default(''),
    kolom: z.partialRecord(z.enum(KOLOM_NAMES), z.string().trim().max(120)),
  }),
  year: 'none',
  /** Heads of the report that was sent. */
  async before({ services, read, unit, actor }, { tahun, kepala }): Promise<string[]> {
    const sent = await read((tx) => getUnggahan(tx, { unit, personId: actor.personId, tahun }))
    if (sent === null) throw noLaporan()
    return (await services.laporan.head(sent.isi, kepala - 1, actor.personId)).heads
  },
  async run(
    { tx, unit, actor, before: heads },
    { tahun, sumber, kepala, bulan = null, cara, satker, kolom },
  ) {
    const key = { unit, personId: actor.personId, tahun }
    const told = Object.fromEntries(Object.entries(kolom).filter(([, head]) => head !== ''))
    const wrong = { ...kolomErrors(told, heads), ...caraErrors(told, { bulan, cara, satker }) }
    if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
    await tellUnggahan(tx, key, { pemetaan: sumber, kepala: kepala - 1, bulan: told.bulan ? null : bulan })
    const earlier = (await listPemetaan(tx, unit)).find(({ nama }) => nama === sumber)
    const row = { kolom: told, cara, satker: satker || null }
    const same = earlier !== undefined && said(earlier) === said(row)
    if (same) return { view: { sumber }, audit: [] }
    await putPemetaan(tx, {
      ...{ ...row, unit_code: unit, nama: sumber, kolom: JSON.stringify(told) },
      ...{ updated_by: actor.personName, updated_at: new Date() },
    })
    return {
      view: { sumber },
      audit: { subject: `pemetaan/${sumber}`, data: { nama: sumber, kolom: wordsOf(told) } },
    }
  },
})

function kolomErrors(kolom: KolomTertulis, heads: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {}
  const taken = new Map<string, string>()
  for (const name of KOLOM_NAMES) {
    const head = kolom[name]
    if (head === undefined) continue
    const other = taken.get(head)
    if (!heads.includes(head))
      errors[`kolom.${name}`] = `Kolom ${head} tidak ada pada baris kepala ini. Pilih lagi.`
    else if (other !== undefined) errors[`kolom.${name}`] = `Kolom ${head} sudah dipilih untuk ${other}.`
    taken.set(head, KOLOM_KEUANGAN[name])
  }
  if (kolom.kode === undefined && kolom.kegiatan === undefined)
    errors['kolom.kode'] ??= 'Pilih kolom kodenya, atau kolom kegiatan, KRO, dan RO.'
  if (kolom.realisasi === undefined && kolom.pagu === undefined)
    errors['kolom.realisasi'] ??= 'Pilih kolom realisasinya, atau kolom pagunya.'
  return errors
}

function caraErrors(
  kolom: KolomTertulis,
  { bulan, cara, satker }: { bulan: number | null; cara: CaraLaporan; satker: string },
): Record<string, string> {
  const errors: Record<string, string> = {}
  if (kolom.realisasi !== undefined && kolom.bulan === undefined && bulan === null)
    errors.bulan = 'Pilih bulan laporan ini, atau kolom bulannya.'
  if (kolom.bulan !== undefined && cara === 'sampai')
    errors.cara = 'Laporan yang menyebut bulan tiap baris dihitung bulan itu saja.'
  if (kolom.satker !== undefined && satker === '')
    errors.satker = 'Tulis kode satker kantor ini, supaya baris satker lain tidak ikut masuk.'
  return errors
}

function said({
  kolom,
  cara,
  satker,
}: {
  kolom: KolomTertulis
  cara: string
  satker: string | null
}): string {
  return JSON.stringify([KOLOM_NAMES.map((name) => kolom[name] ?? null), cara, satker])
}

function wordsOf(kolom: KolomTertulis): string {
  return KOLOM_NAMES.flatMap((name) =>
    kolom[name] ? [`${KOLOM_KEUANGAN[name]} = ${kolom[name]}`] : [],
  ).join('; ')
}
