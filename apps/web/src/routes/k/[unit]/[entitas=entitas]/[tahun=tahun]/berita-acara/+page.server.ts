import { createBeritaAcara, listBeritaAcara } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { view: await read(event, listBeritaAcara, { entitas, tahun }) }
}

export const actions: Actions = {
  buat: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = { entitas: place.entitas, tahun: place.tahun }
    const result = await attempt(event, createBeritaAcara, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Draf berita acara dibuat. Tulis kapan, di mana, siapa yang hadir, dan hasilnya.')
    redirect(303, paths.beritaAcaraSatu(place, result.value.id))
  },
}
