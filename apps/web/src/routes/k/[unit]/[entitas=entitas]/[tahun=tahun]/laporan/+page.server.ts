import { readLkj, saveDokumenTeks, startDokumen } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, readIfPlanned } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return { lkj: await readIfPlanned(event, readLkj, { entitas, tahun }) }
}

export const actions: Actions = {
  tulis: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const bagian = text(form, 'bagian')
    const input = {
      ...common(place),
      jenis: 'lkj',
      bagian,
      isi: text(form, 'isi'),
      version: form.get('version'),
    }
    const result = await attempt(event, saveDokumenTeks, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Tersimpan ${result.value.atText}.`)
    redirect(303, paths.laporanBagian(place, bagian))
  },
  susun: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, startDokumen, {
      input: { ...common(place), jenis: 'lkj', format: text(form, 'format') },
      form,
    })
    if (!result.ok) return result.refusal
    redirect(303, paths.laporanSusun(place, result.value.tugasId))
  },
}

function common({ entitas, tahun }: ReturnType<typeof placeOf>) {
  return { entitas, tahun }
}
