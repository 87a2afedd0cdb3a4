import { addKomentar, numberLaporan, readLkj, saveLaporan, startDokumen } from '@akuntabel/app'
import { fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, readIfPlanned } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { lkj: await readIfPlanned(event, readLkj, { entitas, tahun }) }
}

export const actions: Actions = {
  tulis: async (event) => {
    const { saved, refusal } = await save(event)
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} bagian tersimpan.`)
    redirect(303, paths.laporan(placeOf(event)))
  },
  /** What is typed is saved before the page that hands the report in. */
  ajukan: async (event) => {
    const { refusal } = await save(event)
    if (refusal) return refusal
    redirect(303, paths.laporanTindakan(placeOf(event), 'ajukan'))
  },
  komentar: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const typed = { indikatorId: text(form, 'indikatorId'), isi: text(form, 'isi') }
    const result = await attempt(event, addKomentar, { input: { ...common(place), ...typed }, form })
    if (!result.ok) return fail(result.refusal.status, { komentar: result.refusal.data })
    flash(event, 'Komentar terkirim.')
    redirect(303, `${paths.laporan(place)}#komentar`)
  },
  nomor: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const typed = { naskah: text(form, 'naskah'), tanggal: text(form, 'tanggal'), nomor: text(form, 'nomor') }
    const result = await attempt(event, numberLaporan, { input: { ...common(place), ...typed }, form })
    if (!result.ok) return result.refusal
    flash(event, `Nomor ${result.value.nomor} tercatat dalam register.`)
    redirect(303, paths.laporan(place))
  },
  susun: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, startDokumen, {
      input: { ...common(place), jenis: 'lkj', format: text(form, 'format') },
      form,
    })
    if (!result.ok) return result.refusal
    redirect(303, paths.laporanSusun(place, result.value.pekerjaanId))
  },
}

function common({ entitas, tahun }: ReturnType<typeof placeOf>) {
  return { entitas, tahun }
}

async function save(event: RequestEvent) {
  const form = await event.request.formData()
  return saveSheet(event, {
    ...{ form, noun: 'bagian' },
    save: (post) => attempt(event, saveLaporan, { input: { ...common(placeOf(event)), ...post }, form }),
  })
}
