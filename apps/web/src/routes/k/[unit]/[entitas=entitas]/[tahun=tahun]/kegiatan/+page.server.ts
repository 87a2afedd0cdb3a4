import { createKegiatan, listKegiatan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const [state = '', subbagian = '', indikator = ''] = ['keadaan', 'bagian', 'indikator'].map((name) =>
    (event.url.searchParams.get(name) ?? '').slice(0, 100),
  )
  const saring = { state, subbagian, indikator }
  return { view: await read(event, listKegiatan, { entitas, tahun, ...saring }), saring }
}

export const actions: Actions = {
  buat: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input = {
      ...{ entitas: place.entitas, tahun: place.tahun, nama: text(form, 'nama'), jenis: text(form, 'jenis') },
      ...{ mulai: text(form, 'mulai'), selesai: text(form, 'selesai'), subbagian: text(form, 'subbagian') },
    }
    const result = await attempt(event, createKegiatan, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Kegiatan tercatat. Kaitkan dengan indikatornya, lalu lengkapi saat sudah dilaksanakan.')
    redirect(303, paths.kegiatanSatu(place, result.value.id))
  },
}
