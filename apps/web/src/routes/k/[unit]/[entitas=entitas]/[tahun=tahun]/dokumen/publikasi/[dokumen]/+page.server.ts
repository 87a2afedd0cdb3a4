import { readPublikasi, recordPublikasi, removePublikasi } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, dokumen: event.params.dokumen }
}

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readPublikasi, which(event)),
})

export const actions: Actions = {
  catat: async (event) => {
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const gambar = form.get('gambar')
    const input = {
      ...{ ...which(event), tanggal: text(form, 'tanggal'), alamat: text(form, 'alamat') },
      ...(gambar instanceof File ? { gambar: new Uint8Array(await gambar.arrayBuffer()) } : {}),
    }
    const result = await attempt(event, recordPublikasi, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Publikasi tercatat.')
    redirect(303, paths.publikasi(placeOf(event), event.params.dokumen))
  },
  hapus: async (event) => {
    const form = await event.request.formData()
    const input = { ...which(event), id: text(form, 'id'), alasan: text(form, 'alasan') }
    const result = await attempt(event, removePublikasi, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Catatan publikasi dihapus.')
    redirect(303, paths.publikasi(placeOf(event), event.params.dokumen))
  },
}
