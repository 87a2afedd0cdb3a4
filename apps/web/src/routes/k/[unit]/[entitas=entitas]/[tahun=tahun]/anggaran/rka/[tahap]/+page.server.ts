import { copyRka, editRka, previewRka, RKA_HEADS, readRkaTahap } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readRkaTahap, { tahun, tahap: event.params.tahap }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const stage = { tahun: place.tahun, tahap: event.params.tahap }
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) => attempt(event, editRka, { input: { ...stage, ...post }, form }),
    })
    if (refusal) return refusal
    flash(
      event,
      saved === 0 ? 'Tidak ada yang berubah.' : `RKA ${place.tahun} tersimpan, ${saved} baris berubah.`,
    )
    redirect(303, paths.anggaranRkaTahap(place, stage.tahap))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const isi = await sentTable(form, RKA_HEADS)
    const input = { tahun, tahap: event.params.tahap, isi }
    const result = await attempt(event, previewRka, { input, form })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
  /** Fills it from another plan; nothing is saved. */
  salin: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const input = { tahun, tahap: event.params.tahap, dari: text(form, 'dari') }
    const result = await attempt(event, copyRka, { input, form })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
}
