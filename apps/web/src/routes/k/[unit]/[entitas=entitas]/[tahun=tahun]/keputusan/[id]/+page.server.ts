import { readKeputusan, saveKeputusan } from '@akuntabel/app'
import { fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, id: event.params.id }
}

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readKeputusan, which(event)),
})

/** Boxes and texts of one name are lists; a refused form shows them again as they were sent. */
async function save(event: RequestEvent, said: (nomor: string | null) => string, ambil = '') {
  const form = await event.request.formData()
  const all = (name: string) => form.getAll(name).filter((one) => typeof one === 'string')
  const lists = { mengingat: all('mengingat'), dikta: all('dikta'), lampiran: all('lampiran') }
  const words = {
    ...{ judul: text(form, 'judul'), nomor: text(form, 'nomor') },
    ...{ menimbang: text(form, 'menimbang'), memerhatikan: text(form, 'memerhatikan') },
  }
  const input = { ...which(event), version: form.get('version'), ambil, ...words, ...lists }
  const result = await attempt(event, saveKeputusan, { input, form })
  if (!result.ok) return fail(result.refusal.status, { ...result.refusal.data, words, lists })
  flash(event, said(result.value.nomor))
  redirect(303, paths.keputusanSatu(placeOf(event), event.params.id ?? ''))
}

export const actions: Actions = {
  simpan: (event) => save(event, () => 'Draf tersimpan.'),
  ambil: (event) => save(event, (nomor) => `Draf tersimpan dengan nomor ${nomor}.`, 'ya'),
}
