import { parseDate } from '@akuntabel/domain'
import {
  insertUntuk,
  type Kegiatan,
  listRencanaAksiBulan,
  lockRencanaAksi,
  putRencanaAksiBulan,
  untukOf,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun } from '../input/schemas.ts'
import { WRONG_DATE } from '../input/sentences.ts'
import { carriedOut, carriedOutBy } from '../kegiatan/carried-out.ts'
import { linkKey } from '../kegiatan/kegiatan-links.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields } from '../lembar/sheet-rows.ts'
import { ALLOWED } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRencana } from './load-rencana.ts'
import { monthLabel, monthsBegun, PELAKSANAAN_FIELDS, pelaksanaanRows } from './pelaksanaan-rows.ts'
import { rencanaTitle } from './rencana-title.ts'
import { tellsOf } from './tells-of.ts'

/** Of steps of the plan whether they were carried out in their month; where not, why and when instead. */
export const savePelaksanaan = defineUseCase({
  name: 'save-pelaksanaan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'rencana-aksi.dilaksanakan',
  input: entitasTahun.extend({ rows: z.array(sheetRow).min(1).max(2000), draf: drafInput }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun, rows, draf }) {
    const period = { unit, entitas, tahun }
    await lockRencanaAksi(tx, period)
    const loaded = await loadRencana(tx, period)
    const { timezone } = loaded.office.unit
    const told = await listRencanaAksiBulan(tx, period)
    const until = monthsBegun(tahun, services.clock.today(timezone))
    const now = pelaksanaanRows(loaded, { actor, told, until })
    const steps = new Map(
      loaded.indikator.flatMap((indikator) => indikator.steps.map((step) => [step.id, { indikator, step }])),
    )
    const doneIn = await carriedOut(tx, period, actor)
    const save = async (row: SheetRow) => {
      const saved = now.get(row.id)
      const [id = '', month = ''] = row.id.split('/')
      const found = steps.get(id)
      const may = found === undefined ? ALLOWED : tellsOf(actor, found.indikator, found.step)
      if (may.why !== null) throw new AppError('tidak-berwenang', { sentence: may.why })
      if (saved === undefined || found === undefined)
        throw new AppError('tidak-ditemukan', { sentence: GONE })
      const bulan = Number(month)
      const different = changedFields(row, saved, { labels: PELAKSANAAN_FIELDS, timezone })
      const { version } = saved
      if (different.length === 0) return { version, audit: null }
      if (carriedOutBy.id(saved.fields.hasil ?? '') !== null) throw invalidInput({ hasil: TOLD_ELSEWHERE })
      const { kegiatan, ...read } = readMonth({ ...saved.fields, ...row.fields }, doneIn(bulan))
      // What stood there goes with the step that was done; what is typed now would be lost.
      if (read.dilaksanakan && (row.fields.alasan?.trim() || row.fields.tanggal?.trim()))
        throw invalidInput({ hasil: 'Alasan dan tanggal baru hanya untuk langkah yang tidak dilaksanakan.' })
      await putRencanaAksiBulan(tx, {
        ...{ unit_code: unit, rencana_aksi_id: id, bulan, by: actor.personName },
        ...{ ...read, kegiatan_id: kegiatan?.id ?? null },
      })
      if (kegiatan !== null) await serve(tx, kegiatan, { rencana_aksi_id: id, bulan })
      const by = kegiatan === null ? '' : ` lewat ${kegiatan.nama}`
      const hasil = read.dilaksanakan ? `dilaksanakan${by}` : `tidak dilaksanakan, ${read.alasan}`
      const data = {
        judul: rencanaTitle(period, loaded.office),
        langkah: `${found.indikator.kode} ${monthLabel({ step: found.step, bulan })}`,
        hasil,
      }
      const audit = { subject: `rencana-aksi/${entitas}/${tahun}`, data }
      return { version: version + 1, audit }
    }
    const kunci = drafKey.pelaksanaan({ entitas, tahun })
    return saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
  },
})

const GONE = 'Langkah ini tidak direncanakan pada bulan itu, atau bulannya belum tiba.'

const TOLD_ELSEWHERE =
  'Langkah ini dilaksanakan lewat sebuah kegiatan. Lepaskan kaitannya di halaman kegiatan itu dahulu.'

/** What carried a step out serves it. */
async function serve(
  tx: Writer,
  { unit_code, id }: Kegiatan,
  step: { rencana_aksi_id: string; bulan: number },
): Promise<void> {
  const link = { indikator_id: null, kode_anggaran: null, ...step }
  if ((await untukOf(tx, unit_code, id)).some((one) => linkKey(one) === linkKey(link))) return
  await insertUntuk(tx, { unit_code, kegiatan_id: id, ...link })
}

/** As it was typed; a reason belongs to what was not done. */
function readMonth(
  fields: Record<string, string>,
  done: readonly Kegiatan[],
): {
  dilaksanakan: boolean
  kegiatan: Kegiatan | null
  alasan: string | null
  tanggal_baru: string | null
} {
  const [hasil, alasan, tanggal] = ['hasil', 'alasan', 'tanggal'].map((name) => (fields[name] ?? '').trim())
  const kegiatan = done.find(({ id }) => id === carriedOutBy.id(hasil ?? '')) ?? null
  if (kegiatan === null && hasil !== 'ya' && hasil !== 'tidak')
    throw invalidInput({ hasil: 'Pilih ya atau tidak.' })
  if (hasil !== 'tidak') return { dilaksanakan: true, kegiatan, alasan: null, tanggal_baru: null }
  const day = tanggal === '' ? null : parseDate(tanggal ?? '')
  const wrong: Record<string, string> = {}
  if (!alasan) wrong.alasan = 'Tulis mengapa tidak dilaksanakan.'
  if (tanggal === '') wrong.tanggal = 'Tulis kapan akan dilaksanakan, contoh: 15 Desember 2022.'
  else if (day === null) wrong.tanggal = WRONG_DATE
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return { dilaksanakan: false, kegiatan, alasan: alasan ?? '', tanggal_baru: day }
}
