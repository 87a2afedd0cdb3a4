import {
  addKomentar,
  addTindakLanjut,
  listKomentar,
  readPengukuranIndikator,
  stepTindakLanjut,
  toErrorView,
  uploadBukti,
} from '@akuntabel/app'
import { fail, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { buktiOf, savedSentence } from '#server/bukti.ts'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { previewValue, saveValue } from '#server/indikator.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const input = { entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator }
  return {
    view: await read(event, readPengukuranIndikator, input),
    komentar: await read(event, listKomentar, input),
    kunci: submissionKey(),
    tw: event.params.tw,
  }
}

function rencanaOf(event: RequestEvent): string {
  return `${paths.pengukuranIndikator(placeOf(event), event.params.tw, event.params.indikator)}#tindak-lanjut`
}

export const actions: Actions = {
  simpan: (event) => saveValue(event, 'tetap'),
  lanjut: (event) => saveValue(event, 'lanjut'),
  hitung: previewValue,
  komentar: async (event) => {
    const { entitas, tahun } = placeOf(event)
    const form = await event.request.formData()
    const of = { entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator }
    const result = await attempt(event, addKomentar, { input: { ...of, isi: text(form, 'isi') }, form })
    if (!result.ok) return fail(result.refusal.status, { komentar: result.refusal.data })
    flash(event, 'Komentar terkirim.')
    const here = paths.pengukuranIndikator(placeOf(event), event.params.tw, event.params.indikator)
    redirect(303, `${here}#komentar`)
  },
  rencana: async (event) => {
    const { entitas, tahun } = placeOf(event)
    const form = await event.request.formData()
    const input = {
      ...{ entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator },
      ...{ uraian: text(form, 'uraian'), orang: text(form, 'orang'), tenggat: text(form, 'tenggat') },
    }
    const result = await attempt(event, addTindakLanjut, { input, form })
    if (!result.ok) return fail(result.refusal.status, { rencana: result.refusal.data })
    flash(event, 'Rencana tindak lanjut dicatat.')
    redirect(303, rencanaOf(event))
  },
  langkah: async (event) => {
    const form = await event.request.formData()
    const input = {
      ...{ id: text(form, 'id'), version: text(form, 'version') },
      ...{ ke: text(form, 'ke'), alasan: text(form, 'alasan') },
    }
    const result = await attempt(event, stepTindakLanjut, { input, form })
    if (!result.ok) return fail(result.refusal.status, { rencana: result.refusal.data })
    flash(event, `Rencana tindak lanjut: ${result.value.stateLabel.toLowerCase()}.`)
    redirect(303, rencanaOf(event))
  },
  bukti: async (event) => {
    const place = placeOf(event)
    const form = await readForm(event.request).catch(toErrorView)
    if (!(form instanceof FormData))
      return fail(form.http, { upload: form.sentence, values: {} as Record<string, string> })
    const { entitas, tahun } = place
    const input = {
      ...{ entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator },
      ...(await buktiOf(form)),
    }
    const result = await attempt(event, uploadBukti, { input, form })
    if (!result.ok) {
      const { refused, values } = result.refusal.data
      return fail(result.refusal.status, {
        upload: Object.values(refused.fields)[0] ?? refused.sentence,
        values,
      })
    }
    flash(event, savedSentence(result.value.bukti))
    redirect(303, `${paths.pengukuranIndikator(place, event.params.tw, event.params.indikator)}#bukti`)
  },
}
