import { previewRencanaAksi, RENCANA_HEADS, readRencanaAksi, saveRencanaAksi } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { filledSheet, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readRencanaAksi, placeOf(event)),
})

export const actions: Actions = {
  simpan: async (event) => {
    const form = await event.request.formData()
    const change = changeOf(form)
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'langkah', always: change !== undefined },
      save: (post) =>
        attempt(event, saveRencanaAksi, { input: { ...placeOf(event), ...post, change }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 && !change ? 'Tidak ada yang berubah.' : 'Rencana aksi tersimpan.')
    redirect(303, paths.rencanaAksi(placeOf(event)))
  },
  /** Fills the sheet from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, RENCANA_HEADS)
    const result = await attempt(event, previewRencanaAksi, { input: { ...placeOf(event), isi }, form })
    return result.ok ? filledSheet(result.value) : result.refusal
  },
}

/** What a button of the sheet does beside saving it. */
function changeOf(form: FormData): { do: string; id?: string } | undefined {
  for (const step of ['naikkan', 'hapus']) if (form.has(step)) return { do: step, id: text(form, step) }
  return form.has('salin') ? { do: 'salin' } : undefined
}
