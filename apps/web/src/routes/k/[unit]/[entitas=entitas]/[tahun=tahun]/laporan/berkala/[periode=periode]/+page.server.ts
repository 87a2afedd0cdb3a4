import { numberLaporanBerkala, readLaporanBerkala, saveLaporanBerkala } from '@akuntabel/app'
import type { Periode } from '@akuntabel/domain'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  laporan: await read(event, readLaporanBerkala, which(event)),
})

export const actions: Actions = {
  tulis: async (event) => {
    const { saved, refusal } = await save(event)
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} bagian tersimpan.`)
    redirect(303, paths.laporanBerkala(placeOf(event), which(event).periode))
  },
  /** What is typed is saved before the page that hands the report in. */
  ajukan: async (event) => {
    const { refusal } = await save(event)
    if (refusal) return refusal
    redirect(303, paths.laporanBerkalaTindakan(placeOf(event), which(event).periode, 'ajukan'))
  },
  nomor: async (event) => {
    const form = await event.request.formData()
    const typed = { tanggal: text(form, 'tanggal'), nomor: text(form, 'nomor') }
    const result = await attempt(event, numberLaporanBerkala, { input: { ...which(event), ...typed }, form })
    if (!result.ok) return result.refusal
    flash(event, `Nomor ${result.value.nomor} tercatat dalam register.`)
    redirect(303, paths.laporanBerkala(placeOf(event), which(event).periode))
  },
}

function which(event: RequestEvent) {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, periode: event.params.periode as Periode }
}

async function save(event: RequestEvent) {
  const form = await event.request.formData()
  return saveSheet(event, {
    ...{ form, noun: 'bagian' },
    save: (post) => attempt(event, saveLaporanBerkala, { input: { ...which(event), ...post }, form }),
  })
}
