import { editDipa, previewDipa, readDipa } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { dipa: await read(event, readDipa, { tahun }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) => attempt(event, editDipa, { input: { tahun: place.tahun, ...post }, form }),
    })
    if (refusal) return refusal
    flash(
      event,
      saved === 0 ? 'Tidak ada yang berubah.' : `DIPA ${place.tahun} tersimpan, ${saved} baris berubah.`,
    )
    redirect(303, paths.anggaranDipa(place))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const isi = await sentTable(form, ['Kode', 'Uraian', 'Pagu (Rp)', 'Blokir (Rp)'])
    const result = await attempt(event, previewDipa, { input: { tahun, isi }, form })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
}
