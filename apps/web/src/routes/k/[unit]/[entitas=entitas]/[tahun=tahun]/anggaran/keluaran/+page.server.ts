import { KELUARAN_HEADS, previewKeluaran, readKeluaran, saveKeluaran } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { filledSheet, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readKeluaran, { tahun }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) => attempt(event, saveKeluaran, { input: { tahun: place.tahun, ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} baris tersimpan.`)
    redirect(303, paths.anggaranKeluaran(place))
  },
  /** Fills the sheet from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, KELUARAN_HEADS)
    const input = { tahun: placeOf(event).tahun, isi }
    const result = await attempt(event, previewKeluaran, { input, form })
    return result.ok ? filledSheet(result.value) : result.refusal
  },
}
