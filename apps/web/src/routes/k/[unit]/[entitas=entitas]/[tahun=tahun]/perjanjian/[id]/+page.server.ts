import { editPk, readPk } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { pkRemoval } from '#server/pk-removal.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  pk: await read(event, readPk, { ...placeOf(event), id: event.params.id }),
})

export const actions: Actions = {
  simpan: async (event) => {
    const { saved, removed, refusal } = await save(event, event.params.id)
    if (refusal) return refusal
    flash(event, saved === 0 && !removed ? 'Tidak ada yang berubah.' : 'Draf tersimpan.')
    redirect(303, paths.perjanjianSatu(placeOf(event), event.params.id))
  },
  /** What is typed is saved before the page that hands the draft in. */
  ajukan: async (event) => {
    const { refusal } = await save(event, event.params.id)
    if (refusal) return refusal
    redirect(303, paths.perjanjianTindakan(placeOf(event), event.params.id, 'ajukan'))
  },
}

async function save(event: RequestEvent, id: string) {
  const form = await event.request.formData()
  const change = pkRemoval(text(form, 'hapus'))
  const ambilNomor = text(form, 'ambil') === 'nomor'
  const address = { ...placeOf(event), id, version: form.get('version') }
  const result = await saveSheet(event, {
    ...{ form, noun: 'isian', always: change !== undefined || ambilNomor },
    save: (post) => attempt(event, editPk, { input: { ...address, ...post, change, ambilNomor }, form }),
  })
  return { ...result, removed: change !== undefined || ambilNomor }
}
