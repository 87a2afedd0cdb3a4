import { readPengukuranIndikator, toErrorView, uploadBukti } from '@akuntabel/app'
import { fail, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { previewValue, saveValue } from '#server/indikator.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const input = { entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator }
  return {
    view: await read(event, readPengukuranIndikator, input),
    kunci: submissionKey(),
    tw: event.params.tw,
  }
}

export const actions: Actions = {
  simpan: (event) => saveValue(event, 'tetap'),
  lanjut: (event) => saveValue(event, 'lanjut'),
  hitung: previewValue,
  bukti: async (event) => {
    const place = placeOf(event)
    const form = await readForm(event.request).catch(toErrorView)
    if (!(form instanceof FormData))
      return fail(form.http, { upload: form.sentence, values: {} as Record<string, string> })
    const file = form.get('berkas')
    if (!(file instanceof File) || file.size === 0) {
      return fail(422, {
        upload: 'Pilih dahulu berkas yang akan diunggah.',
        values: {} as Record<string, string>,
      })
    }
    const { entitas, tahun } = place
    const isi = new Uint8Array(await file.arrayBuffer())
    const input = {
      ...{ entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator },
      ...{ nama: file.name, isi, keterangan: text(form, 'keterangan') || undefined },
    }
    const result = await attempt(event, uploadBukti, { input, form })
    if (!result.ok)
      return fail(result.refusal.status, {
        upload: result.refusal.data.refused.sentence,
        values: result.refusal.data.values,
      })
    flash(event, `Bukti "${file.name}" tersimpan.`)
    redirect(303, `${paths.pengukuranIndikator(place, event.params.tw, event.params.indikator)}#bukti`)
  },
}
