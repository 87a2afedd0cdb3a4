import { finalizeLkj, readLkj } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { date, submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const lkj = await read(event, readLkj, { entitas, tahun })
  return { lkj, kunci: submissionKey(), today: event.locals.app.clock.today() }
}

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input: Record<string, unknown> = { entitas: place.entitas, tahun: place.tahun }
    for (const name of ['nomor', 'kunci']) if (text(form, name) !== '') input[name] = text(form, name)
    if (text(form, 'tanggal') !== '') input.tanggal = date(form, 'tanggal')
    const result = await attempt(event, finalizeLkj, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Laporan Kinerja difinalkan. Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.laporan(place))
  },
}
