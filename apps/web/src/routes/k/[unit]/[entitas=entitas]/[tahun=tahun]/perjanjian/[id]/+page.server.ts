import { editPk, readPk } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { pkChange } from '#server/pk-change.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  pk: await read(event, readPk, { ...placeOf(event), id: event.params.id }),
})

export const actions: Actions = {
  ubah: async (event) => {
    const form = await event.request.formData()
    const input = {
      ...placeOf(event),
      id: event.params.id,
      version: form.get('version'),
      change: pkChange(form),
    }
    const result = await attempt(event, editPk, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Draf tersimpan.')
    redirect(303, `${paths.perjanjianSatu(placeOf(event), event.params.id)}#${form.get('kembali') ?? 'isi'}`)
  },
}
