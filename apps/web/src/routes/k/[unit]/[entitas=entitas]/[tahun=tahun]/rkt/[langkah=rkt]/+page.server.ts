import { establishRkt, readRkt, reviseRkt } from '@akuntabel/app'
import { error, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await read(event, readRkt, placeOf(event))
  if (view.rkt === null) error(404, { message: 'RKT tahun ini belum disusun.', code: 'tidak-ditemukan' })
  return {
    view: { ...view, rkt: view.rkt },
    langkah: event.params.langkah,
    kunci: submissionKey(),
    today: event.locals.app.clock.today(),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    if (event.params.langkah === 'versi-baru') {
      const input = { ...place, alasan: text(form, 'alasan') }
      const made = await attempt(event, reviseRkt, { input, form })
      if (!made.ok) return made.refusal
      flash(event, `Draf versi ${made.value.versi} dibuat dari RKT yang ditetapkan.`)
      redirect(303, paths.rkt(place))
    }
    const input = {
      ...place,
      version: form.get('version'),
      nomor: text(form, 'nomor'),
      tanggal: text(form, 'tanggal'),
      kunci: text(form, 'kunci'),
    }
    const result = await attempt(event, establishRkt, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `RKT ditetapkan. Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.rkt(place))
  },
}
